/** Go to the thing before it that waits for my decision. */
import { defineAction } from "./define.ts";
import { goToNeighbour, inReview } from "./review-queue.ts";

export const previousItem = defineAction({
  id: "previous-item",
  group: "review",
  icon: "arrow-up",
  keys: ["K"],
  words: { en: { title: "Previous to decide" }, de: { title: "Voriger Entscheid" } },
  available: inReview,
  run: (context) => goToNeighbour(context, -1),
});
