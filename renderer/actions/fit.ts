/** Zoom so that the whole journey is in view. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const fit = defineAction({
  id: "fit",
  group: "view",
  icon: "fit",
  keys: ["1"],
  words: { en: { title: "Fit the whole journey" }, de: { title: "Ganze Journey einpassen" } },
  available: hasJourney,
  run: ({ desk }) => desk?.canvas?.fit(),
});
