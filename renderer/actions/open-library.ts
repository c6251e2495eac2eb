/** Go to the library. */
import { defineAction } from "./define.ts";

export const openLibrary = defineAction({
  id: "open-library",
  group: "app",
  icon: "library",
  keys: [],
  words: { en: { title: "Go to the library" }, de: { title: "Zur Bibliothek" } },
  available: () => true,
  run: ({ app }) => app.openLibrary(),
});
