/** All steps of the selected kinds. */
import { allNodes, alike, selectedNodes, selecting } from "./reaching.ts";

export const selectSameKind = selecting({
  id: "select-same-kind",
  icon: "filter",
  keys: [],
  words: { en: { title: "Select the same kind" }, de: { title: "Dieselbe Art auswählen" } },
  find: (context, ids) => alike(allNodes(context), selectedNodes(context, ids), (node) => [node.kind]),
});
