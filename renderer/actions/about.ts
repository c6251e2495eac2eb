/** What this is, what it keeps to itself, and the check of the record. */
import { defineAction } from "./define.ts";

export const about = defineAction({
  id: "about",
  group: "app",
  icon: "info",
  keys: [],
  words: { en: { title: "About Itinera, verify the record…" }, de: { title: "Über Itinera, Protokoll prüfen …" } },
  available: () => true,
  run: ({ app }) => app.openAbout(),
});
