/** A step of the journal as the history shows it: named, light enough to keep ten thousand of them. */
import type { JournalRow } from "../../../shared/api/calls.ts";
import { labelOf } from "../../../shared/commands/index.ts";
import { type Change, type Doc, updatedPaths } from "../../../shared/document/index.ts";
import { journeyLayout } from "../../../shared/journey/index.ts";
import type { Language } from "../../../shared/words/language.ts";

/** What a step did to a record, layout apart from meaning. */
export type Touch = "added" | "removed" | "changed" | "moved";

export interface Step {
  readonly revision: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly cause: JournalRow["cause"];
  readonly command: string;
  readonly label: string;
  readonly touches: ReadonlyMap<string, Touch>;
}

/** Steps that touch more are counted, not kept by name. */
const most = 500;

export function stepOf(row: JournalRow, doc: Doc, language: Language): Step {
  const change = row.change as Change;
  return {
    revision: row.revision,
    at: row.at,
    actor: { id: row.actor.id, name: row.actor.name },
    cause: row.cause,
    command: row.command.name,
    label: labelOf(row.command, doc, language, change),
    touches: touchesOf(change),
  };
}

export function touchesOf({ added, updated, removed }: Change): Map<string, Touch> {
  const touches = new Map<string, Touch>();
  for (const { id } of removed.slice(0, most)) touches.set(id, "removed");
  for (const update of updated.slice(0, most)) {
    const layout = journeyLayout[update.type] ?? [];
    touches.set(update.id, updatedPaths(update).every((path) => layout.includes(path)) ? "moved" : "changed");
  }
  for (const { id } of added.slice(0, most)) touches.set(id, "added");
  return touches;
}

export type StepCounts = Readonly<Record<Touch, number>>;

/** What several steps did together, oldest first: what came and went within them is nothing. */
export function countSteps(steps: Iterable<Pick<Step, "touches">>): StepCounts {
  const net = new Map<string, Touch>();
  for (const { touches } of steps)
    for (const [id, touch] of touches) {
      const before = net.get(id);
      if (touch === "removed" && before === "added") net.delete(id);
      else if (touch === "added" && before === "removed") net.set(id, "changed");
      else if (before === "added" || (before === "changed" && touch === "moved")) continue;
      else net.set(id, touch);
    }
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const touch of net.values()) counts[touch] += 1;
  return counts;
}
