/** Show or hide rows by function in which nothing stands; kept with the journey, and never part of what is approved. */
import { journeyOf } from "../../shared/journey/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { structureWords } from "../words/structure.ts";
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

const words = {
  en: {
    title: "Empty rows by function",
    show: "Show empty rows",
    hide: "Hide empty rows",
    noRows: "Rows by function are hidden. Show them with Shift+L first.",
  },
  de: {
    title: "Leere Bahnen nach Bereich",
    show: "Leere Bahnen einblenden",
    hide: "Leere Bahnen ausblenden",
    noRows: "Die Bahnen nach Bereich sind ausgeblendet. Zuerst mit Umschalt+L einblenden.",
  },
};

export const toggleEmptyRows = defineAction({
  id: "toggle-empty-rows",
  group: "view",
  icon: "lanes",
  keys: [],
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available(context) {
    const can = canEdit(context);
    if (can !== true || !context.desk) return can;
    return journeyOf(context.desk.journey.doc).lanes ? true : inLanguage(words, context.language).noRows;
  },
  titleNow({ desk, language }) {
    const w = inLanguage(words, language);
    return desk && journeyOf(desk.journey.doc).emptyRows === "hidden" ? w.show : w.hide;
  },
  run({ desk, app }) {
    if (!desk) return;
    const { id, emptyRows } = journeyOf(desk.journey.doc);
    const next = emptyRows === "hidden" ? "shown" : "hidden";
    const outcome = desk.journey.dispatch({ name: "set-fields", args: { ids: [id], fields: { emptyRows: next } } });
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else app.announce(next === "hidden" ? structureWords.rows.emptyHidden : structureWords.rows.emptyShown);
  },
});
