/** Zoom to actual size. */
import { defineAction } from "./define.ts";

export const actualSize = defineAction({
  id: "actual-size",
  group: "view",
  icon: "zoom-in",
  keys: ["0"],
  words: { en: { title: "100 %" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.canvas?.zoomTo(1),
});
