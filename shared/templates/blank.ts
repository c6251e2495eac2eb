/** Blank: one entry, one stage, one exit, connected, so that the first step goes on the line between them. */
import { defineTemplate } from "./define.ts";

export const blank = defineTemplate({
  id: "blank",
  words: {
    en: {
      title: "Blank",
      hint: "One entry, one stage, one exit",
      says: {
        newJourney: "New journey",
        stage1: "Stage 1",
        peopleComeIn: "People come in",
        peopleLeave: "People leave",
      },
    },
    de: {
      title: "Leer",
      hint: "Ein Einstieg, eine Phase, ein Ausstieg",
      says: { newJourney: "Neue Journey", stage1: "Phase 1", peopleComeIn: "Beginn", peopleLeave: "Ende" },
    },
  },
  draw({ journey, stage, node, flow }, w) {
    journey({ title: w.newJourney });
    stage("first", 2, { name: w.stage1 });
    node("entry", "entry", w.peopleComeIn, { at: ["first", 0, 40] });
    node("exit", "exit", w.peopleLeave, { at: ["first", 0, 160] });
    flow("entry", "exit");
  },
});
