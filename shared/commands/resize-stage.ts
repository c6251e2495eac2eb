/** Make a stage's column wider or narrower; columns right of it move over with their nodes. */
import { z } from "zod";
import { Id, type StageRecord } from "../journey/index.ts";
import { defineCommand } from "./define.ts";
import { layOutStages } from "./stage-columns.ts";

const Args = z.strictObject({ id: Id, width: z.number().min(116).max(8000) });

export const resizeStage = defineCommand(Args, {
  name: "resize-stage",
  on: "journey",
  words: {
    en: { resize: (stage: string) => `Resize stage ${stage}`, gone: "The stage is no longer there." },
    de: { resize: (stage: string) => `Breite der Phase ${stage} ändern`, gone: "Die Phase ist nicht mehr da." },
  },
  label: ({ id }, naming, { words: w }) => w.resize(naming.one(id)),
  run(edit, { id, width }, { words: w }) {
    if (edit.get(id)?.type !== "stage") return w.gone;
    layOutStages(edit, (stages) => {
      edit.set(id, { width });
      return stages.map((stage): StageRecord => (stage.id === id ? { ...stage, width } : stage));
    });
    return undefined;
  },
});
