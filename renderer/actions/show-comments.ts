/** Open the comments below the canvas. */
import { defineAction } from "./define.ts";
import { hasJourney } from "./editing.ts";

export const showComments = defineAction({
  id: "show-comments",
  group: "view",
  icon: "comment",
  keys: [],
  words: { en: { title: "Show comments" }, de: { title: "Kommentare zeigen" } },
  available: hasJourney,
  run: ({ desk }) => desk?.store.getState().set({ bottom: "comments" }),
});
