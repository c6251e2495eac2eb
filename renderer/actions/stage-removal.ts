/** Which neighbour takes over when stages are deleted: the nearest on the left that stays, else on the right. */
import type { AnyCall } from "../../shared/commands/index.ts";
import type { Doc } from "../../shared/document/index.ts";
import { stagesOf } from "../../shared/journey/index.ts";

/** One call per stage, to be run in this order: each is merged into one that stands beside it by then. */
export function removeStages(doc: Doc, ids: readonly string[]): AnyCall[] {
  let row = stagesOf(doc).map((stage) => stage.id);
  const calls: AnyCall[] = [];
  for (const id of row.filter((one) => ids.includes(one))) {
    const at = row.indexOf(id);
    calls.push({ name: "remove-stage", args: { id, into: row[at - 1] ?? row[at + 1] ?? null } });
    row = row.filter((one) => one !== id);
  }
  return calls;
}
