/** Switch between drawing and review. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const toggleReview = defineAction({
  id: "toggle-review",
  group: "review",
  icon: "review",
  keys: ["Shift+R"],
  words: { en: { title: "Switch between Design and Review" }, de: { title: "Zwischen Gestalten und Prüfen wechseln" } },
  available: hasJourney,
  run({ desk }) {
    const state = desk?.store.getState();
    state?.set({ mode: state.mode === "design" ? "review" : "design", comparing: null });
  },
});
