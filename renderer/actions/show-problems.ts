/** Open the problems below the canvas. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const showProblems = defineAction({
  id: "show-problems",
  group: "view",
  icon: "warning",
  keys: [],
  words: { en: { title: "Show problems" }, de: { title: "Probleme zeigen" } },
  available: hasJourney,
  run: ({ desk }) => desk?.store.getState().set({ bottom: "problems" }),
});
