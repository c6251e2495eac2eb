/** Bring the next open journey to the front, round the end. */
import { defineAction } from "./define.ts";
import { anyTab } from "./tabbing.ts";

export const nextTab = defineAction({
  id: "next-tab",
  group: "app",
  icon: "right",
  keys: ["Alt+PageDown", "Mod+PageDown"],
  words: { en: { title: "Next tab" }, de: { title: "Nächster Tab" } },
  available: anyTab,
  run: ({ app }) => app.tabs.step(1),
});
