/** The top edges of the selected nodes in one line. */
import { alignNodes, canAlignNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const alignTop = defineAction({
  id: "align-top",
  group: "edit",
  icon: "align-top",
  keys: ["Alt+A T"],
  words: { en: { title: "Align top" }, de: { title: "Oben ausrichten" } },
  available: (context) => canAlignNodes(context, "top"),
  run: (context) => alignNodes(context, "top"),
});
