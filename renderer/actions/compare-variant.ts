/** Compare with the journey that this one is a variant of, or with a variant of it. */
import { askWith } from "../comparison/kin.ts";
import { compareWords } from "../words/compare.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const compareVariant = defineAction({
  id: "compare-variant",
  group: "journey",
  icon: "compare",
  keys: ["Alt+Shift+D"],
  words: {
    en: { title: "Compare with origin or variant" },
    de: { title: "Mit Ursprung oder Variante vergleichen" },
  },
  available(context) {
    const can = hasJourney(context);
    return can === true && context.kin.length === 0 ? compareWords.whyNot.noKin : can;
  },
  titleNow: ({ kin: [first] }) => (first ? compareWords.variant.compareWith(first.title) : compareWords.title),
  run({ desk, kin: [first] }) {
    if (first) desk?.store.getState().set({ comparing: askWith(first) });
  },
});
