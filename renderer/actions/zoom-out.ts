/** Zoom out around the middle. */
import { defineAction } from "./define.ts";

export const zoomOut = defineAction({
  id: "zoom-out",
  group: "view",
  icon: "zoom-out",
  keys: ["Mod+-"],
  words: { en: { title: "Zoom out" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.canvas?.zoomBy(0.8),
});
