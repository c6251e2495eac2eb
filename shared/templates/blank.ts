/** Blank: one entry, one stage, one exit, connected, so that the first step goes on the line between them. */
import { defineTemplate } from "./define.ts";

export const blank = defineTemplate({
  id: "blank",
  words: { en: { title: "Blank", hint: "One entry, one stage, one exit" } },
  draw({ journey, stage, node, flow }) {
    journey({ title: "New journey" });
    stage("first", 2, { name: "Stage 1" });
    node("entry", "entry", "People come in", { at: ["first", 0, 40] });
    node("exit", "exit", "People leave", { at: ["first", 0, 160] });
    flow("entry", "exit");
  },
});
