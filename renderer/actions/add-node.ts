/** Search for what to add to the journey. */
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

export const addNode = defineAction({
  id: "add-node",
  group: "add",
  icon: "plus",
  keys: ["N"],
  opensField: true,
  words: { en: { title: "Add a node" }, de: { title: "Schritt hinzufügen" } },
  available: canEdit,
  run: ({ desk }) => desk?.canvas?.openAdd("anywhere"),
});
