/** The rules, off the UI thread: holds its own copy of journey and library and follows them change by change. */
// oxlint-disable-next-line import/no-unassigned-import -- it must run before the first schema is made
import "../host/without-eval.ts";
import { type AnyRecord, type Change, type MutableDoc, createDoc } from "../../shared/document/index.ts";
import type { ReviewEvent } from "../../shared/review/index.ts";
import { foldReview } from "../../shared/review/index.ts";
import { type Finding, lintJourney, sayFinding, sayFix } from "../../shared/rules/index.ts";
import type { Language } from "../../shared/words/language.ts";

export type LintRequest =
  | {
      readonly ask: "open";
      readonly journey: readonly AnyRecord[];
      readonly library: readonly AnyRecord[];
      readonly review: readonly ReviewEvent[];
      readonly journeys: readonly (readonly [string, string])[];
      readonly today: string;
      readonly language: Language;
    }
  | { readonly ask: "journey"; readonly change: Change }
  | { readonly ask: "library"; readonly change: Change }
  | { readonly ask: "review"; readonly review: readonly ReviewEvent[] }
  | { readonly ask: "lint"; readonly revision: number };

/** A finding with its sentence and its buttons, ready to show. */
export interface ShownFinding extends Finding {
  readonly text: string;
  readonly fixLabels: readonly string[];
}

export interface LintAnswer {
  /** The revision of the journey this was reckoned for. */
  readonly revision: number;
  readonly findings: readonly ShownFinding[];
  readonly milliseconds: number;
}

let journey: MutableDoc = createDoc();
let library: MutableDoc = createDoc();
let review: readonly ReviewEvent[] = [];
let journeys = new Map<string, string>();
let today = "1970-01-01";
let language: Language = "en";

addEventListener("message", (message: MessageEvent<LintRequest>) => {
  const request = message.data;
  if (request.ask === "open") {
    journey = createDoc(request.journey);
    library = createDoc(request.library);
    review = request.review;
    journeys = new Map(request.journeys);
    today = request.today;
    language = request.language;
  } else if (request.ask === "journey") journey.apply(request.change);
  else if (request.ask === "library") library.apply(request.change);
  else if (request.ask === "review") review = request.review;
  else {
    const start = performance.now();
    const { findings } = lintJourney({
      journey,
      library,
      review: foldReview(review),
      journeys,
      today,
      phase: "design",
      language,
    });
    const answer: LintAnswer = {
      revision: request.revision,
      findings: findings.map((finding) => ({
        ...finding,
        text: sayFinding(finding, language),
        fixLabels: (finding.fixes ?? []).map((fix) => sayFix(finding, fix, language)),
      })),
      milliseconds: performance.now() - start,
    };
    postMessage(answer);
  }
});
