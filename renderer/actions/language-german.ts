/** Everything in German from now on. */
import { defineAction } from "./define.ts";

export const languageGerman = defineAction({
  id: "language-german",
  group: "app",
  keys: [],
  words: { en: { title: "Language: Deutsch (German)" }, de: { title: "Sprache: Deutsch" } },
  available: () => true,
  run: ({ app }) => app.speak("de"),
});
