/** Go to the next thing that waits for my decision. */
import { defineAction } from "./define.ts";
import { goToNeighbour, inReview } from "./review-queue.ts";

export const nextItem = defineAction({
  id: "next-item",
  group: "review",
  icon: "arrow-down",
  keys: ["J"],
  words: { en: { title: "Next to decide" }, de: { title: "Nächster Entscheid" } },
  available: inReview,
  run: (context) => goToNeighbour(context, 1),
});
