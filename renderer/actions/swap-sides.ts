/** Of two journeys side by side, the left one goes to the right and the right one to the left. */
import { defineAction } from "./define.ts";
import { isSplit } from "./tabbing.ts";

export const swapSides = defineAction({
  id: "swap-sides",
  group: "view",
  icon: "handoff",
  keys: [],
  words: { en: { title: "Swap the two sides" }, de: { title: "Die beiden Seiten tauschen" } },
  available: isSplit,
  run: ({ app }) => app.tabs.swap(),
});
