/** One open document: its session in memory, its saver, and who listens. All of the screen's writing goes through `dispatch`. */
import type { Client } from "../../shared/api/client.ts";
import type { Checkpoint, JournalRow } from "../../shared/api/calls.ts";
import { type AnyCall, commandRunner } from "../../shared/commands/index.ts";
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
import { type Saver, createSaver } from "./saver.ts";

/** `reset`: everything may be different (another window wrote while this one did). */
export type LiveEvent =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "reset" }
  | { readonly kind: "review" }
  | { readonly kind: "checkpoint" };

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
  /** Waits for what is unsaved, then lets go. */
  close(): Promise<void>;
}

/** Rejects with `FailureError` when the document cannot be opened. */
export async function openLiveDocument(options: {
  client: Client;
  origin: string;
  id: string;
  /** Told of commands that could not be repeated after another window's change, by name. */
  onLost: (entries: readonly Entry[]) => void;
}): Promise<LiveDocument> {
  const { client, origin, id } = options;
  const opened = await client.call("documents.open", { id });
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
    onStale: () => void startOver(),
  });

  /** Another window wrote first: take its state, then repeat on it what was not yet saved here. */
  const startOver = async (): Promise<void> => {
    const mine = [...saver.unsaved()];
    const fresh = await client.call("documents.open", { id });
    stopSession();
    session = sessionOf(fresh.records as AnyRecord[], fresh.revision, fresh.history);
    review = fresh.review;
    checkpoints = fresh.checkpoints;
    saver.restart(fresh.savedAt);
    const lost: Entry[] = [];
    // Nobody listens yet: what is repeated here comes with the reset, and not as steps on a state that is gone.
    for (const entry of mine) {
      const outcome = entry.cause === "do" ? session.dispatch(entry.command) : { refused: "undo" };
      if ("entry" in outcome) saver.push(outcome.entry);
      else if ("refused" in outcome) lost.push(entry);
    }
    links = createLinks(session.doc);
    stopSession = session.subscribe(takeIn);
    tell({ kind: "reset" });
    for (const set of [...watchers.values()]) for (const heard of [...set]) heard();
    if (lost.length > 0) options.onLost(lost);
  };

  const stopChanged = client.on("document-changed", (event) => {
    if (event.id !== id || event.origin === origin) return;
    // With unsaved entries of our own the next append is refused as stale, and that starts over.
    if (saver.unsaved().length > 0) return;
    try {
      for (const entry of event.entries)
        if (entry.revision === session.revision + 1) session.receive(entryOf(entry));
        else if (entry.revision > session.revision) return void startOver();
    } catch {
      void startOver();
    }
  });
  // While the line was down other windows may have written: ask whether anything was missed.
  const stopConnection = client.on("connection", (event) => {
    if (event.state !== "back") return;
    saver.retry();
    if (saver.unsaved().length === 0) void startOver().catch(() => undefined);
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
    async close() {
      await saver.settled();
      stopSession();
      stopChanged();
      stopReview();
      stopConnection();
    },
  };
}

function sessionOf(records: AnyRecord[], revision: number, history: readonly JournalRow[]): Session {
  return openSession({ records, revision, history: history.map(entryOf), runner: commandRunner });
}

function entryOf(row: JournalRow): Entry {
  const { revision, cause, of, command, change } = row;
  return { revision, cause, ...(of === undefined ? {} : { of }), command, change: change as Entry["change"] };
}
