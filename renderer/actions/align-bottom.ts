/** The bottom edges of the selected nodes in one line. */
import { alignNodes, canAlignNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const alignBottom = defineAction({
  id: "align-bottom",
  group: "edit",
  icon: "align-bottom",
  keys: ["Alt+A B"],
  words: { en: { title: "Align bottom" }, de: { title: "Unten ausrichten" } },
  available: (context) => canAlignNodes(context, "bottom"),
  run: (context) => alignNodes(context, "bottom"),
});
