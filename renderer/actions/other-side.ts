/** Take the keyboard to the other journey of the two side by side, or to the tour's paper and back to the work. */
import { hasPaper, reachPaper } from "../tour/reach-paper.ts";
import { tabWords } from "../words/tabs.ts";
import { defineAction } from "./define.ts";

export const otherSide = defineAction({
  id: "other-side",
  group: "view",
  icon: "panel-right",
  keys: ["F6"],
  inFields: true,
  words: {
    en: { title: "Go to the other side, or to the tour" },
    de: { title: "Zur anderen Seite oder zum Zettel des Rundgangs" },
  },
  available: ({ app }) => (hasPaper() || app.tabs.row().isSplit ? true : tabWords.whyNot.notSplit),
  run({ app }) {
    // The paper goes before: it speaks of the work beside it.
    if (hasPaper()) reachPaper();
    else app.tabs.cross();
  },
});
