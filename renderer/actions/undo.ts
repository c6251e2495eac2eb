/** Take back the last step, by name. */
import { labelOf } from "../../shared/commands/index.ts";
import { defineAction } from "./define.ts";
import { inFront, readOnlyReason } from "./editing.ts";

export const undo = defineAction({
  id: "undo",
  group: "edit",
  icon: "undo",
  keys: ["Mod+Z"],
  words: { en: { title: "Undo" } },
  available(context) {
    const document = inFront(context);
    if (!document) return "Open a journey or the library first.";
    if (context.readOnly) return readOnlyReason;
    return document.nextUndo() ? true : "There is nothing to undo.";
  },
  titleNow(context) {
    const document = inFront(context);
    const entry = document?.nextUndo();
    return entry && document ? `Undo ${labelOf(entry.command, document.doc, context.language)}` : "Undo";
  },
  run(context) {
    const document = inFront(context);
    const next = document?.nextUndo();
    if (!document || !next) return;
    const name = labelOf(next.command, document.doc, context.language);
    document.undo();
    context.app.announce(`Undone: ${name}`);
  },
});
