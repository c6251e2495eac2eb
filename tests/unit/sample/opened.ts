/** The sample opened for looking at: documents, facts and the ledger of its reviews, on a given day. */
import { type AnyRecord, type Doc, createDoc } from "../../../shared/document/index.ts";
import { journeyOf } from "../../../shared/journey/index.ts";
import { type KindFacts, dictionaryOf, kindFacts } from "../../../shared/kinds/index.ts";
import { type ReviewLedger, foldReview } from "../../../shared/review/index.ts";
import { type LintResult, type Phase, lintJourney } from "../../../shared/rules/index.ts";
import { sampleWorkspace } from "../../../shared/sample/index.ts";

export const sample = sampleWorkspace();
export const library: Doc = createDoc(sample.library);

export const records = (id: string): AnyRecord[] => sample.journeys.find((journey) => journey.id === id)?.records ?? [];
const titles: ReadonlyMap<string, string> = new Map(
  sample.journeys.map((one) => [one.id, journeyOf(createDoc(one.records)).title]),
);

export const factsOf = (journey: Doc, today: string): KindFacts =>
  kindFacts({ library, dictionary: dictionaryOf(journey, library, "en"), journeys: titles, language: "en", today });

/** The reviews of one journey as they fold when they were all made on one day. */
export const ledgerOf = (id: string): ReviewLedger =>
  foldReview(
    sample.acts
      .filter(({ act }) => act.journey === id)
      .map(({ actor, act }, index) => ({ seq: index + 1, at: "2026-11-20T10:00:00.000Z", actor, act, revision: 1 })),
  );

export const findingsOf = (id: string, today: string, phase: Phase = "design"): LintResult =>
  lintJourney({ journey: createDoc(records(id)), library, today, phase, journeys: titles, review: ledgerOf(id) });
