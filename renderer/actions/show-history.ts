/** Open the history below the canvas. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const showHistory = defineAction({
  id: "show-history",
  group: "view",
  icon: "history",
  keys: [],
  words: { en: { title: "Show history" }, de: { title: "Verlauf zeigen" } },
  available: hasJourney,
  run: ({ desk }) => desk?.store.getState().set({ bottom: "history" }),
});
