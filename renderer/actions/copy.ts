/** Copy the selected nodes, with the connections between them, to the system clipboard. */
import { writeClipboard } from "../clipboard/by-menu.ts";
import { canCopy, copySelected, sayCopied } from "../clipboard/copy-selection.ts";
import { shortcutText } from "../ui/shortcut.ts";
import { clipboardWords } from "../words/clipboard.ts";
import { defineAction } from "./define.ts";

export const copy = defineAction({
  id: "copy",
  group: "edit",
  icon: "copy",
  keys: ["Mod+C"],
  systemKeys: ["Mod+C"],
  words: { en: { title: "Copy" }, de: { title: "Kopieren" } },
  available: canCopy,
  run(context) {
    const copied = copySelected(context);
    if ("refused" in copied) return context.app.notify({ text: copied.refused, tone: "warning" });
    void writeClipboard(copied.text).then((done) => {
      if (done) sayCopied(context, copied);
      else context.app.notify({ text: clipboardWords.notWritten(shortcutText("Mod+C")), tone: "warning" });
    });
  },
});
