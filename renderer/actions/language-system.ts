/** Everything in the language of the system from now on, where it is one of ours. */
import { defineAction } from "./define.ts";

export const languageSystem = defineAction({
  id: "language-system",
  group: "app",
  keys: [],
  words: { en: { title: "Language: as the system" }, de: { title: "Sprache: wie das System" } },
  available: () => true,
  run: ({ app }) => app.speak("system"),
});
