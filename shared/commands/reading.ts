/** Small readings of an edit that several commands share. */
import type { Edit } from "../document/index.ts";
import type { EdgeRecord, NodeRecord, StageRecord } from "../journey/index.ts";

// All edges are walked: a command that runs once per act may, a loop over nodes must not call this.
export const edgesFrom = (edit: Edit, node: string): EdgeRecord[] =>
  (edit.all("edge") as unknown as EdgeRecord[]).filter((edge) => edge.from === node);

export function nodeIn(edit: Edit, id: string): NodeRecord | undefined {
  const record = edit.get(id);
  return record?.type === "node" ? (record as unknown as NodeRecord) : undefined;
}

export const stagesIn = (edit: Edit): StageRecord[] =>
  (edit.all("stage") as unknown as StageRecord[]).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
