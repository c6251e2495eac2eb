/** Zoom so that the selection is in view. */
import { defineAction } from "./define.ts";

export const fitSelection = defineAction({
  id: "fit-selection",
  group: "view",
  icon: "fit",
  keys: ["2"],
  words: { en: { title: "Fit the selection" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.canvas?.fitSelection(),
});
