/** Zoom out around the middle. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const zoomOut = defineAction({
  id: "zoom-out",
  group: "view",
  icon: "zoom-out",
  keys: ["Mod+-"],
  words: { en: { title: "Zoom out" }, de: { title: "Verkleinern" } },
  available: hasJourney,
  run: ({ desk }) => desk?.canvas?.zoomBy(0.8),
});
