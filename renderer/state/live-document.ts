/** One open document: its session in memory, its saver, and who listens. All of the screen's writing goes through `dispatch`. */
import type { Client } from "../../shared/api/client.ts";
import type { Checkpoint, JournalRow } from "../../shared/api/calls.ts";
import { type Failure, FailureError } from "../../shared/api/reply.ts";
import { type AnyCall, commandRunnerIn } from "../../shared/commands/index.ts";
import {
  type AnyRecord,
  type Doc,
  type Entry,
  type Outcome,
  type Session,
  openSession,
  touchedIds,
} from "../../shared/document/index.ts";
import { type Links, createLinks } from "../../shared/journey/index.ts";
import type { ReviewEvent } from "../../shared/review/index.ts";
import type { Language } from "../../shared/words/language.ts";
import { repeatSteps } from "./repeat-steps.ts";
import { type Saver, createSaver } from "./saver.ts";

/** `reset`: everything may be different (another window wrote while this one did). */
export type LiveEvent =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "reset" }
  | { readonly kind: "review" }
  | { readonly kind: "checkpoint" }
  /** Nothing in it changed, and another day has begun. */
  | { readonly kind: "day" };

export interface LiveDocument {
  readonly id: string;
  readonly kind: "journey" | "library";
  readonly doc: Doc;
  /** Edges by their ends; empty for the library. */
  readonly links: Links;
  readonly revision: number;
  readonly saver: Saver;
  /** Review events of the journey, oldest first; a new array whenever one comes. */
  readonly review: readonly ReviewEvent[];
  readonly checkpoints: readonly Checkpoint[];
  dispatch(call: AnyCall): Outcome;
  nextUndo(): Entry | undefined;
  nextRedo(): Entry | undefined;
  undo(): Entry | undefined;
  redo(): Entry | undefined;
  subscribe(heard: (event: LiveEvent) => void): () => void;
  /** Told when this record is added, changed or removed. */
  watch(recordId: string, heard: () => void): () => void;
  addCheckpoint(checkpoint: Checkpoint): void;
  tellDay(): void;
  /** Waits for what is unsaved, then lets go. */
  close(): Promise<void>;
}

