/** The same gap between all selected nodes, from the first to the last. */
import { canDistributeNodes, distributeNodes } from "./arranging.ts";
import { defineAction } from "./define.ts";

export const distributeVertical = defineAction({
  id: "distribute-vertical",
  group: "edit",
  icon: "distribute-v",
  keys: ["Alt+A V"],
  words: { en: { title: "Distribute vertically" }, de: { title: "Senkrecht verteilen" } },
  available: canDistributeNodes,
  run: (context) => distributeNodes(context, "vertical"),
});
