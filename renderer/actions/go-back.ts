/** Back to the step from which one came into this journey. */
import { structureWords } from "../words/structure.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const goBack = defineAction({
  id: "go-back",
  group: "journey",
  icon: "arrow-left",
  keys: ["Alt+ArrowLeft"],
  words: { en: { title: "Back to the outer journey" }, de: { title: "Zurück zur äußeren Journey" } },
  available(context) {
    const can = hasJourney(context);
    if (can !== true) return can;
    return context.app.canTravel("back") ? true : structureWords.inner.noWayBack;
  },
  run: ({ app }) => void app.travel("back"),
});
