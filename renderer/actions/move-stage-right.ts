/** The stage in hand goes one place to the right, with all that stands in it. */
import { moveStage, placeOf } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const moveStageRight = stageAction({
  id: "move-stage-right",
  icon: "arrow",
  keys: [],
  words: { en: { title: "Move stage right" }, de: { title: "Phase nach rechts verschieben" } },
  step: (desk, stage) => moveStage(desk, stage, placeOf(desk, stage) + 1),
});
