/** Take a stage away; its nodes stay, in the neighbour that is named, or in no stage. */
import { z } from "zod";
import type { Edit } from "../document/index.ts";
import { Id, type NodeRecord, stageLefts } from "../journey/index.ts";
import { defineCommand } from "./define.ts";
import { stagesIn } from "./reading.ts";
import { layOutStages } from "./stage-columns.ts";

const Args = z.strictObject({
  id: Id,
  /** The neighbour that takes the nodes and the width; null: the column closes and its nodes stand without a stage. */
  into: Id.nullable(),
});

/** A column is never wider. */
const widest = 8000;

export const removeStage = defineCommand(Args, {
  name: "remove-stage",
  on: "journey",
  words: {
    en: {
      merge: (stage: string, into: string) => `Merge stage ${stage} into ${into}`,
      remove: (stage: string) => `Delete stage ${stage}`,
      gone: "The stage is no longer there.",
      intoGone: "The stage to merge into is no longer there.",
      intoItself: "A stage cannot be merged into itself.",
    },
    de: {
      merge: (stage: string, into: string) => `Phase ${stage} mit ${into} zusammenführen`,
      remove: (stage: string) => `Phase ${stage} löschen`,
      gone: "Die Phase ist nicht mehr da.",
      intoGone: "Die Phase, mit der zusammengeführt werden sollte, ist nicht mehr da.",
      intoItself: "Eine Phase kann nicht mit sich selbst zusammengeführt werden.",
    },
  },
  label: ({ id, into }, naming, { words: w }) =>
    into === null ? w.remove(naming.one(id)) : w.merge(naming.one(id), naming.one(into)),
  run(edit, { id, into }, { words: w }) {
    if (edit.get(id)?.type !== "stage") return w.gone;
    if (into !== null && edit.get(into)?.type !== "stage") return w.intoGone;
    if (into === id) return w.intoItself;
    if (into === null) for (const node of nodesIn(edit, id)) edit.set(node.id, { stage: null });
    else if (!mergeWithNeighbour(edit, id, into)) moveOver(edit, id, into);
    if (edit.get(id)) {
      layOutStages(edit, (stages) => stages.filter((stage) => stage.id !== id));
      edit.remove(id);
    }
    return undefined;
  },
});

const nodesIn = (edit: Edit, stage: string): NodeRecord[] =>
  (edit.all("node") as unknown as NodeRecord[]).filter((node) => node.stage === stage);

/** Neighbours share the ground, so nothing moves. False when the two do not stand side by side, or are too wide for one column. */
function mergeWithNeighbour(edit: Edit, id: string, into: string): boolean {
  const stages = stagesIn(edit);
  const at = stages.findIndex((stage) => stage.id === id);
  const other = stages.findIndex((stage) => stage.id === into);
  const width = (stages[at]?.width ?? 0) + (stages[other]?.width ?? 0);
  if (Math.abs(at - other) !== 1 || width > widest) return false;
  for (const node of nodesIn(edit, id)) edit.set(node.id, { stage: into });
  edit.set(into, { width });
  edit.remove(id);
  stages.filter((stage) => stage.id !== id).forEach((stage, order) => edit.set(stage.id, { order }));
  return true;
}

/** From further off the nodes go over into the other column, each as far from its left edge as it was; then their own closes. */
function moveOver(edit: Edit, id: string, into: string): void {
  const lefts = stageLefts(stagesIn(edit));
  const by = (lefts.get(into) ?? 0) - (lefts.get(id) ?? 0);
  for (const node of nodesIn(edit, id)) edit.set(node.id, { stage: into, x: node.x + by });
}
