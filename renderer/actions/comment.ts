/** Write a remark on what is selected. */
import { askComment } from "../screens/review/ask-comment.ts";
import { defineAction } from "./define.ts";
import { selectedIn } from "./editing.ts";

export const comment = defineAction({
  id: "comment",
  group: "review",
  icon: "comment",
  keys: ["C"],
  words: { en: { title: "Comment" } },
  available(context) {
    if (!context.desk) return "Open a journey first.";
    return selectedIn(context, ["node"]).length === 1 ? true : "Select the node you want to comment on.";
  },
  run({ desk }) {
    if (askComment()) return;
    desk?.store.getState().set({ inspectorTab: "comments" });
    // The tab has to be drawn before its form can take the focus.
    requestAnimationFrame(() => requestAnimationFrame(() => askComment()));
  },
});
