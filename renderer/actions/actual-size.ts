/** Zoom to actual size. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const actualSize = defineAction({
  id: "actual-size",
  group: "view",
  icon: "zoom-in",
  keys: ["0"],
  words: { en: { title: "100 %" }, de: { title: "100 %" } },
  available: hasJourney,
  run: ({ desk }) => desk?.canvas?.zoomTo(1),
});
