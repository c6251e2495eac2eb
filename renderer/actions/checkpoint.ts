/** Give the present state a name, to come back to. Nothing needs saving. */
import { defineAction } from "./define.ts";
import { hasJourney, readOnlyReason } from "./editing.ts";

export const checkpoint = defineAction({
  id: "checkpoint",
  group: "journey",
  icon: "checkpoint",
  keys: ["Mod+S"],
  opensField: true,
  inFields: true,
  words: { en: { title: "Name this version…" }, de: { title: "Diesen Stand benennen …" } },
  available(context) {
    const can = hasJourney(context);
    return can === true && context.readOnly ? readOnlyReason : can;
  },
  run: ({ app }) => app.askCheckpoint(),
});
