/** A desk that holds the drawing of both versions: the canvas shows it like any journey, and nothing on it can be changed. */
import type { Union } from "../../shared/comparison/index.ts";
import { type AnyRecord, type Doc, createDoc } from "../../shared/document/index.ts";
import { type Links, createLinks } from "../../shared/journey/index.ts";
import { type KindFacts, dictionaryOf, kindFacts } from "../../shared/kinds/index.ts";
import { type Desk, createDeskStore } from "../state/desk.ts";
import type { LiveDocument, LiveEvent } from "../state/live-document.ts";
import type { Problems } from "../state/problems.ts";
import { compareWords } from "../words/compare.ts";

export interface ComparisonDesk extends Desk {
  /** Another drawing in the place of this one; the view stays where it is. */
  show(union: Union): void;
}

const noProblems: Problems = { findings: [], checking: false, byRecord: new Map() };
const stop = (): void => undefined;

/** `desk`: whose library, approvals and comments are looked up. */
export function createComparisonDesk(desk: Desk, union: Union): ComparisonDesk {
  let doc: Doc = createDoc(opened(union.records));
  let links: Links = createLinks(doc);
  let facts: KindFacts | undefined;
  let { marks } = union;
  let revision = 0;
  const listeners = new Set<(event: LiveEvent) => void>();
  const refused = () => ({ refused: compareWords.whyNot.readOnly });
  const journey: LiveDocument = {
    id: desk.id,
    kind: "journey",
    get doc() {
      return doc;
    },
    get links() {
      return links;
    },
    get revision() {
      return revision;
    },
    get review() {
      return desk.journey.review;
    },
    get checkpoints() {
      return desk.journey.checkpoints;
    },
    saver: desk.journey.saver,
    dispatch: refused,
    nextUndo: () => undefined,
    nextRedo: () => undefined,
    undo: () => undefined,
    redo: () => undefined,
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    watch: () => stop,
    addCheckpoint: stop,
    tellDay: stop,
    close: () => Promise.resolve(),
  };
  const store = createDeskStore();
  return {
    id: desk.id,
    journey,
    library: desk.library,
    problems: { current: noProblems, read: () => noProblems, subscribe: () => stop, learn: stop, learnDay: stop, stop },
    client: desk.client,
    store,
    journeys: desk.journeys,
    get today() {
      return desk.today;
    },
    facts: () =>
      (facts ??= kindFacts({
        library: desk.library.doc,
        dictionary: dictionaryOf(doc, desk.library.doc, desk.facts().language),
        journeys: desk.journeys,
        language: desk.facts().language,
        today: desk.today,
      })),
    ledger: () => desk.ledger(),
    scope: () => desk.scope(),
    newId: (prefix) => desk.newId(prefix),
    isGone: (id) => marks.get(id) === "removed",
    learnJourneys: stop,
    learnDay: stop,
    // Zooming, fitting and walking to the canvas are asked of the desk in front: they mean the drawing that is seen.
    get canvas() {
      return desk.canvas;
    },
    set canvas(handle) {
      desk.canvas = handle;
    },
    get compare() {
      return desk.compare;
    },
    set compare(handle) {
      desk.compare = handle;
    },
    close: () => Promise.resolve(),
    show(next) {
      doc = createDoc(opened(next.records));
      links = createLinks(doc);
      marks = next.marks;
      facts = undefined;
      revision += 1;
      for (const heard of [...listeners]) heard({ kind: "reset" });
    },
  };
}

/** Groups lie open: a difference inside a folded one could not be seen. */
function opened(records: readonly AnyRecord[]): AnyRecord[] {
  const groups = new Set<unknown>();
  for (const record of records) if (record.type === "node" && record["group"] !== null) groups.add(record["group"]);
  return records.map((record) =>
    record["collapsed"] === true && groups.has(record.id) ? { ...record, collapsed: false } : record,
  );
}
