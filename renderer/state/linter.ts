/** Holds its own copy of journey and library, follows them change by change, and says what the rules find. */
import { type AnyRecord, type Change, type MutableDoc, createDoc } from "../../shared/document/index.ts";
import { type ReviewEvent, type ReviewLedger, foldReview } from "../../shared/review/index.ts";
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
  | { readonly ask: "journeys"; readonly journeys: readonly (readonly [string, string])[] }
  | { readonly ask: "day"; readonly today: string }
  /** The answer carries the ticket: since it was asked, more than the journey may have changed. */
  | { readonly ask: "lint"; readonly ticket: number };

/** A finding with its sentence and its buttons, ready to show. */
export interface ShownFinding extends Finding {
  readonly text: string;
  readonly fixLabels: readonly string[];
}

export interface LintAnswer {
  readonly ticket: number;
  readonly findings: readonly ShownFinding[];
  readonly milliseconds: number;
}

/** Throws when a change does not fit the copy: the two have come apart, and `open` brings them together again. */
export function createLinter(now: () => number): (request: LintRequest) => LintAnswer | undefined {
  let journey: MutableDoc = createDoc();
  let library: MutableDoc = createDoc();
  let review: ReviewLedger = foldReview([]);
  let journeys: ReadonlyMap<string, string> = new Map();
  let today = "1970-01-01";
  let language: Language = "en";
  return (request) => {
    switch (request.ask) {
      case "open":
        journey = createDoc(request.journey);
        library = createDoc(request.library);
        review = foldReview(request.review);
        journeys = new Map(request.journeys);
        ({ today, language } = request);
        return undefined;
      case "journey":
        journey.apply(request.change);
        return undefined;
      case "library":
        library.apply(request.change);
        return undefined;
      case "review":
        review = foldReview(request.review);
        return undefined;
      case "journeys":
        journeys = new Map(request.journeys);
        return undefined;
      case "day":
        ({ today } = request);
        return undefined;
      case "lint": {
        const start = now();
        const { findings } = lintJourney({ journey, library, review, journeys, today, phase: "design", language });
        const shown = findings.map((finding) => ({
          ...finding,
          text: sayFinding(finding, language),
          fixLabels: (finding.fixes ?? []).map((fix) => sayFix(finding, fix, language)),
        }));
        return { ticket: request.ticket, findings: shown, milliseconds: now() - start };
      }
    }
  };
}
