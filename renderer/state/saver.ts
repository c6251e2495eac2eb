/** Sends entries to the backend in order, one request at a time; *Saved* is said when, and only when, the commit returned. */
import type { Client } from "../../shared/api/client.ts";
import { type Failure, FailureError } from "../../shared/api/reply.ts";
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
  /** Entries that are not confirmed, oldest first. */
  unsaved(): readonly Entry[];
  /** Forgets what is unsaved; the caller has taken it over. */
  restart(savedAt: string): void;
  /** Resolves when nothing is unsaved, or when it cannot be saved. */
  settled(): Promise<SaveState>;
  subscribe(heard: () => void): () => void;
}

/** `onStale` is called when another window wrote first: the caller takes in what it missed and starts over. */
export function createSaver(options: {
  client: Client;
  origin: string;
  document: string;
  savedAt: string;
  onStale: () => void;
}): Saver {
  let queue: Entry[] = [];
  let state: SaveState = { unsaved: 0, savedAt: options.savedAt };
  let inFlight = false;
  let generation = 0;
  const listeners = new Set<() => void>();

  const set = (next: SaveState): void => {
    state = next;
    for (const heard of [...listeners]) heard();
  };
  const send = async (): Promise<void> => {
    if (inFlight || queue.length === 0) return;
    inFlight = true;
    const mine = generation;
    // Hundreds at most: one request stays far below what a call may carry.
    const batch = queue.slice(0, 200);
    try {
      const first = batch[0];
      if (!first) return;
      const { savedAt } = await options.client.call("documents.append", {
        id: options.document,
        baseRevision: first.revision - 1,
        entries: batch as never,
        origin: options.origin,
      });
      if (mine !== generation) return;
      queue = queue.slice(batch.length);
      set({ unsaved: queue.length, savedAt });
    } catch (error) {
      if (mine !== generation) return;
      const failure: Failure =
        error instanceof FailureError ? error.failure : { code: "internal", message: String(error) };
      if (failure.code === "stale-revision") options.onStale();
      else set({ ...state, unsaved: queue.length, failure });
      return;
    } finally {
      inFlight = false;
    }
    void send();
  };
  return {
    get state() {
      return state;
    },
    push(entry) {
      queue.push(entry);
      const { failure: _, ...rest } = state;
      set({ ...rest, unsaved: queue.length });
      void send();
    },
    retry() {
      void send();
    },
    unsaved: () => queue,
    restart(savedAt) {
      generation += 1;
      queue = [];
      inFlight = false;
      set({ unsaved: 0, savedAt });
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
