/** Bring the previous open journey to the front, round the beginning. */
import { defineAction } from "./define.ts";
import { anyTab } from "./tabbing.ts";

export const previousTab = defineAction({
  id: "previous-tab",
  group: "app",
  icon: "left",
  keys: ["Alt+PageUp", "Mod+PageUp"],
  words: { en: { title: "Previous tab" }, de: { title: "Voriger Tab" } },
  available: anyTab,
  run: ({ app }) => app.tabs.step(-1),
});
