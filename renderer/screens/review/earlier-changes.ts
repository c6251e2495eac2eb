/** Content that is not as its decision saw it, where a list of the journey's changes does not tell of it: the list and the queue say the same. */
import { scopeKeyOf, whatChanged } from "../../../shared/review/index.ts";
import { reviewWords as words } from "../../words/review.ts";
import type { QueueItem } from "./queue.ts";
import type { ChangeLine } from "./use-changes.ts";

/** Nodes changed before the last decision on the journey, or through the library. What changed for all of them has a line of its own. */
export function earlierChanges(items: readonly QueueItem[], told: readonly ChangeLine[]): ChangeLine[] {
  const known = new Set(told.flatMap(({ node, isNode }) => (isNode && node !== null ? [node] : [])));
  return items.flatMap(({ node, mine, review, waits }): ChangeLine[] => {
    if (waits !== "changed" || !mine || known.has(node.id)) return [];
    const keys = whatChanged(mine.evidence, review.now)
      .filter((one) => one.key !== "journey" && !scopeKeyOf(one))
      .map(({ key }) => words.reading.keys[key] ?? key);
    if (keys.length === 0) return [];
    const text = words.changes.content(node.name, keys.join(", "));
    return [{ id: `content ${node.id}`, mark: "changed", text, node: node.id, isNode: true }];
  });
}
