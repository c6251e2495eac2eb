/** The stage in hand gets as wide as its steps need. */
import { fitStage } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const fitStageWidth = stageAction({
  id: "fit-stage",
  icon: "fit",
  keys: [],
  words: { en: { title: "Fit stage to its nodes" }, de: { title: "Phase an ihre Schritte anpassen" } },
  step: (desk, stage) => fitStage(desk, stage),
});
