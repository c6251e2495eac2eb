/** A session applies changes, keeps undo and redo, and tells its listeners; undo is a new entry, nothing is rewritten. */
import { type Change, invertChange, isEmptyChange } from "./change.ts";
import { type Doc, type MutableDoc, createDoc } from "./document.ts";
import { type Edit, openEdit } from "./edit.ts";
import type { AnyRecord } from "./record.ts";

export interface CommandCall {
  readonly name: string;
  readonly args: unknown;
}

/** One journal entry. `of` names the revision whose change an undo or redo takes back or repeats. */
export interface Entry {
  readonly revision: number;
  readonly cause: "do" | "undo" | "redo";
  readonly of?: number;
  readonly command: CommandCall;
  readonly change: Change;
}

/** How a session runs commands: parse, refuse, run. The registry of `shared/commands` is one. */
export interface CommandRunner {
  /** Writes through the edit, or says in a sentence why not (nothing is written then). */
  run(call: CommandCall, edit: Edit, doc: Doc): string | undefined;
}

export type Outcome = { readonly entry: Entry } | { readonly refused: string } | { readonly unchanged: true };

export type SessionListener = (entry: Entry) => void;

export interface Session {
  readonly doc: Doc;
  readonly revision: number;
  dispatch(call: CommandCall): Outcome;
  /** What the next undo or redo would take: the original entry, so that a menu can name it. */
  nextUndo(): Entry | undefined;
  nextRedo(): Entry | undefined;
  undo(): Entry | undefined;
  redo(): Entry | undefined;
  /** Takes in an entry that another window wrote. Throws `ChangeMismatch` when the two have come apart. */
  receive(entry: Entry): void;
  subscribe(listener: SessionListener): () => void;
}

/**
 * `history` is the journal's tail, oldest first; undo and redo go on where they stopped, across restarts.
 * `revision` is that of the given records.
 */
export function openSession(options: {
  records: Iterable<AnyRecord>;
  revision?: number;
  history?: readonly Entry[];
  runner: CommandRunner;
}): Session {
  const doc: MutableDoc = createDoc(options.records);
  let revision = options.revision ?? 0;
  const undoStack: Entry[] = [];
  const redoStack: Entry[] = [];
  const listeners = new Set<SessionListener>();

  const remember = (entry: Entry): void => {
    if (entry.cause === "do") {
      undoStack.push(entry);
      redoStack.length = 0;
    } else if (entry.cause === "undo") {
      const back = undoStack.at(-1);
      const isKnown = back?.revision === entry.of;
      if (isKnown) undoStack.pop();
      redoStack.push(back && isKnown ? back : originalOf(entry));
    } else {
      const again = redoStack.at(-1);
      const isKnown = again?.revision === entry.of;
      if (isKnown) redoStack.pop();
      undoStack.push(again && isKnown ? again : originalOf(entry));
    }
  };
  for (const entry of options.history ?? []) remember(entry);

  const commit = (entry: Entry): Entry => {
    doc.apply(entry.change);
    revision = entry.revision;
    remember(entry);
    for (const listener of [...listeners]) listener(entry);
    return entry;
  };

  return {
    doc,
    get revision() {
      return revision;
    },
    dispatch(call) {
      const edit = openEdit(doc);
      const refused = options.runner.run(call, edit, doc);
      if (refused !== undefined) return { refused };
      const change = edit.finish();
      if (isEmptyChange(change)) return { unchanged: true };
      return { entry: commit({ revision: revision + 1, cause: "do", command: call, change }) };
    },
    nextUndo: () => undoStack.at(-1),
    nextRedo: () => redoStack.at(-1),
    undo() {
      const entry = undoStack.at(-1);
      if (!entry) return undefined;
      return commit({
        revision: revision + 1,
        cause: "undo",
        of: entry.revision,
        command: entry.command,
        change: invertChange(entry.change),
      });
    },
    redo() {
      const entry = redoStack.at(-1);
      if (!entry) return undefined;
      return commit({
        revision: revision + 1,
        cause: "redo",
        of: entry.revision,
        command: entry.command,
        change: entry.change,
      });
    },
    receive(entry) {
      commit(entry);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The step that an undo or redo speaks of. The journal's tail may begin after it, but the undo holds all of it. */
function originalOf({ revision, cause, of, command, change }: Entry): Entry {
  return { revision: of ?? revision, cause: "do", command, change: cause === "undo" ? invertChange(change) : change };
}
