/** Go to the thing before it that waits for my decision, or to the difference before it while versions are compared. */
import { inLanguage } from "../../shared/words/language.ts";
import { defineAction } from "./define.ts";
import { canWalk, goToNeighbour } from "./review-queue.ts";

const words = { en: { title: "Previous to decide" }, de: { title: "Voriger Entscheid" } };
const compared = { en: { title: "Previous difference" }, de: { title: "Voriger Unterschied" } };

export const previousItem = defineAction({
  id: "previous-item",
  group: "review",
  icon: "arrow-up",
  keys: ["K"],
  words,
  available: canWalk,
  titleNow: ({ desk, language }) => inLanguage(desk?.compare ? compared : words, language).title,
  run: (context) => goToNeighbour(context, -1),
});
