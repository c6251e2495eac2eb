/** Whether what is dragged comes to rest in line with what stands near it. Remembered on this computer. */
import { inLanguage } from "../../shared/words/language.ts";
import { recall, remember } from "../state/remembered.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

const words = {
  en: {
    title: "Snapping",
    on: "Turn snapping on",
    off: "Turn snapping off",
    isOn: "Snapping is on: what is dragged comes to rest in line with its neighbours.",
    isOff: "Snapping is off: what is dragged stays where it is dropped.",
  },
  de: {
    title: "Einrasten",
    on: "Einrasten einschalten",
    off: "Einrasten ausschalten",
    isOn: "Einrasten ist an: Gezogenes kommt in einer Linie mit seinen Nachbarn zur Ruhe.",
    isOff: "Einrasten ist aus: Gezogenes bleibt, wo es abgelegt wird.",
  },
};

export const toggleSnapping = defineAction({
  id: "toggle-snapping",
  group: "view",
  icon: "align-middle",
  keys: ["Shift+G"],
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available: hasJourney,
  titleNow({ language }) {
    const w = inLanguage(words, language);
    return recall().snapping ? w.off : w.on;
  },
  run({ app, language }) {
    const snapping = !recall().snapping;
    remember({ snapping });
    const w = inLanguage(words, language);
    app.announce(snapping ? w.isOn : w.isOff);
    app.notify({ text: snapping ? w.isOn : w.isOff, tone: "info" });
  },
});
