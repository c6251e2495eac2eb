/** Open the tab again that was closed last. Browsers keep Ctrl+Shift+T for their own tabs: there the other key does it. */
import { defineAction } from "./define.ts";
import { anyClosed } from "./tabbing.ts";

export const reopenTab = defineAction({
  id: "reopen-tab",
  group: "app",
  icon: "undo",
  keys: ["Alt+Shift+W", "Mod+Shift+T"],
  words: { en: { title: "Open the closed tab again" }, de: { title: "Geschlossenen Tab wieder öffnen" } },
  available: anyClosed,
  run: ({ app }) => app.tabs.reopen(),
});
