/** Take the keyboard to the tour's paper, and back to the work. */
import { hasPaper, reachPaper } from "../tour/reach-paper.ts";
import { tourWords } from "../words/tour.ts";
import { defineAction } from "./define.ts";

export const reachTour = defineAction({
  id: "reach-tour",
  group: "view",
  keys: ["F6"],
  inFields: true,
  words: { en: { title: "Go to the tour’s paper" }, de: { title: "Zum Zettel des Rundgangs" } },
  available: () => (hasPaper() ? true : tourWords.notRunning),
  run: reachPaper,
});
