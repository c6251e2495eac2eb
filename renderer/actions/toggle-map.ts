/** Show or hide the small map in the corner of the canvas. Remembered on this computer. */
import { inLanguage } from "../../shared/words/language.ts";
import { recall, remember } from "../state/remembered.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

const words = {
  en: {
    title: "Map",
    show: "Show the map",
    hide: "Hide the map",
    shown: "The map is shown.",
    hidden: "The map is hidden.",
  },
  de: {
    title: "Übersichtskarte",
    show: "Übersichtskarte einblenden",
    hide: "Übersichtskarte ausblenden",
    shown: "Die Übersichtskarte ist eingeblendet.",
    hidden: "Die Übersichtskarte ist ausgeblendet.",
  },
};

export const toggleMap = defineAction({
  id: "toggle-map",
  group: "view",
  icon: "map",
  keys: ["M"],
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available: hasJourney,
  titleNow({ language }) {
    const w = inLanguage(words, language);
    return recall().minimap ? w.hide : w.show;
  },
  run({ app, language }) {
    const minimap = !recall().minimap;
    remember({ minimap });
    const w = inLanguage(words, language);
    app.announce(minimap ? w.shown : w.hidden);
  },
});
