/** All steps that the owners of the selected ones own. */
import { inLanguage } from "../../shared/words/language.ts";
import { allNodes, alike, selectedNodes, selecting } from "./reaching.ts";

const words = {
  en: "Nobody in particular owns these steps.",
  de: "Für diese Schritte ist niemand Bestimmtes zuständig.",
};

export const selectSameOwner = selecting({
  id: "select-same-owner",
  icon: "filter",
  keys: [],
  words: { en: { title: "Select the same owner" }, de: { title: "Dieselbe Zuständigkeit auswählen" } },
  find: (context, ids) =>
    alike(allNodes(context), selectedNodes(context, ids), (node) => (node.function === null ? [] : [node.function])),
  none: ({ language }) => inLanguage(words, language),
});
