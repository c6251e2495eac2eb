/** Bring in a journey that was exported. */
import { defineAction } from "./define.ts";
import { readOnlyReason } from "./editing.ts";

export const importBlueprint = defineAction({
  id: "import-blueprint",
  group: "app",
  icon: "import",
  keys: [],
  words: { en: { title: "Import a blueprint…" }, de: { title: "Blueprint importieren …" } },
  available: ({ readOnly }) => (readOnly ? readOnlyReason : true),
  run: ({ app }) => app.openImport(),
});
