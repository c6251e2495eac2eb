/** Everything in English from now on. */
import { defineAction } from "./define.ts";

export const languageEnglish = defineAction({
  id: "language-english",
  group: "app",
  keys: [],
  words: { en: { title: "Language: English" }, de: { title: "Sprache: English (Englisch)" } },
  available: () => true,
  run: ({ app }) => app.speak("en"),
});
