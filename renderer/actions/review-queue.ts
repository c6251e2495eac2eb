/** Walking the review queue, for the two actions that do it. */
import { neighbour, reviewQueue } from "../screens/review/queue.ts";
import { actionWords as words } from "../words/actions.ts";
import type { ActionContext } from "./define.ts";

export function inReview({ desk }: ActionContext): true | string {
  if (!desk) return words.whyNot.noJourney;
  return desk.store.getState().mode === "review" ? true : words.whyNot.notInReview;
}

export function goToNeighbour({ desk, role }: ActionContext, by: 1 | -1): void {
  if (!desk) return;
  const item = neighbour(reviewQueue(desk, role), desk.store.getState().focus, by);
  if (!item) return;
  desk.store.getState().select([item.node.id]);
  desk.canvas?.reveal(item.node.id);
}
