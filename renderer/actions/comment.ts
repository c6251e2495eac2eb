/** Write a remark on what is selected. */
import { askComment } from "../screens/review/ask-comment.ts";
import { actionWords as words } from "../words/actions.ts";
import { fieldPatience } from "./await-field.ts";
import { defineAction } from "./define.ts";
import { hasJourney, selectedIn } from "./editing.ts";

export const comment = defineAction({
  id: "comment",
  group: "review",
  icon: "comment",
  keys: ["C"],
  opensField: true,
  words: { en: { title: "Comment" }, de: { title: "Kommentieren" } },
  available(context) {
    const can = hasJourney(context);
    if (can !== true) return can;
    return selectedIn(context, ["node"]).length === 1 ? true : words.whyNot.nothingToComment;
  },
  run({ desk }) {
    if (askComment()) return;
    desk?.store.getState().set({ inspectorTab: "comments" });
    // The tab has to be drawn before its form can take the focus; where the machine is busy that takes more than one frame.
    const until = performance.now() + fieldPatience;
    const ask = (): void => {
      if (!askComment() && performance.now() < until) requestAnimationFrame(ask);
    };
    requestAnimationFrame(ask);
  },
});
