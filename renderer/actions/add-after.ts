/** Search for what to add after the selected node, in the selected stage, or anywhere when nothing is selected. */
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

export const addAfter = defineAction({
  id: "add-after",
  group: "add",
  icon: "plus",
  keys: ["A"],
  opensField: true,
  words: { en: { title: "Add after the selection" }, de: { title: "Nach der Auswahl hinzufügen" } },
  available: canEdit,
  run: ({ desk }) => desk?.canvas?.openAdd("after"),
});
