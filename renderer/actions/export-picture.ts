/** Make a picture of the journey or a part of it: SVG, PNG or PDF. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const exportPicture = defineAction({
  id: "export-picture",
  group: "journey",
  icon: "picture",
  keys: ["Mod+Shift+E"],
  words: { en: { title: "Export picture…" }, de: { title: "Bild exportieren…" } },
  available: hasJourney,
  run: ({ app }) => app.openPicture(),
});
