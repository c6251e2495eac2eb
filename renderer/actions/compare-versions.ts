/** Compare what is there now with the last named version, or with the beginning; other versions are chosen there. */
import { compareWords } from "../words/compare.ts";
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const compareVersions = defineAction({
  id: "compare-versions",
  group: "journey",
  icon: "compare",
  keys: ["Shift+D"],
  words: { en: { title: "Compare versions" }, de: { title: "Stände vergleichen" } },
  available(context) {
    const can = hasJourney(context);
    return can === true && context.desk?.journey.revision === 0 ? compareWords.whyNot.noHistory : can;
  },
  run({ desk }) {
    if (!desk) return;
    const { checkpoints, revision } = desk.journey;
    // The newest named state that is not how it is now anyway.
    const last = checkpoints.findLast((checkpoint) => checkpoint.revision < revision);
    desk.store
      .getState()
      .set({ comparing: { before: { at: "revision", revision: last?.revision ?? 0 }, after: { at: "now" } } });
  },
});
