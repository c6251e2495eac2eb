/** To the hit of the search before this one. */
import { findOf } from "../panels/find/desk-find.ts";
import { defineAction } from "./define.ts";

export const findPrevious = defineAction({
  id: "find-previous",
  group: "view",
  keys: ["Shift+F3"],
  inFields: true,
  words: { en: { title: "Previous hit" }, de: { title: "Voriger Treffer" } },
  available: ({ desk }) => (desk ? true : "Open a journey first."),
  run({ desk }) {
    if (desk) findOf(desk).step(-1);
  },
});
