/** A new stage right of the one in hand. */
import { insertStage, placeOf } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const insertStageAfter = stageAction({
  id: "insert-stage-after",
  icon: "plus",
  keys: [],
  words: { en: { title: "Insert a stage after" }, de: { title: "Phase danach einfügen" } },
  step: (desk, stage) => insertStage(desk, placeOf(desk, stage) + 1),
  names: true,
});
