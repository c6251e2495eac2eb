/** A desk without a window: a real session in memory, no backend, no linting, so that the scene can be tested by itself. */
import { dictionaryOf, kindFacts } from "../../../shared/kinds/index.ts";
import { type AnyCall, commandRunner } from "../../../shared/commands/index.ts";
import { type AnyRecord, createDoc, openSession } from "../../../shared/document/index.ts";
import { createLinks } from "../../../shared/journey/index.ts";
import { foldReview, scopeOf } from "../../../shared/review/index.ts";
import { type Desk, createDeskStore } from "../../../renderer/state/desk.ts";
import type { LiveDocument, LiveEvent } from "../../../renderer/state/live-document.ts";

function memoryDocument(records: readonly AnyRecord[]): LiveDocument {
  const session = openSession({ records, runner: commandRunner });
  const links = createLinks(session.doc);
  const listeners = new Set<(event: LiveEvent) => void>();
  session.subscribe((entry) => {
    links.follow(entry.change, session.doc);
    for (const heard of listeners) heard({ kind: "entry", entry });
  });
  return {
    id: "j",
    kind: "journey",
    doc: session.doc,
    links,
    get revision() {
      return session.revision;
    },
    review: [],
    checkpoints: [],
    dispatch: (call: AnyCall) => session.dispatch(call),
    nextUndo: () => session.nextUndo(),
    nextRedo: () => session.nextRedo(),
    undo: () => session.undo(),
    redo: () => session.redo(),
    subscribe(heard: (event: LiveEvent) => void) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    watch: () => () => undefined,
  } as unknown as LiveDocument;
}

export function memoryDesk(records: readonly AnyRecord[], library: readonly AnyRecord[] = []): Desk {
  const journey = memoryDocument(records);
  const shelf = memoryDocument(library);
  let ids = 0;
  const facts = () =>
    kindFacts({
      library: shelf.doc,
      dictionary: dictionaryOf(createDoc(), shelf.doc, "en"),
      journeys: new Map(),
      language: "en",
      today: "2026-06-01",
    });
  const kept = facts();
  return {
    id: "j",
    journey,
    library: shelf,
    problems: {
      current: { findings: [], checking: false, byRecord: new Map() },
      subscribe: () => () => undefined,
      stop: () => undefined,
    },
    store: createDeskStore(),
    journeys: new Map(),
    today: "2026-06-01",
    canvas: null,
    facts: () => kept,
    ledger: () => foldReview([]),
    scope: () => scopeOf(journey.doc, shelf.doc),
    newId: (prefix: string) => `${prefix}-${(ids += 1)}`,
    close: () => Promise.resolve(),
  } as unknown as Desk;
}
