/** Repeats on a newer state what was done here on an older one and was not yet stored. */
import {
  type Change,
  type Entry,
  type FieldUpdate,
  type Session,
  sameJson,
  updatedPaths,
} from "../../shared/document/index.ts";
import { journeyLayout } from "../../shared/journey/index.ts";

export interface Repeated {
  /** The same acts as steps of the newer state, to be stored. */
  readonly entries: readonly Entry[];
  /** What could not be repeated, because what it was done to is no longer there. */
  readonly lost: readonly Entry[];
  /** Of `entries`, those that stand now where somebody else had written something else at the same moment. */
  readonly clashes: readonly Entry[];
}

/**
 * `stored` is the journal of the newer state: steps that reached the store although their answer was lost stand in it and
 * are not done twice. `rejected` is one that the store will not have.
 */
export function repeatSteps(
  session: Session,
  mine: readonly Entry[],
  stored: readonly Entry[],
  rejected?: Entry,
): Repeated {
  const byRevision = new Map(stored.map((entry) => [entry.revision, entry]));
  const entries: Entry[] = [];
  const lost: Entry[] = [];
  const clashes: Entry[] = [];
  const theirs = writtenBy(mine, stored);
  /** The revision that one of my steps has now. */
  const now = new Map<number, number>();
  /** My steps of which nothing is there: undoing one of them is done already. */
  const absent = new Set<number>();
  const take = (entry: Entry | undefined): void => {
    if (entry) entries.push(entry);
  };
  for (const entry of mine) {
    if (isSame(byRevision.get(entry.revision), entry)) continue;
    if (entry === rejected) {
      lost.push(entry);
      absent.add(entry.revision);
    } else if (entry.cause === "do") {
      const outcome = session.dispatch(entry.command);
      if ("entry" in outcome) {
        now.set(entry.revision, outcome.entry.revision);
        take(outcome.entry);
        if (isOver(outcome.entry.change, theirs)) clashes.push(outcome.entry);
      } else {
        absent.add(entry.revision);
        // Unchanged: somebody else did the very same, and nothing is lost.
        if ("refused" in outcome) lost.push(entry);
      }
    } else if (!absent.has(entry.of ?? 0)) {
      const wanted = now.get(entry.of ?? 0) ?? entry.of;
      const next = entry.cause === "undo" ? session.nextUndo() : session.nextRedo();
      // Another person's step on top of it is not taken back along with mine.
      if (next?.revision !== wanted) lost.push(entry);
      else take(entry.cause === "undo" ? session.undo() : session.redo());
    }
  }
  return { entries, lost, clashes };
}

/** What others wrote, by record and field, since the state on which mine was done. */
function writtenBy(mine: readonly Entry[], stored: readonly Entry[]): ReadonlySet<string> {
  const own = new Map(mine.map((entry) => [entry.revision, entry]));
  const first = mine[0]?.revision ?? Infinity;
  const written = new Set<string>();
  for (const entry of stored) {
    const known = own.get(entry.revision);
    if (entry.revision < first || (known && isSame(entry, known))) continue;
    for (const update of entry.change.updated) for (const path of meant(update)) written.add(`${update.id} ${path}`);
  }
  return written;
}

const isOver = ({ updated }: Change, theirs: ReadonlySet<string>): boolean =>
  updated.some((update) => meant(update).some((path) => theirs.has(`${update.id} ${path}`)));

/** Where a thing stands is nobody's word against another's. */
const meant = (update: FieldUpdate): string[] =>
  updatedPaths(update).filter((path) => !(journeyLayout[update.type] ?? []).includes(path));

const isSame = (stored: Entry | undefined, mine: Entry): boolean =>
  stored !== undefined &&
  stored.cause === mine.cause &&
  stored.of === mine.of &&
  sameJson(stored.command, mine.command) &&
  sameJson(stored.change, mine.change);
