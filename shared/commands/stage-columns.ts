/** Re-ordering and re-sizing columns: every node keeps its place inside its own column. */
import type { Edit } from "../document/index.ts";
import { type NodeRecord, type StageRecord, stageLefts } from "../journey/index.ts";
import { stagesIn } from "./reading.ts";

/** Runs `arrange`, which gives the new row of stages, then renumbers them and moves the nodes along with their columns. */
export function layOutStages(edit: Edit, arrange: (stages: readonly StageRecord[]) => readonly StageRecord[]): void {
  const old = stagesIn(edit);
  const before = stageLefts(old);
  const now = arrange(old);
  const after = stageLefts(now);
  now.forEach((stage, order) => {
    if (edit.get(stage.id)?.["order"] !== order) edit.set(stage.id, { order });
  });
  for (const record of edit.all("node")) {
    const node = record as unknown as NodeRecord;
    if (node.stage === null) continue;
    const shift = (after.get(node.stage) ?? 0) - (before.get(node.stage) ?? after.get(node.stage) ?? 0);
    if (shift !== 0) edit.set(node.id, { x: node.x + shift });
  }
}
