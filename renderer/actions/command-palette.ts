/** Go to anything, or run a command. */
import { defineAction } from "./define.ts";

export const commandPalette = defineAction({
  id: "command-palette",
  group: "app",
  icon: "search",
  keys: ["Mod+K"],
  opensField: true,
  inFields: true,
  words: {
    en: { title: "Go to anything, or run a command" },
    de: { title: "Suchen oder Befehl ausführen" },
  },
  available: () => true,
  run: ({ app }) => app.openPalette(),
});
