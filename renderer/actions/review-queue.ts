/** Walking what is to be looked at one by one: the review queue, or the differences of two versions. */
import { neighbour, reviewQueue } from "../screens/review/queue.ts";
import { actionWords as words } from "../words/actions.ts";
import type { ActionContext } from "./define.ts";

export function inReview({ desk }: ActionContext): true | string {
  if (!desk) return words.whyNot.noJourney;
  return desk.store.getState().mode === "review" ? true : words.whyNot.notInReview;
}

export const canWalk = (context: ActionContext): true | string => (context.desk?.compare ? true : inReview(context));

export function goToNeighbour({ desk, role }: ActionContext, by: 1 | -1): void {
  if (!desk) return;
  if (desk.compare) return desk.compare.walk(by);
  const item = neighbour(reviewQueue(desk, role), desk.store.getState().focus, by);
  if (!item) return;
  desk.store.getState().select([item.node.id]);
  desk.canvas?.reveal(item.node.id);
}
