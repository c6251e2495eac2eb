/** Take the selected groups apart, as one step; their nodes stay where they are. */
import { canvasWords } from "../words/canvas.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";
import { chosenNodes } from "./group.ts";

const words = {
  en: { title: "Take the group apart", none: "Select a group first." },
  de: { title: "Gruppe auflösen", none: "Zuerst eine Gruppe auswählen." },
};

export const ungroup = defineAction({
  id: "ungroup",
  group: "edit",
  icon: "group",
  keys: ["Alt+G"],
  words: { en: { title: words.en.title }, de: { title: words.de.title } },
  available(context) {
    const can = canEdit(context);
    if (can !== true) return can;
    return chosenNodes(context, "groups").length > 0 ? true : inLanguage(words, context.language).none;
  },
  run(context) {
    const { desk, app } = context;
    const ids = chosenNodes(context, "groups");
    const outcome = desk?.journey.dispatch({ name: "remove", args: { ids, reconnect: false } });
    if (!outcome) return;
    if ("refused" in outcome) app.notify({ text: outcome.refused, tone: "warning" });
    else app.announce(canvasWords.removed(ids.length));
  },
});
