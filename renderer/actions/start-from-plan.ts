/** Start a journey from a plan that is pasted or dropped. */
import { defineAction } from "./define.ts";
import { readOnlyReason } from "./editing.ts";

export const startFromPlan = defineAction({
  id: "start-from-plan",
  group: "app",
  icon: "note",
  keys: [],
  words: { en: { title: "Start from a plan…" }, de: { title: "Mit einem Plan beginnen …" } },
  available: ({ readOnly }) => (readOnly ? readOnlyReason : true),
  run: ({ app }) => app.openPlan(),
});
