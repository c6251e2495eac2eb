/** Sends entries to the backend in order, one request at a time; *Saved* is said when, and only when, the commit returned. */
import type { Client } from "../../shared/api/client.ts";
import { type Failure, type FailureCode, FailureError } from "../../shared/api/reply.ts";
import type { Entry } from "../../shared/document/index.ts";

export interface SaveState {
  /** Arithmetic, not a flag: entries the backend has not confirmed. */
  readonly unsaved: number;
  /** UTC, of the last confirmed commit. */
  readonly savedAt: string;
  /** Set while the last attempt failed; cleared by the next that succeeds. */
  readonly failure?: Failure;
}

export interface Saver {
  readonly state: SaveState;
  push(entry: Entry): void;
  /** Tries again what failed. */
  retry(): void;
  /** Says that what is unsaved cannot be saved just now. */
  fail(failure: Failure): void;
  /** Entries that are not confirmed, oldest first. */
  unsaved(): readonly Entry[];
  /** Goes on with these instead of what was unsaved: the same acts on a newer state. */
  restart(savedAt: string, entries: readonly Entry[]): void;
  /** Resolves when nothing is unsaved, or when it cannot be saved. */
  settled(): Promise<SaveState>;
  subscribe(heard: () => void): () => void;
}

/** Failures that pass by themselves, or once somebody has made room: it is tried again without being asked. */
const passing: readonly FailureCode[] = ["unreachable", "locked", "disk-full", "internal"];
const firstPause = 2000;
const longestPause = 60_000;
/** Steps per request: hundreds at most stay far below what a call may carry. */
const most = 200;
/** A step of more records than these takes longer to write down than a frame lasts: it is shown first, ms. */
const heavy = 500;
const shownFirst = 30;
const weightOf = ({ change }: Entry): number => change.added.length + change.updated.length + change.removed.length;

/**
 * `onStale` is called when another window wrote first, and with the entry when the store will not have it: the caller
 * takes in what it missed and starts over. Nothing is sent until it does.
 */
export function createSaver(options: {
  client: Client;
  origin: string;
  document: string;
  savedAt: string;
  onStale: (rejected?: Entry) => void;
}): Saver {
  let queue: Entry[] = [];
  let state: SaveState = { unsaved: 0, savedAt: options.savedAt };
  let inFlight = false;
  let stale: { readonly rejected?: Entry } | undefined;
  let limit = most;
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let generation = 0;
  const listeners = new Set<() => void>();

  const set = (next: SaveState): void => {
    state = next;
    for (const heard of [...listeners]) heard();
  };
  const startOver = (rejected?: Entry): void => {
    stale = rejected ? { rejected } : {};
    options.onStale(rejected);
  };
  /** What a failed request leads to. */
  const failed = (batch: readonly Entry[], failure: Failure): void => {
    const { code } = failure;
    if (code === "stale-revision") return startOver();
    const isTheirs = code === "refused" || code === "bad-input" || code === "too-large";
    if (isTheirs && batch.length > 1) {
      // One of them is at fault: sent by itself, it shows.
      limit = 1;
      return void send();
    }
    if (code === "refused" || code === "bad-input") return startOver(batch[0]);
    fail(failure);
  };
  const retry = (): void => {
    if (stale) options.onStale(stale.rejected);
    else void send();
  };
  const fail = (failure: Failure): void => {
    set({ ...state, unsaved: queue.length, failure });
    clearTimeout(timer);
    if (!passing.includes(failure.code) || queue.length === 0) return;
    timer = setTimeout(retry, pause);
    pause = Math.min(pause * 2, longestPause);
  };
  const send = async (): Promise<void> => {
    const [first] = queue;
    if (inFlight || stale || first === undefined) return;
    clearTimeout(timer);
    inFlight = true;
    const mine = generation;
    const batch = queue.slice(0, limit);
    let failure: Failure | undefined;
    let savedAt = state.savedAt;
    try {
      ({ savedAt } = await options.client.call("documents.append", {
        id: options.document,
        baseRevision: first.revision - 1,
        entries: batch as never,
        origin: options.origin,
      }));
    } catch (error) {
      failure = error instanceof FailureError ? error.failure : { code: "internal", message: String(error) };
    }
    // Started over in the meantime: another request may be on its way, and this answer is about a queue that is gone.
    if (mine !== generation) return;
    inFlight = false;
    if (failure) return failed(batch, failure);
    queue = queue.slice(batch.length);
    pause = firstPause;
    if (queue.length === 0) limit = most;
    set({ unsaved: queue.length, savedAt });
    void send();
  };
  return {
    get state() {
      return state;
    },
    push(entry) {
      queue.push(entry);
      const { failure, ...rest } = state;
      set({ ...rest, unsaved: queue.length });
      if (!stale && weightOf(entry) > heavy) {
        clearTimeout(timer);
        timer = setTimeout(() => void send(), shownFirst);
      } else if (!stale) void send();
      // What was to start over could not: a new step is a new occasion.
      else if (failure) options.onStale(stale.rejected);
    },
    retry,
    fail,
    unsaved: () => queue,
    restart(savedAt, entries) {
      clearTimeout(timer);
      generation += 1;
      queue = [...entries];
      inFlight = false;
      stale = undefined;
      set({ unsaved: queue.length, savedAt });
      void send();
    },
    settled() {
      if (queue.length === 0 || state.failure) return Promise.resolve(state);
      return new Promise((resolve) => {
        const stop = this.subscribe(() => {
          if (queue.length > 0 && !state.failure) return;
          stop();
          resolve(state);
        });
      });
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
