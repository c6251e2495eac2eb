/** Opens a journey for work: live document, problem watch and the facts that summaries need. */
import type { Client } from "../../shared/api/client.ts";
import type { Doc, Entry } from "../../shared/document/index.ts";
import { type KindFacts, dictionaryOf, kindFacts } from "../../shared/kinds/index.ts";
import { type ReviewLedger, type Scope, foldReview, scopeOf, touchesScope } from "../../shared/review/index.ts";
import type { Language } from "../../shared/words/language.ts";
import { type Desk, createDeskStore } from "./desk.ts";
import { type LiveDocument, openLiveDocument } from "./live-document.ts";
import { watchProblems } from "./problems.ts";

/** Rejects with `FailureError` when the journey cannot be opened. The library stays open when the desk closes. */
export async function openDesk(options: {
  client: Client;
  origin: string;
  id: string;
  library: LiveDocument;
  journeys: ReadonlyMap<string, string>;
  today: string;
  language: Language;
  onLost: (entries: readonly Entry[], doc: Doc) => void;
  onClash: (entries: readonly Entry[], doc: Doc) => void;
}): Promise<Desk> {
  const { client, origin, id, library, language } = options;
  let { today } = options;
  const journeys = new Map(options.journeys);
  const journey = await openLiveDocument({
    client,
    origin,
    id,
    onLost: options.onLost,
    onClash: options.onClash,
    language,
  });
  // Read by the benches: from here on all that is needed to draw is in memory.
  performance.mark("journey-in-memory");
  const problems = watchProblems({ journey, library, journeys: [...journeys], today, language });
  let facts: KindFacts | undefined;
  let ledger: ReviewLedger | undefined;
  let scope: Scope | undefined;
  let isScopeSure = false;
  const stale = new Set(["node", "module", "trigger", "attribute", "audience"]);
  const forget = (event: { kind: string; entry?: Entry }): void => {
    if (event.kind === "review") ledger = undefined;
    else if (event.kind === "reset") facts = ledger = undefined;
    else if (event.entry) {
      const { added, removed, updated } = event.entry.change;
      // Moves are by far the most frequent edit and change no word.
      if (
        added.length + removed.length > 0 ||
        updated.some(
          (u) =>
            stale.has(u.type) && Object.keys({ ...u.before, ...u.after }).some((path) => path !== "x" && path !== "y"),
        )
      )
        facts = undefined;
    }
  };
  const doubtScope =
    (of: LiveDocument) =>
    (event: { kind: string; entry?: Entry }): void => {
      if (event.kind === "reset" || (event.entry && touchesScope(event.entry.change, of.doc))) isScopeSure = false;
    };
  const stops = [
    ...[journey, library].map((live) => live.subscribe(forget)),
    ...[journey, library].map((live) => live.subscribe(doubtScope(live))),
  ];
  return {
    id,
    journey,
    library,
    problems,
    client,
    journeys,
    get today() {
      return today;
    },
    store: createDeskStore(),
    canvas: null,
    compare: null,
    facts: () =>
      (facts ??= kindFacts({
        library: library.doc,
        dictionary: dictionaryOf(journey.doc, library.doc, language),
        journeys,
        language,
        today,
      })),
    ledger: () => (ledger ??= foldReview(journey.review)),
    scope() {
      if (scope && isScopeSure) return scope;
      const now = scopeOf(journey.doc, library.doc);
      isScopeSure = true;
      return (scope = scope?.hash === now.hash ? scope : now);
    },
    newId: (prefix) => `${prefix}-${crypto.randomUUID().slice(0, 13).replaceAll("-", "")}`,
    learnJourneys(now) {
      if (now.size === journeys.size && [...now].every(([one, title]) => journeys.get(one) === title)) return;
      journeys.clear();
      for (const [one, title] of now) journeys.set(one, title);
      facts = undefined;
      problems.learn([...journeys]);
    },
    learnDay(now) {
      if (now === today) return;
      today = now;
      facts = undefined;
      problems.learnDay(now);
      journey.tellDay();
    },
    async close() {
      for (const stop of stops) stop();
      problems.stop();
      await journey.close();
    },
  };
}
