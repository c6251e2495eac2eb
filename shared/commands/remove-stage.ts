/** Take a stage away; its nodes stay, in the neighbour that is named, or in no stage. */
import { z } from "zod";
import { Id, type NodeRecord } from "../journey/index.ts";
import { defineCommand, nameIn } from "./define.ts";
import { layOutStages } from "./stage-columns.ts";

const Args = z.strictObject({
  id: Id,
  /** The neighbour that takes the nodes and the width; null: the column closes and its nodes stand without a stage. */
  into: Id.nullable(),
});

export const removeStage = defineCommand(Args, {
  name: "remove-stage",
  on: "journey",
  label: ({ id, into }, doc) =>
    into ? `Merge stage ${nameIn(doc, id, "")} into ${nameIn(doc, into, "")}` : `Delete stage ${nameIn(doc, id, "")}`,
  run(edit, { id, into }) {
    const gone = edit.get(id);
    if (gone?.type !== "stage") return "The stage is no longer there.";
    if (into !== null && edit.get(into)?.type !== "stage") return "The stage to merge into is no longer there.";
    if (into === id) return "A stage cannot be merged into itself.";
    for (const record of edit.all("node"))
      if ((record as unknown as NodeRecord).stage === id) edit.set(record.id, { stage: into });
    if (into === null) {
      layOutStages(edit, (stages) => stages.filter((stage) => stage.id !== id));
      edit.remove(id);
      return undefined;
    }
    // Neighbours share the ground: nothing moves. From further off the column closes and the nodes keep their places.
    const stages = edit.all("stage").sort((a, b) => Number(a["order"]) - Number(b["order"]));
    const near = Math.abs(stages.findIndex((s) => s.id === id) - stages.findIndex((s) => s.id === into)) === 1;
    if (near) edit.set(into, { width: Math.min(8000, Number(edit.get(into)?.["width"]) + Number(gone["width"])) });
    edit.remove(id);
    stages
      .filter((stage) => stage.id !== id)
      .forEach((stage, order) => edit.set(stage.id, { order }));
    return undefined;
  },
});
