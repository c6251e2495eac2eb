/** Show every shortcut. */
import { defineAction } from "./define.ts";

export const shortcuts = defineAction({
  id: "shortcuts",
  group: "app",
  icon: "keyboard",
  keys: ["?"],
  words: { en: { title: "Keyboard shortcuts" }, de: { title: "Tastenkürzel" } },
  available: () => true,
  run: ({ app }) => app.openShortcuts(),
});
