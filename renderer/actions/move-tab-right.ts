/** Move the tab in front one place to the right. */
import { defineAction } from "./define.ts";
import { movable } from "./tabbing.ts";

export const moveTabRight = defineAction({
  id: "move-tab-right",
  group: "view",
  icon: "arrow",
  keys: ["Alt+Shift+PageDown"],
  words: { en: { title: "Move the tab to the right" }, de: { title: "Tab nach rechts verschieben" } },
  available: movable(1),
  run: ({ app }) => app.tabs.moveBy(1),
});
