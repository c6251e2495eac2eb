/** Take back the last step, by name. */
import { labelOf } from "../../shared/commands/index.ts";
import { actionWords as words } from "../words/actions.ts";
import { defineAction } from "./define.ts";
import { canStepBack, inFront } from "./editing.ts";

export const undo = defineAction({
  id: "undo",
  group: "edit",
  icon: "undo",
  keys: ["Mod+Z"],
  words: { en: { title: "Undo" }, de: { title: "Rückgängig machen" } },
  available(context) {
    const can = canStepBack(context);
    if (can !== true) return can;
    return inFront(context)?.nextUndo() ? true : words.whyNot.nothingToUndo;
  },
  titleNow(context) {
    const document = inFront(context);
    const entry = document?.nextUndo();
    if (!entry || !document) return words.undo;
    return words.undoStep(labelOf(entry.command, document.doc, context.language, entry.change));
  },
  run(context) {
    const document = inFront(context);
    const next = document?.nextUndo();
    if (!document || !next) return;
    const name = labelOf(next.command, document.doc, context.language, next.change);
    document.undo();
    context.app.announce(words.undone(name));
  },
});
