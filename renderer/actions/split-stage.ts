/** The stage in hand becomes two, cut where no step stands. */
import { splitStage } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const splitStageInTwo = stageAction({
  id: "split-stage",
  icon: "distribute-h",
  keys: [],
  words: { en: { title: "Split stage in two" }, de: { title: "Phase in zwei teilen" } },
  step: (desk, stage) => splitStage(desk, stage),
  names: true,
});
