/** The selected nodes beside each other at one height. */
import { alignNodes, canAlignNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const alignMiddle = defineAction({
  id: "align-middle",
  group: "edit",
  icon: "align-middle",
  keys: ["Alt+A M"],
  words: { en: { title: "Align middles" }, de: { title: "Mitten waagerecht ausrichten" } },
  available: (context) => canAlignNodes(context, "middle"),
  run: (context) => alignNodes(context, "middle"),
});
