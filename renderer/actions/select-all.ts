/** Select every node of the journey. */
import { nodesOf } from "../../shared/journey/index.ts";
import { defineAction } from "./define.ts";

export const selectAll = defineAction({
  id: "select-all",
  group: "select",
  keys: ["Mod+A"],
  words: { en: { title: "Select all" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run({ desk, app }) {
    if (!desk) return;
    const ids = [...nodesOf(desk.journey.doc).keys()];
    desk.store.getState().select(ids);
    app.announce(ids.length === 1 ? "1 node selected" : `${ids.length} nodes selected`);
  },
});
