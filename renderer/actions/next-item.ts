/** Go to the next thing that waits for my decision, or to the next difference while versions are compared. */
import { inLanguage } from "../../shared/words/language.ts";
import { defineAction } from "./define.ts";
import { canWalk, goToNeighbour } from "./review-queue.ts";

const words = { en: { title: "Next to decide" }, de: { title: "Nächster Entscheid" } };
const compared = { en: { title: "Next difference" }, de: { title: "Nächster Unterschied" } };

export const nextItem = defineAction({
  id: "next-item",
  group: "review",
  icon: "arrow-down",
  keys: ["J"],
  words,
  available: canWalk,
  titleNow: ({ desk, language }) => inLanguage(desk?.compare ? compared : words, language).title,
  run: (context) => goToNeighbour(context, 1),
});
