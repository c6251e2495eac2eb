/** Find in the journey in front: the bar over the canvas, with a spotlight on what answers. */
import { findOf } from "../panels/find/desk-find.ts";
import { replaceOf } from "../panels/find/desk-replace.ts";
import { shortcutText } from "../ui/shortcut.ts";
import { compareWords } from "../words/compare.ts";
import { findWords } from "../words/find.ts";
import { defineAction } from "./define.ts";

export const find = defineAction({
  id: "find",
  group: "view",
  icon: "search",
  keys: ["Mod+F"],
  inFields: true,
  words: { en: { title: "Find in this journey" }, de: { title: "In dieser Journey suchen" } },
  available: ({ desk }) =>
    desk?.store.getState().comparing
      ? compareWords.whyNot.find
      : desk
        ? true
        : findWords.noJourney(shortcutText("Mod+Shift+F")),
  run({ desk }) {
    if (!desk) return;
    replaceOf(desk).close();
    findOf(desk).open();
  },
});
