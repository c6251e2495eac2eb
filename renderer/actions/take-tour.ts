/** Take the tour for newcomers, or go on with it. */
import { isBegun, recall } from "../state/remembered.ts";
import { tourWords } from "../words/tour.ts";
import { defineAction } from "./define.ts";
import { readOnlyReason } from "./editing.ts";

export const takeTour = defineAction({
  id: "take-tour",
  group: "app",
  icon: "branch",
  keys: [],
  words: { en: { title: "Take the tour" }, de: { title: "Rundgang beginnen" } },
  available: ({ readOnly }) => (readOnly ? readOnlyReason : true),
  titleNow: () => (isBegun(recall().tour) ? tourWords.goOn : tourWords.take),
  run: ({ app }) => app.takeTour(),
});
