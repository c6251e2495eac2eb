/** Hand the journey over as a file. */
import { defineAction } from "./define.ts";

export const exportJourney = defineAction({
  id: "export-journey",
  group: "journey",
  icon: "export",
  keys: ["Mod+E"],
  words: { en: { title: "Export…" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ app }) => app.openExport(),
});
