/** Hand the journey over as a file. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const exportJourney = defineAction({
  id: "export-journey",
  group: "journey",
  icon: "export",
  keys: ["Mod+E"],
  words: { en: { title: "Export…" }, de: { title: "Exportieren …" } },
  available: hasJourney,
  run: ({ app }) => app.openExport(),
});
