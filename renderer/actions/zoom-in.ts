/** Zoom in around the middle. */
import { defineAction } from "./define.ts";

export const zoomIn = defineAction({
  id: "zoom-in",
  group: "view",
  icon: "zoom-in",
  keys: ["Mod+=", "Mod++"],
  words: { en: { title: "Zoom in" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.canvas?.zoomBy(1.25),
});
