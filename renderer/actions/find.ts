/** Find in the journey in front: the bar over the canvas, with a spotlight on what answers; in a comparison, among its differences. */
import { inLanguage } from "../../shared/words/language.ts";
import { findOf } from "../panels/find/desk-find.ts";
import { replaceOf } from "../panels/find/desk-replace.ts";
import { shortcutText } from "../ui/shortcut.ts";
import { compareWords } from "../words/compare.ts";
import { findWords } from "../words/find.ts";
import { defineAction } from "./define.ts";

const words = { en: { title: "Find in this journey" }, de: { title: "In dieser Journey suchen" } };
const compared = { en: { title: "Find a difference" }, de: { title: "Unterschied suchen" } };

export const find = defineAction({
  id: "find",
  group: "view",
  icon: "search",
  keys: ["Mod+F"],
  opensField: true,
  inFields: true,
  words,
  available({ desk }) {
    if (!desk) return findWords.noJourney(shortcutText("Mod+Shift+F"));
    return desk.store.getState().comparing && !desk.compare ? compareWords.loading : true;
  },
  titleNow: ({ desk, language }) => inLanguage(desk?.compare ? compared : words, language).title,
  run({ desk }) {
    if (!desk) return;
    if (desk.compare) return desk.compare.find();
    replaceOf(desk).close();
    findOf(desk).open();
  },
});
