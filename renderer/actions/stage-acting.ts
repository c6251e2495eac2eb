/** An action on the stage in hand: takes one step with it, tells of it, and lets the keyboard go on from there. */
import { type Step, stageInHand } from "../structure/stage-steps.ts";
import type { Desk } from "../state/desk.ts";
import { structureWords } from "../words/structure.ts";
import { type Action, type ActionContext, defineAction } from "./define.ts";
import { canEdit } from "./editing.ts";

export function stageAction<const Id extends string>(
  act: Pick<Action<Id>, "id" | "icon" | "keys" | "words"> & {
    step(desk: Desk, stage: string): Step;
    /** The name of what comes is open for writing. */
    readonly names?: boolean;
  },
): Action<Id> {
  return defineAction({
    id: act.id,
    group: "edit",
    ...(act.icon === undefined ? {} : { icon: act.icon }),
    keys: act.keys,
    opensField: act.names === true,
    words: act.words,
    available(context) {
      const can = canEdit(context);
      if (can !== true) return can;
      return context.desk && stageInHand(context.desk) !== undefined ? true : structureWords.stages.noStage;
    },
    run({ desk, app }: ActionContext) {
      const stage = desk ? stageInHand(desk) : undefined;
      if (!desk || stage === undefined) return;
      const step = act.step(desk, stage);
      const outcome = "refused" in step ? step : desk.journey.dispatch(step.call);
      if ("refused" in outcome) return app.notify({ text: outcome.refused, tone: "warning" });
      if ("refused" in step) return;
      app.announce(step.said);
      desk.store.getState().select([step.stage]);
      if (act.names === true) desk.canvas?.startRename(step.stage);
    },
  });
}
