/** Take back the last step, by name. */
import { labelOf } from "../../shared/commands/index.ts";
import { defineAction } from "./define.ts";

export const undo = defineAction({
  id: "undo",
  group: "edit",
  icon: "undo",
  keys: ["Mod+Z"],
  words: { en: { title: "Undo" } },
  available({ desk }) {
    if (!desk) return "Open a journey first.";
    return desk.journey.nextUndo() ? true : "There is nothing to undo.";
  },
  titleNow({ desk }) {
    const entry = desk?.journey.nextUndo();
    return entry && desk ? `Undo ${labelOf(entry.command, desk.journey.doc, desk.facts().language)}` : "Undo";
  },
  run({ desk, app }) {
    const next = desk?.journey.nextUndo();
    if (!desk || !next) return;
    const name = labelOf(next.command, desk.journey.doc, desk.facts().language);
    desk.journey.undo();
    app.announce(`Undone: ${name}`);
  },
});
