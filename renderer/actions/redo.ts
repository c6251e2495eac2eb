/** Do again what was taken back, by name. */
import { labelOf } from "../../shared/commands/index.ts";
import { defineAction } from "./define.ts";

export const redo = defineAction({
  id: "redo",
  group: "edit",
  icon: "redo",
  keys: ["Shift+Mod+Z", "Mod+Y"],
  words: { en: { title: "Redo" } },
  available({ desk }) {
    if (!desk) return "Open a journey first.";
    return desk.journey.nextRedo() ? true : "There is nothing to redo.";
  },
  titleNow({ desk }) {
    const entry = desk?.journey.nextRedo();
    return entry && desk ? `Redo ${labelOf(entry.command, desk.journey.doc, desk.facts().language)}` : "Redo";
  },
  run({ desk, app }) {
    const next = desk?.journey.nextRedo();
    if (!desk || !next) return;
    const name = labelOf(next.command, desk.journey.doc, desk.facts().language);
    desk.journey.redo();
    app.announce(`Done again: ${name}`);
  },
});
