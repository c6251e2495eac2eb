/** Rename the selected node or stage where it stands. */
import { defineAction } from "./define.ts";
import { canEditSelection } from "./editing.ts";

export const rename = defineAction({
  id: "rename",
  group: "edit",
  icon: "draft",
  keys: ["F2"],
  opensField: true,
  words: { en: { title: "Rename" }, de: { title: "Umbenennen" } },
  available: (context) => canEditSelection(context, ["node", "stage"]),
  run({ desk }) {
    const focus = desk?.store.getState().focus;
    if (focus) desk?.canvas?.startRename(focus);
  },
});
