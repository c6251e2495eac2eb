/** Zoom in around the middle. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const zoomIn = defineAction({
  id: "zoom-in",
  group: "view",
  icon: "zoom-in",
  keys: ["Mod+=", "Mod++"],
  words: { en: { title: "Zoom in" }, de: { title: "Vergrößern" } },
  available: hasJourney,
  run: ({ desk }) => desk?.canvas?.zoomBy(1.25),
});
