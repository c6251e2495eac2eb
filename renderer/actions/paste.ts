/** Paste what lies on the system clipboard, where the pointer is or in the middle of the view. */
import { readClipboard } from "../clipboard/by-menu.ts";
import { pasteText } from "../clipboard/paste-text.ts";
import { shortcutText } from "../ui/shortcut.ts";
import { clipboardWords } from "../words/clipboard.ts";
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

export const paste = defineAction({
  id: "paste",
  group: "edit",
  icon: "paste",
  keys: ["Mod+V"],
  systemKeys: ["Mod+V"],
  words: { en: { title: "Paste" }, de: { title: "Einfügen" } },
  available: canEdit,
  run(context) {
    void readClipboard().then((text) => {
      if (text === undefined) context.app.notify({ text: clipboardWords.closed(shortcutText("Mod+V")), tone: "info" });
      else pasteText(context, text);
    });
  },
});
