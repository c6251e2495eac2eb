/** The right edges of the selected nodes in one line, each stage by itself. */
import { alignNodes, canAlignNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const alignRight = defineAction({
  id: "align-right",
  group: "edit",
  icon: "align-right",
  keys: ["Alt+A R"],
  words: { en: { title: "Align right" }, de: { title: "Rechts ausrichten" } },
  available: (context) => canAlignNodes(context, "right"),
  run: (context) => alignNodes(context, "right"),
});
