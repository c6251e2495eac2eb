/** All steps that are connected with the selected ones, however far. */
import { reached, selecting } from "./reaching.ts";

export const selectConnected = selecting({
  id: "select-connected",
  icon: "branch",
  keys: ["Alt+S C"],
  words: { en: { title: "Select all that is connected" }, de: { title: "Alles Verbundene auswählen" } },
  find: ({ desk }, ids) => reached(desk.journey.links, ids, "both"),
});
