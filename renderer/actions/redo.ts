/** Do again what was taken back, by name. */
import { labelOf } from "../../shared/commands/index.ts";
import { actionWords as words } from "../words/actions.ts";
import { defineAction } from "./define.ts";
import { canStepBack, inFront } from "./editing.ts";

export const redo = defineAction({
  id: "redo",
  group: "edit",
  icon: "redo",
  keys: ["Shift+Mod+Z", "Mod+Y"],
  words: { en: { title: "Redo" }, de: { title: "Wiederholen" } },
  available(context) {
    const can = canStepBack(context);
    if (can !== true) return can;
    return inFront(context)?.nextRedo() ? true : words.whyNot.nothingToRedo;
  },
  titleNow(context) {
    const document = inFront(context);
    const entry = document?.nextRedo();
    if (!entry || !document) return words.redo;
    return words.redoStep(labelOf(entry.command, document.doc, context.language, entry.change));
  },
  run(context) {
    const document = inFront(context);
    const next = document?.nextRedo();
    if (!document || !next) return;
    const name = labelOf(next.command, document.doc, context.language, next.change);
    document.redo();
    context.app.announce(words.redone(name));
  },
});
