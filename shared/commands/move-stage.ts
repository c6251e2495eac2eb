/** Move a stage to another place in the row; its nodes go with it. */
import { z } from "zod";
import { Id, type StageRecord } from "../journey/index.ts";
import { defineCommand } from "./define.ts";
import { layOutStages } from "./stage-columns.ts";

const Args = z.strictObject({ id: Id, order: z.number().int().min(0) });

export const moveStage = defineCommand(Args, {
  name: "move-stage",
  on: "journey",
  words: {
    en: { move: (stage: string) => `Move stage ${stage}`, gone: "The stage is no longer there." },
    de: { move: (stage: string) => `Phase ${stage} verschieben`, gone: "Die Phase ist nicht mehr da." },
  },
  label: ({ id }, naming, { words: w }) => w.move(naming.one(id)),
  run(edit, { id, order }, { words: w }) {
    const stage = edit.get(id) as unknown as StageRecord | undefined;
    if (stage?.type !== "stage") return w.gone;
    layOutStages(edit, (stages) => {
      const rest = stages.filter((other) => other.id !== id);
      return [...rest.slice(0, order), stage, ...rest.slice(order)];
    });
    return undefined;
  },
});
