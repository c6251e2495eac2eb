/** What people mean by the nodes of a journey: those of its flow. Notes and groups only say something about them. */
import type { Doc } from "../document/index.ts";
import { type NodeRecord, nodesOf } from "../journey/index.ts";
import { kindOf } from "./index.ts";

export const isInFlow = (node: Pick<NodeRecord, "kind">): boolean => kindOf(node).role !== "aside";

/** How many nodes a journey has for people: the number that Home, the outline, stage heads and pictures show. */
export function countFlow(journey: Doc): number {
  let count = 0;
  for (const node of nodesOf(journey).values()) if (isInFlow(node)) count += 1;
  return count;
}
