/** Show or hide rows by function; kept with the journey, and never part of what is approved. */
import { journeyOf } from "../../shared/journey/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

const words = {
  en: {
    title: "Rows by function",
    show: "Show rows by function",
    hide: "Hide rows by function",
    shown: "Rows by function are shown. Tidy puts every node into its row.",
    hidden: "Rows by function are hidden.",
  },
  de: {
    title: "Bahnen nach Bereich",
    show: "Bahnen nach Bereich einblenden",
    hide: "Bahnen nach Bereich ausblenden",
    shown: "Bahnen nach Bereich sind eingeblendet. Aufräumen stellt jeden Schritt in seine Bahn.",
    hidden: "Bahnen nach Bereich sind ausgeblendet.",
  },
};

export const toggleLanes = defineAction({
  id: "toggle-lanes",
  group: "view",
  icon: "lanes",
  keys: ["Shift+L"],
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available: canEdit,
  titleNow({ desk, language }) {
    const w = inLanguage(words, language);
    return desk && journeyOf(desk.journey.doc).lanes ? w.hide : w.show;
  },
  run({ desk, app, language }) {
    if (!desk) return;
    const w = inLanguage(words, language);
    const { id, lanes } = journeyOf(desk.journey.doc);
    const outcome = desk.journey.dispatch({ name: "set-fields", args: { ids: [id], fields: { lanes: !lanes } } });
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else app.announce(lanes ? w.hidden : w.shown);
  },
});
