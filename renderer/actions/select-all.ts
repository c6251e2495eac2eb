/** Select every node of the journey. */
import { nodesOf } from "../../shared/journey/index.ts";
import { actionWords as words } from "../words/actions.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const selectAll = defineAction({
  id: "select-all",
  group: "select",
  keys: ["Mod+A"],
  words: { en: { title: "Select all" }, de: { title: "Alles auswählen" } },
  available: hasJourney,
  run({ desk, app }) {
    if (!desk) return;
    const ids = [...nodesOf(desk.journey.doc).keys()];
    desk.store.getState().select(ids);
    app.announce(words.selected(ids.length));
  },
});
