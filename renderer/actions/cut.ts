/** Cut the selected nodes: copied to the system clipboard and taken away, as one step. */
import { writeClipboard } from "../clipboard/by-menu.ts";
import { canCopy, copySelected, removeCut } from "../clipboard/copy-selection.ts";
import { shortcutText } from "../ui/shortcut.ts";
import { clipboardWords } from "../words/clipboard.ts";
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

export const cut = defineAction({
  id: "cut",
  group: "edit",
  icon: "cut",
  keys: ["Mod+X"],
  systemKeys: ["Mod+X"],
  words: { en: { title: "Cut" }, de: { title: "Ausschneiden" } },
  available(context) {
    const can = canEdit(context);
    return can === true ? canCopy(context) : can;
  },
  run(context) {
    const copied = copySelected(context);
    if ("refused" in copied) return context.app.notify({ text: copied.refused, tone: "warning" });
    void writeClipboard(copied.text).then((done) => {
      // What is not safely on the clipboard must not go.
      if (done) removeCut(context, copied);
      else context.app.notify({ text: clipboardWords.notWritten(shortcutText("Mod+X")), tone: "warning" });
    });
  },
});
