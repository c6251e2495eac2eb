/** A new stage left of the one in hand. */
import { insertStage, placeOf } from "../structure/stage-steps.ts";
import { stageAction } from "./stage-acting.ts";

export const insertStageBefore = stageAction({
  id: "insert-stage-before",
  icon: "plus",
  keys: [],
  words: { en: { title: "Insert a stage before" }, de: { title: "Phase davor einfügen" } },
  step: (desk, stage) => insertStage(desk, placeOf(desk, stage)),
  names: true,
});
