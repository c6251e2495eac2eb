/** What waits for one reviewer: content nodes without their decision, or changed since it, in the order of the flow. */
import { type NodeRecord, nodesOf, stagesOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import {
  type Decision,
  type NodeReview,
  type Owing,
  type Role,
  decisionFor,
  owing,
  reviewOf,
} from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";

export type QueueReason = Owing;

export interface QueueItem {
  readonly node: NodeRecord;
  readonly stage: string;
  readonly review: NodeReview;
  /** My role's last decision about this node; for who does not decide, the last of anybody. */
  readonly mine: Decision | undefined;
  /** Undefined: decided, and nothing has changed. */
  readonly waits: QueueReason | undefined;
}

/** All content nodes; those that wait come first: changed, expired, never seen. O(content nodes). */
export function reviewQueue(desk: Desk, role: Role): QueueItem[] {
  const stages = stagesOf(desk.journey.doc);
  const order = new Map(stages.map((stage, at) => [stage.id, at]));
  const names = new Map(stages.map((stage) => [stage.id, stage.name]));
  const ledger = desk.ledger();
  const rank: Record<QueueReason | "decided", number> = { changed: 0, expired: 1, fresh: 2, decided: 3 };
  return [...nodesOf(desk.journey.doc).values()]
    .filter((node) => kindOf(node).content)
    .map((node): QueueItem => {
      const review = reviewOf(node, desk.scope(), desk.library.doc, ledger, desk.today);
      // Who does not decide sees what waits for those who do: the last decision counts, whoever made it.
      const mine = decisionFor(role, node.id, review, ledger);
      const waits = owing(mine, review, desk.today);
      return { node, stage: names.get(node.stage ?? "") ?? "", review, mine, waits };
    })
    .sort(
      (a, b) =>
        rank[a.waits ?? "decided"] - rank[b.waits ?? "decided"] ||
        (order.get(a.node.stage ?? "") ?? 99) - (order.get(b.node.stage ?? "") ?? 99) ||
        a.node.x - b.node.x ||
        a.node.y - b.node.y,
    );
}

/** The item after (or before) the focused one among those that wait; else among all. */
export function neighbour(items: readonly QueueItem[], focus: string | null, by: 1 | -1): QueueItem | undefined {
  const waiting = items.filter((item) => item.waits);
  const list = waiting.length > 0 ? waiting : items;
  const at = list.findIndex((item) => item.node.id === focus);
  if (at < 0) return by > 0 ? list[0] : list.at(-1);
  return list[(at + by + list.length) % list.length];
}
