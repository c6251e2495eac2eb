/** Find text in the journey in front and put other text in its stead, place by place, as one step. */
import { findOf } from "../panels/find/desk-find.ts";
import { replaceOf } from "../panels/find/desk-replace.ts";
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

export const replace = defineAction({
  id: "replace",
  group: "edit",
  icon: "search",
  keys: ["Mod+H", "Mod+Alt+F"],
  opensField: true,
  inFields: true,
  words: { en: { title: "Find and replace" }, de: { title: "Suchen und ersetzen" } },
  available: canEdit,
  run({ desk }) {
    if (!desk) return;
    const find = findOf(desk);
    const { isOpen, typed } = find.store.getState();
    // One of them at a time: both would light other steps.
    find.close();
    replaceOf(desk).open(isOpen ? typed : undefined);
  },
});
