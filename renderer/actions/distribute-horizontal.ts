/** The same gap between all selected nodes, from the first to the last. */
import { canDistributeNodes, distributeNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const distributeHorizontal = defineAction({
  id: "distribute-horizontal",
  group: "edit",
  icon: "distribute-h",
  keys: ["Alt+A H"],
  words: { en: { title: "Distribute horizontally" }, de: { title: "Waagerecht verteilen" } },
  available: canDistributeNodes,
  run: (context) => distributeNodes(context, "horizontal"),
});
