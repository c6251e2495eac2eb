/** The left edges of the selected nodes in one line, each stage by itself. */
import { alignNodes, canAlignNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const alignLeft = defineAction({
  id: "align-left",
  group: "edit",
  icon: "align-left",
  keys: ["Alt+A L"],
  words: { en: { title: "Align left" }, de: { title: "Links ausrichten" } },
  available: (context) => canAlignNodes(context, "left"),
  run: (context) => alignNodes(context, "left"),
});
