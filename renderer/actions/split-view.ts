/** Show the journey that was in front before beside this one; side by side already, only the active one again. */
import { inLanguage } from "../../shared/words/language.ts";
import { tabWords } from "../words/tabs.ts";
import { defineAction } from "./define.ts";
import { hasTab } from "./tabbing.ts";

const words = {
  en: { title: "Show two journeys side by side" },
  de: { title: "Zwei Journeys nebeneinander zeigen" },
};
const ending = { en: { title: "Close the split" }, de: { title: "Geteilte Ansicht schließen" } };

export const splitView = defineAction({
  id: "split-view",
  group: "view",
  icon: "panel-right",
  keys: ["Mod+\\", "Alt+Shift+S"],
  words,
  available(context) {
    const has = hasTab(context);
    if (has !== true) return has;
    return context.app.tabs.row().ids.length > 1 ? true : tabWords.whyNot.oneJourney;
  },
  titleNow: ({ app, language }) => inLanguage(app.tabs.row().isSplit ? ending : words, language).title,
  run({ app }) {
    if (app.tabs.row().isSplit) app.tabs.unsplit();
    else app.tabs.besideRecent();
  },
});
