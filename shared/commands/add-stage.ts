/** Add a stage; the columns right of it and their nodes move over. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { StageRecord } from "../journey/index.ts";
import { defineCommand } from "./define.ts";
import { layOutStages } from "./stage-columns.ts";

const Args = z.strictObject({ stage: StageRecord });

export const addStage = defineCommand(Args, {
  name: "add-stage",
  on: "journey",
  words: {
    en: {
      add: (name: string) => (name ? `Add stage “${name}”` : "Add a stage"),
      taken: "There is something with this id already. Nothing was added.",
    },
    de: {
      add: (name: string) => (name ? `Phase „${name}“ hinzufügen` : "Phase hinzufügen"),
      taken: "Etwas mit dieser Kennung ist schon da. Nichts wurde hinzugefügt.",
    },
  },
  label: ({ stage }, _, { words: w }) => w.add(stage.name),
  run(edit, { stage }, { words: w }) {
    if (edit.get(stage.id)) return w.taken;
    layOutStages(edit, (stages) => {
      edit.add(stage as unknown as AnyRecord);
      const at = Math.max(0, Math.min(stages.length, Math.round(stage.order)));
      return [...stages.slice(0, at), stage, ...stages.slice(at)];
    });
    return undefined;
  },
});
