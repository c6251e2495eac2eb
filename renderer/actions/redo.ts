/** Do again what was taken back, by name. */
import { labelOf } from "../../shared/commands/index.ts";
import { defineAction } from "./define.ts";
import { inFront, readOnlyReason } from "./editing.ts";

export const redo = defineAction({
  id: "redo",
  group: "edit",
  icon: "redo",
  keys: ["Shift+Mod+Z", "Mod+Y"],
  words: { en: { title: "Redo" } },
  available(context) {
    const document = inFront(context);
    if (!document) return "Open a journey or the library first.";
    if (context.readOnly) return readOnlyReason;
    return document.nextRedo() ? true : "There is nothing to redo.";
  },
  titleNow(context) {
    const document = inFront(context);
    const entry = document?.nextRedo();
    return entry && document ? `Redo ${labelOf(entry.command, document.doc, context.language)}` : "Redo";
  },
  run(context) {
    const document = inFront(context);
    const next = document?.nextRedo();
    if (!document || !next) return;
    const name = labelOf(next.command, document.doc, context.language);
    document.redo();
    context.app.announce(`Done again: ${name}`);
  },
});