/** Rejects with `FailureError` when the document cannot be opened. */
export async function openLiveDocument(options: {
  client: Client;
  origin: string;
  id: string;
  /** Told of commands that could not be repeated after another window's change, by name. */
  onLost: (entries: readonly Entry[], doc: Doc) => void;
  /** Told of commands that stand now where another window had written something else at the same moment. */
  onClash?: (entries: readonly Entry[], doc: Doc) => void;
  /** In which refusals are said; English when left out. */
  language?: Language;
}): Promise<LiveDocument> {
  const { client, origin, id, language = "en" } = options;
  const sessionOf = (records: AnyRecord[], revision: number, history: readonly JournalRow[]): Session =>
    openSession({ records, revision, history: history.map(entryOf), runner: commandRunnerIn(language) });
  /** The newest revision that another window told of: an answer on its way may be older than this. */
  let told = 0;
  const stopEarly = client.on("document-changed", (event) => {
    if (event.id === id) told = Math.max(told, event.entries.at(-1)?.revision ?? 0);
  });
  const opened = await client.call("documents.open", { id }).catch((error: unknown) => {
    stopEarly();
    throw error;
  });
  let session: Session = sessionOf(opened.records as AnyRecord[], opened.revision, opened.history);
  let links = createLinks(session.doc);
  let review = opened.review;
  let checkpoints = opened.checkpoints;
  const listeners = new Set<(event: LiveEvent) => void>();
  const watchers = new Map<string, Set<() => void>>();

  const tell = (event: LiveEvent): void => {
    for (const heard of [...listeners]) heard(event);
  };
  const takeIn = (entry: Entry): void => {
    links.follow(entry.change, session.doc);
    for (const record of touchedIds(entry.change)) for (const heard of [...(watchers.get(record) ?? [])]) heard();
    tell({ kind: "entry", entry });
  };
  let stopSession = session.subscribe(takeIn);

  const saver = createSaver({
    client,
    origin,
    document: id,
    savedAt: opened.savedAt,
    onStale: (rejected) => void startOver(rejected),
  });

  /** Another window wrote first: take its state, then repeat on it what was not yet saved here. */
  const takeAnew = async (rejected?: Entry): Promise<void> => {
    const fresh = await client.call("documents.open", { id });
    // Only now: while the answer was on its way the person went on working.
    const mine = [...saver.unsaved()];
    stopSession();
    session = sessionOf(fresh.records as AnyRecord[], fresh.revision, fresh.history);
    links = createLinks(session.doc);
    const known = new Set(fresh.review.map((event) => event.seq));
    review = [...fresh.review, ...review.filter((event) => !known.has(event.seq))];
    checkpoints = fresh.checkpoints;
    const { entries, lost, clashes } = repeatSteps(session, mine, fresh.history.map(entryOf), rejected);
    for (const entry of entries) links.follow(entry.change, session.doc);
    stopSession = session.subscribe(takeIn);
    saver.restart(fresh.savedAt, entries);
    tell({ kind: "reset" });
    for (const set of [...watchers.values()]) for (const heard of [...set]) heard();
    if (lost.length > 0) options.onLost(lost, session.doc);
    if (clashes.length > 0) options.onClash?.(clashes, session.doc);
  };
  let starting = false;
  /** Never two at once: what the first one takes over the second would take over again. */
  const startOver = async (rejected?: Entry): Promise<void> => {
    if (starting) return;
    starting = true;
    try {
      await takeAnew(rejected);
    } catch (error) {
      saver.fail(failureOf(error));
    } finally {
      starting = false;
    }
    if (isBehind()) await startOver();
  };
  /** With unsaved entries of our own the next append is refused as stale, and that starts over. */
  const isBehind = (): boolean => told > session.revision && saver.unsaved().length === 0 && !saver.state.failure;

  const stopChanged = client.on("document-changed", (event) => {
    if (event.id !== id || starting || saver.unsaved().length > 0) return;
    try {
      // Our own steps are here already; what this window had written otherwise (an import) comes in like any other's.
      for (const entry of event.entries) if (entry.revision === session.revision + 1) session.receive(entryOf(entry));
    } catch {
      void startOver();
    }
    if (isBehind()) void startOver();
  });
  // Between a commit of ours and its answer another window may have written on top of it.
  const stopSaved = saver.subscribe(() => {
    if (isBehind()) void startOver();
  });
  // While the line was down other windows may have written: ask whether anything was missed.
  const stopConnection = client.on("connection", (event) => {
    if (event.state !== "back") return;
    saver.retry();
    if (saver.unsaved().length === 0) void startOver();
  });
  const stopReview = client.on("review-added", (event) => {
    if (event.journey !== id || review.some((known) => known.seq === event.event.seq)) return;
    review = [...review, event.event];
    tell({ kind: "review" });
  });

  const send = (entry: Entry | undefined): Entry | undefined => {
    if (entry) saver.push(entry);
    return entry;
  };
  if (isBehind()) await startOver();
  return {
    id,
    kind: opened.kind,
    get doc() {
      return session.doc;
    },
    get links() {
      return links;
    },
    get revision() {
      return session.revision;
    },
    get review() {
      return review;
    },
    get checkpoints() {
      return checkpoints;
    },
    saver,
    dispatch(call) {
      const outcome = session.dispatch(call);
      if ("entry" in outcome) saver.push(outcome.entry);
      return outcome;
    },
    nextUndo: () => session.nextUndo(),
    nextRedo: () => session.nextRedo(),
    undo: () => send(session.undo()),
    redo: () => send(session.redo()),
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    watch(recordId, heard) {
      const set = watchers.get(recordId) ?? new Set();
      watchers.set(recordId, set.add(heard));
      return () => {
        set.delete(heard);
        if (set.size === 0 && watchers.get(recordId) === set) watchers.delete(recordId);
      };
    },
    addCheckpoint(checkpoint) {
      checkpoints = [...checkpoints, checkpoint];
      tell({ kind: "checkpoint" });
    },
    tellDay() {
      tell({ kind: "day" });
    },
    async close() {
      await saver.settled();
      stopSession();
      stopEarly();
      stopSaved();
      stopChanged();
      stopReview();
      stopConnection();
    },
  };
}

const failureOf = (error: unknown): Failure =>
  error instanceof FailureError ? error.failure : { code: "internal", message: String(error) };

function entryOf(row: JournalRow): Entry {
  const { revision, cause, of, command, change } = row;
  return { revision, cause, ...(of === undefined ? {} : { of }), command, change: change as Entry["change"] };
}
