/** Find in all journeys and the library. */
import { defineAction } from "./define.ts";

export const findInWorkspace = defineAction({
  id: "find-in-workspace",
  group: "app",
  icon: "search",
  keys: ["Mod+Shift+F"],
  opensField: true,
  inFields: true,
  words: { en: { title: "Find in the workspace" }, de: { title: "Im Arbeitsbereich suchen" } },
  available: () => true,
  run: ({ app }) => app.openFind(),
});
