/** Move the tab in front one place to the left. */
import { defineAction } from "./define.ts";
import { movable } from "./tabbing.ts";

export const moveTabLeft = defineAction({
  id: "move-tab-left",
  group: "view",
  icon: "arrow-left",
  keys: ["Alt+Shift+PageUp"],
  words: { en: { title: "Move the tab to the left" }, de: { title: "Tab nach links verschieben" } },
  available: movable(-1),
  run: ({ app }) => app.tabs.moveBy(-1),
});
