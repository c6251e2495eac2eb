/** Zoom so that the selection is in view. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const fitSelection = defineAction({
  id: "fit-selection",
  group: "view",
  icon: "fit",
  keys: ["2"],
  words: { en: { title: "Fit the selection" }, de: { title: "Auswahl einpassen" } },
  available: hasJourney,
  run: ({ desk }) => desk?.canvas?.fitSelection(),
});
