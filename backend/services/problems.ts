/** The findings of a journey, checked anew only when something they depend on has changed. */
import { type Doc, type Steps, createDoc } from "../../shared/document/index.ts";
import { nodesOf } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import type { ReviewLedger } from "../../shared/review/index.ts";
import { type Finding, type Phase, lintJourney, lintSteps, sayFinding } from "../../shared/rules/index.ts";
import type { Language } from "../../shared/words/language.ts";
import { type Desk, journeyIn, journeyTitles, libraryIn } from "./desk.ts";
import type { DocumentRow } from "../store/cache.ts";
import { libraryId } from "../store/documents.ts";
import type { Ledger } from "./ledger.ts";

export interface Problems {
  /** The names in findings are in this language, English when left out. */
  of(journey: string, phase: Phase, language?: Language): readonly Finding[];
  /** A journey with all that it is checked against, as they are now, whatever is written later. */
  moment(journey: string): Moment;
  /** What `of` would have said at that moment, rule by rule. */
  steps(moment: Moment, phase: Phase, language?: Language): Steps<readonly Finding[]>;
}

export interface Moment {
  readonly row: DocumentRow;
  readonly journey: Doc;
  readonly library: Doc;
  readonly review: ReviewLedger;
  /** Id → title of every journey. */
  readonly journeys: ReadonlyMap<string, string>;
  readonly today: string;
  /** Another one when a finding could be. */
  readonly from: string;
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
    moment(journey) {
      const { row, doc } = journeyIn(desk, journey);
      return {
        row,
        journey: createDoc(doc.records()),
        library: createDoc(libraryIn(desk).records()),
        review: ledger.fold(journey),
        journeys: titlesOf(desk),
        today: desk.today(),
        from: dependsOn(desk, ledger, journey),
      };
    },
    *steps({ row, from, ...at }, phase, language = "en") {
      const key = `${row.id} ${phase} ${language}`;
      const found = checked.get(key);
      if (found?.from === from) return found.findings;
      const { findings } = yield* lintSteps({ ...at, phase, language });
      checked.set(key, { from, findings });
      return findings;
    },
    of(journey, phase, language = "en") {
      const { doc, links } = journeyIn(desk, journey);
      const from = dependsOn(desk, ledger, journey);
      const key = `${journey} ${phase} ${language}`;
      const found = checked.get(key);
      if (found?.from === from) return found.findings;
      const library: Doc = libraryIn(desk);
      const review = ledger.fold(journey);
      const journeys = titlesOf(desk);
      const today = desk.today();
      const { findings } = lintJourney({ journey: doc, library, links, review, journeys, phase, today, language });
      checked.set(key, { from, findings });
      return findings;
    },
  };
}

/** Changes whenever something changes that a check, an approval or the overview of this journey looks at. */
export function dependsOn(desk: Desk, ledger: Ledger, journey: string): string {
  const { row, doc } = journeyIn(desk, journey);
  const { revision: library } = desk.workspace.cache.load(libraryId).row;
  const own = [row.revision, ledger.events(journey).length, desk.today(), library];
  return JSON.stringify([...own, ...ledInto(doc, row.revision).map((id) => [id, titlesOf(desk).get(id) ?? null])]);
}

const led = new WeakMap<Doc, { readonly revision: number; readonly ids: readonly string[] }>();

/** The journeys that this one leads into: only of those does it matter what they are called, and whether they are there. */
function ledInto(doc: Doc, revision: number): readonly string[] {
  const known = led.get(doc);
  if (known?.revision === revision) return known.ids;
  const ids = new Set<string>();
  for (const node of nodesOf(doc).values())
    for (const { to, id } of kindOf(node).references?.(node.data) ?? []) if (to === "journey") ids.add(id);
  led.set(doc, { revision, ids: [...ids] });
  return [...ids];
}

const titles = new WeakMap<Desk, { readonly at: number; readonly byId: ReadonlyMap<string, string> }>();

/** Read once per row of the journal, however many journeys ask. */
function titlesOf(desk: Desk): ReadonlyMap<string, string> {
  const at = desk.workspace.journal.head.seq;
  const known = titles.get(desk);
  if (known?.at === at) return known.byId;
  const byId = journeyTitles(desk);
  titles.set(desk, { at, byId });
  return byId;
}
