/** Make two stages of one: its column is cut, and what stands right of the cut belongs to the new stage. Nothing moves. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { Id, type NodeRecord, StageRecord, stageLefts } from "../journey/index.ts";
import { anatomyOf, plainFacts } from "../kinds/index.ts";
import { defineCommand } from "./define.ts";
import { stagesIn } from "./reading.ts";

const Args = z.strictObject({
  id: Id,
  /** Where the column is cut, from its left edge; drawing pixels. */
  at: z.number(),
  /** The stage right of the cut; its order and width are those of its place. */
  stage: StageRecord,
});

const narrowest = 116;

export const splitStage = defineCommand(Args, {
  name: "split-stage",
  on: "journey",
  words: {
    en: {
      split: (stage: string) => `Split stage ${stage}`,
      gone: "The stage is no longer there.",
      taken: "There is something with this id already. Nothing was split.",
      narrow: "This stage is too narrow for two. Make it wider first.",
    },
    de: {
      split: (stage: string) => `Phase ${stage} teilen`,
      gone: "Die Phase ist nicht mehr da.",
      taken: "Etwas mit dieser Kennung ist schon da. Nichts wurde geteilt.",
      narrow: "Diese Phase ist für zwei zu schmal. Zuerst breiter machen.",
    },
  },
  label: ({ id }, naming, { words: w }) => w.split(naming.one(id)),
  run(edit, { id, at, stage }, { words: w }) {
    const stages = stagesIn(edit);
    const index = stages.findIndex((one) => one.id === id);
    const whole = stages[index];
    if (!whole) return w.gone;
    if (edit.get(stage.id)) return w.taken;
    if (at < narrowest || whole.width - at < narrowest) return w.narrow;
    const cut = (stageLefts(stages).get(id) ?? 0) + at;
    for (const record of edit.all("node")) {
      const node = record as unknown as NodeRecord;
      if (node.stage === id && node.x + anatomyOf(node, plainFacts).width / 2 >= cut)
        edit.set(node.id, { stage: stage.id });
    }
    edit.set(id, { width: at });
    edit.add({ ...stage, order: index + 1, width: whole.width - at } as unknown as AnyRecord);
    for (const later of stages.slice(index + 1)) edit.set(later.id, { order: later.order + 1 });
    return undefined;
  },
});
