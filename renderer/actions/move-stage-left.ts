/** The stage in hand goes one place to the left, with all that stands in it. */
import { moveStage, placeOf } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const moveStageLeft = stageAction({
  id: "move-stage-left",
  icon: "arrow-left",
  keys: [],
  words: { en: { title: "Move stage left" }, de: { title: "Phase nach links verschieben" } },
  step: (desk, stage) => moveStage(desk, stage, placeOf(desk, stage) - 1),
});
