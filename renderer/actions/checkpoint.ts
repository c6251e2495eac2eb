/** Give the present state a name, to come back to. Nothing needs saving. */
import { defineAction } from "./define.ts";

export const checkpoint = defineAction({
  id: "checkpoint",
  group: "journey",
  icon: "checkpoint",
  keys: ["Mod+S"],
  inFields: true,
  words: { en: { title: "Name this version…" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ app }) => app.askCheckpoint(),
});
