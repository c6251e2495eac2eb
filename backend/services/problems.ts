/** The findings of a journey, checked anew only when something they depend on has changed. */
import type { Doc } from "../../shared/document/index.ts";
import { type Finding, type Phase, lintJourney, sayFinding } from "../../shared/rules/index.ts";
import { type Desk, journeyIn, journeyTitles, libraryIn } from "./desk.ts";
import type { Ledger } from "./ledger.ts";

export interface Problems {
  of(journey: string, phase: Phase): readonly Finding[];
}

export interface SaidFinding {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly at: string | null;
  readonly message: string;
}

export const said = (finding: Finding): SaidFinding => ({
  rule: finding.rule,
  severity: finding.severity,
  at: finding.at,
  message: sayFinding(finding, "en"),
});

export function openProblems(desk: Desk, ledger: Ledger): Problems {
  const known = new Map<string, { readonly from: string; readonly findings: readonly Finding[] }>();
  return {
    of(journey, phase) {
      const { doc, links } = journeyIn(desk, journey);
      const from = dependsOn(desk, ledger, journey);
      const key = `${journey} ${phase}`;
      const found = known.get(key);
      if (found?.from === from) return found.findings;
      const library: Doc = libraryIn(desk);
      const review = ledger.fold(journey);
      const journeys = journeyTitles(desk);
      const { findings } = lintJourney({ journey: doc, library, links, review, journeys, phase, today: desk.today() });
      known.set(key, { from, findings });
      return findings;
    },
  };
}

/** Changes whenever something changes that a check, an approval or the overview of this journey looks at. */
export function dependsOn(desk: Desk, ledger: Ledger, journey: string): string {
  const revisions = desk.workspace.cache.rows().map(({ id, kind, revision, title }) => {
    if (kind === "library" || id === journey) return `${id}@${revision}`;
    return `${id}=${title}`;
  });
  return JSON.stringify([desk.today(), ledger.events(journey).length, revisions]);
}
