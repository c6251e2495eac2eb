/** Start a journey, from a template or from nothing. */
import { defineAction } from "./define.ts";
import { readOnlyReason } from "./editing.ts";

export const newJourney = defineAction({
  id: "new-journey",
  group: "app",
  icon: "plus",
  keys: [],
  words: { en: { title: "New journey…" }, de: { title: "Neue Journey …" } },
  available: ({ readOnly }) => (readOnly ? readOnlyReason : true),
  run: ({ app }) => app.openNewJourney(),
});
