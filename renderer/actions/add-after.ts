/** Search for what to add after the selected node. */
import { defineAction } from "./define.ts";
import { canEditSelection } from "./editing.ts";

export const addAfter = defineAction({
  id: "add-after",
  group: "add",
  icon: "plus",
  keys: ["A"],
  words: { en: { title: "Add after the selection" }, de: { title: "Nach der Auswahl hinzufügen" } },
  available: (context) => canEditSelection(context, ["node", "edge", "stage"]),
  run: ({ desk }) => desk?.canvas?.openAdd("after"),
});
