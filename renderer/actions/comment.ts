/** Write a remark on what is selected. */
import { askComment } from "../screens/review/ask-comment.ts";
import { actionWords as words } from "../words/actions.ts";
import { defineAction } from "./define.ts";
import { hasJourney, selectedIn } from "./editing.ts";

export const comment = defineAction({
  id: "comment",
  group: "review",
  icon: "comment",
  keys: ["C"],
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
    let frames = 12;
    const ask = (): void => {
      frames -= 1;
      if (!askComment() && frames > 0) requestAnimationFrame(ask);
    };
    requestAnimationFrame(ask);
  },
});
