/** Into the sub-journey again that one has just come back from. */
import { structureWords } from "../words/structure.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const goForward = defineAction({
  id: "go-forward",
  group: "journey",
  icon: "arrow",
  keys: ["Alt+ArrowRight"],
  words: { en: { title: "Forward into the sub-journey" }, de: { title: "Vor in die Teil-Journey" } },
  available(context) {
    const can = hasJourney(context);
    if (can !== true) return can;
    return context.app.canTravel("forward") ? true : structureWords.inner.noWayOn;
  },
  run: ({ app }) => void app.travel("forward"),
});
