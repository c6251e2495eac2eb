/** Paste a plan and add its steps to the journey in front. */
import { defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

export const addFromPlan = defineAction({
  id: "add-from-plan",
  group: "add",
  icon: "note",
  keys: [],
  words: { en: { title: "Add steps from a plan…" }, de: { title: "Schritte aus einem Plan hinzufügen…" } },
  available: canEdit,
  run: ({ app }) => app.openPlan({ here: true }),
});
