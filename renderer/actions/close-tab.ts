/** Close the tab in front; the journey stays in the workspace. */
import { defineAction } from "./define.ts";
import { hasTab } from "./tabbing.ts";

export const closeTab = defineAction({
  id: "close-tab",
  group: "app",
  icon: "x",
  keys: ["Alt+W"],
  words: { en: { title: "Close the tab" }, de: { title: "Tab schließen" } },
  available: hasTab,
  run: ({ app }) => app.tabs.close(),
});
