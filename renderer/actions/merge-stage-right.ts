/** The stage in hand becomes one with its right neighbour. */
import { mergeStage, besideStage } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const mergeStageRight = stageAction({
  id: "merge-stage-right",
  icon: "collapse",
  keys: [],
  words: { en: { title: "Merge stage with the next one" }, de: { title: "Phase mit der nächsten zusammenführen" } },
  step: (desk, stage) => mergeStage(desk, stage, besideStage(desk, stage, 1)),
});
