/** Open the history below the canvas. */
import { defineAction } from "./define.ts";

export const showHistory = defineAction({
  id: "show-history",
  group: "view",
  icon: "history",
  keys: [],
  words: { en: { title: "Show history" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.store.getState().set({ bottom: "history" }),
});
