/** Show the journey as an outline, or as a drawing again; what is selected stays selected. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const toggleOutline = defineAction({
  id: "toggle-outline",
  group: "view",
  icon: "outline",
  keys: ["O"],
  words: {
    en: { title: "Switch between Canvas and Outline" },
    de: { title: "Zwischen Zeichenfläche und Gliederung wechseln" },
  },
  available: hasJourney,
  run({ desk }) {
    const state = desk?.store.getState();
    if (!state) return;
    // The outline is where one draws: out of review it leads there.
    if (state.mode === "review") state.set({ mode: "design", view: "outline", comparing: null });
    else state.set({ view: state.view === "canvas" ? "outline" : "canvas", comparing: null });
    // The other view has to be there before it can take the keyboard.
    requestAnimationFrame(() => requestAnimationFrame(() => desk?.canvas?.focus()));
  },
});
