/** The selected nodes centred below each other, each stage by itself. */
import { alignNodes, canAlignNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const alignCenter = defineAction({
  id: "align-center",
  group: "edit",
  icon: "align-center",
  keys: ["Alt+A C"],
  words: { en: { title: "Align centres" }, de: { title: "Mitten senkrecht ausrichten" } },
  available: (context) => canAlignNodes(context, "center"),
  run: (context) => alignNodes(context, "center"),
});
