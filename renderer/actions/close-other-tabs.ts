/** Close every tab but the one in front. */
import { defineAction } from "./define.ts";
import { others } from "./tabbing.ts";

export const closeOtherTabs = defineAction({
  id: "close-other-tabs",
  group: "app",
  keys: [],
  words: { en: { title: "Close the other tabs" }, de: { title: "Andere Tabs schließen" } },
  available: others,
  run: ({ app }) => app.tabs.closeOthers(),
});
