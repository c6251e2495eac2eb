/** Let go of the selection and of what is lit up. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const clearSelection = defineAction({
  id: "clear-selection",
  group: "select",
  keys: ["Escape"],
  words: { en: { title: "Clear the selection" }, de: { title: "Auswahl aufheben" } },
  available: hasJourney,
  run({ desk }) {
    // Escape leads out of a comparison, wherever the keyboard stands.
    if (desk?.compare) return desk.compare.leave();
    desk?.store.getState().select([]);
    desk?.store.getState().set({ lit: new Set(), dimOthers: false, openFinding: null });
  },
});
