/** Branch a variant from the journey in front, to try something and to compare it. */
import { defineAction } from "./define.ts";
import { hasJourney, readOnlyReason } from "./editing.ts";

export const makeVariant = defineAction({
  id: "make-variant",
  group: "journey",
  icon: "branch",
  keys: [],
  words: { en: { title: "Make a variant" }, de: { title: "Variante anlegen" } },
  available(context) {
    const can = hasJourney(context);
    return can === true && context.readOnly ? readOnlyReason : can;
  },
  run({ desk, app }) {
    if (desk) app.makeVariant(desk.id);
  },
});
