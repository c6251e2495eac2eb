/** All steps that the selected ones lead to. */
import { reached, selecting } from "./reaching.ts";

export const selectDownstream = selecting({
  id: "select-downstream",
  icon: "branch",
  keys: ["Alt+S D"],
  words: { en: { title: "Select what follows" }, de: { title: "Auswählen, was darauf folgt" } },
  find: ({ desk }, ids) => reached(desk.journey.links, ids, "down"),
});
