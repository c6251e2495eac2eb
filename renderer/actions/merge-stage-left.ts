/** The stage in hand becomes one with its left neighbour. */
import { mergeStage, besideStage } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const mergeStageLeft = stageAction({
  id: "merge-stage-left",
  icon: "collapse",
  keys: [],
  words: { en: { title: "Merge stage with the one before" }, de: { title: "Phase mit der vorigen zusammenführen" } },
  step: (desk, stage) => mergeStage(desk, stage, besideStage(desk, stage, -1)),
});
