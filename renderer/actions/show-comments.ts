/** Open the comments below the canvas. */
import { defineAction } from "./define.ts";

export const showComments = defineAction({
  id: "show-comments",
  group: "view",
  icon: "comment",
  keys: [],
  words: { en: { title: "Show comments" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.store.getState().set({ bottom: "comments" }),
});
