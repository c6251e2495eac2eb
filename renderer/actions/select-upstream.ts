/** All steps that lead to the selected ones. */
import { reached, selecting } from "./reaching.ts";

export const selectUpstream = selecting({
  id: "select-upstream",
  icon: "branch",
  keys: ["Alt+S U"],
  words: { en: { title: "Select what leads here" }, de: { title: "Auswählen, was hierher führt" } },
  find: ({ desk }, ids) => reached(desk.journey.links, ids, "up"),
});
