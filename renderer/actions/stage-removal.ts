/** Which neighbour takes over when a stage is deleted: the one on its left, else on its right. */
import type { AnyCall } from "../../shared/commands/index.ts";
import type { Doc } from "../../shared/document/index.ts";
import { stagesOf } from "../../shared/journey/index.ts";

export function removeStageInto(doc: Doc, id: string): AnyCall {
  const stages = stagesOf(doc);
  const at = stages.findIndex((stage) => stage.id === id);
  const neighbour = stages[at - 1] ?? stages[at + 1];
  return { name: "remove-stage", args: { id, into: neighbour?.id ?? null } };
}
