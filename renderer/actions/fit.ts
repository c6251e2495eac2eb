/** Zoom so that the whole journey is in view. */
import { defineAction } from "./define.ts";

export const fit = defineAction({
  id: "fit",
  group: "view",
  icon: "fit",
  keys: ["1"],
  words: { en: { title: "Fit the whole journey" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.canvas?.fit(),
});
