/** What rules look at, made from two documents, the review and a day; everything costly is made on first use. */
import { type Doc, hashJson } from "../document/index.ts";
import { type DataDictionary, type Links, createLinks, stagesOf } from "../journey/index.ts";
import { dictionaryOf, kindFacts } from "../kinds/index.ts";
import { type ReviewLedger, foldReview } from "../review/index.ts";
import type { Language } from "../words/language.ts";
import type { Phase, RuleContext } from "./define.ts";
import { type Graph, createGraph } from "./graph.ts";
import { createPlacer } from "./place.ts";
import { type Timing, createTiming } from "./timing.ts";

export interface RuleInput {
  readonly journey: Doc;
  readonly library: Doc;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly phase?: Phase;
  readonly review?: ReviewLedger;
  /** Journey id → title, of all journeys of the workspace. */
  readonly journeys?: ReadonlyMap<string, string>;
  readonly language?: Language;
  /** The caller's own, kept in step with the journey; made anew when left out. */
  readonly links?: Links;
}

/** Reads the documents as they are now: after a change, make a new one. */
export function createRuleContext(input: RuleInput): RuleContext {
  const { journey, library, today, phase = "design", language = "en" } = input;
  const journeys = input.journeys ?? new Map<string, string>();
  const links = input.links ?? createLinks(journey);
  let dictionary: DataDictionary | undefined;
  let graph: Graph | undefined;
  let timing: Timing | undefined;
  const stages = stagesOf(journey);
  const context: RuleContext = {
    journey,
    library,
    links,
    get graph() {
      return (graph ??= createGraph(journey, links, context.facts));
    },
    get timing() {
      return (timing ??= createTiming(journey, context.graph, today));
    },
    get dictionary() {
      return (dictionary ??= dictionaryOf(journey, library, language));
    },
    facts: kindFacts({
      library,
      // The dictionary needs every node read: only sentences about conditions ask for it.
      dictionary: {
        field: (id) => context.dictionary.field(id),
        get fields() {
          return context.dictionary.fields;
        },
      },
      journeys,
      language,
      today,
    }),
    review: input.review ?? foldReview([]),
    stages,
    journeys: new Set(journeys.keys()),
    today,
    phase,
    freshId(...parts) {
      const words = parts.join("-").replaceAll(/[^A-Za-z0-9_-]/g, "");
      const base = words.length <= 56 ? words : `${words.slice(0, 40)}-${hashJson(parts).slice(0, 15)}`;
      for (let n = 1; ; n += 1) {
        const id = n === 1 ? base : `${base}-${n}`;
        if (!journey.has(id)) return id;
      }
    },
    placeNear: (node, taken) => place(node, taken),
  };
  const place = createPlacer(journey, stages, context.facts);
  return context;
}
