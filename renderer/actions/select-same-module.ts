/** All steps that deliver one of the modules of the selected ones. */
import { inLanguage } from "../../shared/words/language.ts";
import { allNodes, alike, modulesOf, selectedNodes, selecting } from "./reaching.ts";

const words = { en: "These steps deliver no content module.", de: "Diese Schritte liefern kein Inhaltsmodul." };

export const selectSameModule = selecting({
  id: "select-same-module",
  icon: "filter",
  keys: [],
  words: { en: { title: "Select the same content module" }, de: { title: "Dasselbe Inhaltsmodul auswählen" } },
  find: (context, ids) => alike(allNodes(context), selectedNodes(context, ids), modulesOf),
  none: ({ language }) => inLanguage(words, language),
});
