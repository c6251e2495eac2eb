/** The findings of a journey, checked anew only when something they depend on has changed. */
import type { Doc } from "../../shared/document/index.ts";
import { type Finding, type Phase, lintJourney, sayFinding } from "../../shared/rules/index.ts";
import type { Language } from "../../shared/words/language.ts";
import { type Desk, journeyIn, journeyTitles, libraryIn } from "./desk.ts";
import { libraryId } from "../store/documents.ts";
import type { Ledger } from "./ledger.ts";

export interface Problems {
  /** The names in findings are in this language, English when left out. */
  of(journey: string, phase: Phase, language?: Language): readonly Finding[];
}

export interface SaidFinding {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly at: string | null;
  readonly message: string;
}

export const said = (finding: Finding, language: Language): SaidFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  at: finding.at,
  message: sayFinding(finding, language),
});

export function openProblems(desk: Desk, ledger: Ledger): Problems {
  const checked = new Map<string, { readonly from: string; readonly findings: readonly Finding[] }>();
  return {
    of(journey, phase, language = "en") {
      const { doc, links } = journeyIn(desk, journey);
      const from = dependsOn(desk, ledger, journey);
      const key = `${journey} ${phase} ${language}`;
      const found = checked.get(key);
      if (found?.from === from) return found.findings;
      const library: Doc = libraryIn(desk);
      const review = ledger.fold(journey);
      const journeys = journeyTitles(desk);
      const today = desk.today();
      const { findings } = lintJourney({ journey: doc, library, links, review, journeys, phase, today, language });
      checked.set(key, { from, findings });
      return findings;
    },
  };
}

/** Changes whenever something changes that a check, an approval or the overview of this journey looks at. */
export function dependsOn(desk: Desk, ledger: Ledger, journey: string): string {
  const { revision } = journeyIn(desk, journey).row;
  return `${revision} ${ledger.events(journey).length} ${surroundings(desk)}`;
}

const known = new WeakMap<Desk, { readonly at: string; readonly text: string }>();

/** The day, the library's revision and the journeys there are. Read once per row of the journal, however many journeys ask. */
function surroundings(desk: Desk): string {
  const { cache, journal } = desk.workspace;
  const at = `${desk.today()} ${journal.head.seq}`;
  const found = known.get(desk);
  if (found?.at === at) return found.text;
  const journeys = [...journeyTitles(desk)];
  const text = JSON.stringify([desk.today(), cache.load(libraryId).row.revision, journeys]);
  known.set(desk, { at, text });
  return text;
}
