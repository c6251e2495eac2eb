/** To the next hit of the search, which comes back if it was left. */
import { findOf } from "../panels/find/desk-find.ts";
import { defineAction } from "./define.ts";

export const findNext = defineAction({
  id: "find-next",
  group: "view",
  keys: ["F3"],
  inFields: true,
  words: { en: { title: "Next hit" }, de: { title: "Nächster Treffer" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run({ desk }) {
    if (desk) findOf(desk).step(1);
  },
});
