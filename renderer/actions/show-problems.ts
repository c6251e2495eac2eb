/** Open the problems below the canvas. */
import { defineAction } from "./define.ts";

export const showProblems = defineAction({
  id: "show-problems",
  group: "view",
  icon: "warning",
  keys: [],
  words: { en: { title: "Show problems" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run: ({ desk }) => desk?.store.getState().set({ bottom: "problems" }),
});
