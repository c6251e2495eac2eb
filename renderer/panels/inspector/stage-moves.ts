/** Puts nodes into a stage without a drag: a stage is its column, so they go over into it. */
import { type Doc } from "../../../shared/document/index.ts";
import { nodeOf, stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import { type KindFacts, anatomyOf } from "../../../shared/kinds/index.ts";
import type { Desk } from "../../state/desk.ts";
import { notify } from "../../ui/index.ts";

interface StageMove {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly stage: string | null;
}

/** Space left of a node that had no column of its own, in pixels. */
const inset = 28;
const grid = 4;

/** As far from the left edge as in the column before, as far as the new one is wide. Without a stage they stay where they are. */
export function stageMoves(doc: Doc, facts: KindFacts, ids: readonly string[], stage: string | null): StageMove[] {
  const stages = stagesOf(doc);
  const lefts = stageLefts(stages);
  const width = stages.find((one) => one.id === stage)?.width ?? 0;
  return ids.flatMap((id) => {
    const node = nodeOf(doc, id);
    if (!node || node.stage === stage) return [];
    const { x, y } = node;
    const left = stage === null ? undefined : lefts.get(stage);
    if (left === undefined) return { id, x, y, stage };
    const before = node.stage === null ? undefined : lefts.get(node.stage);
    const room = Math.max(0, width - anatomyOf(node, facts).width);
    const within = Math.min(Math.max(0, before === undefined ? inset : x - before), room);
    return { id, x: left + Math.floor(within / grid) * grid, y, stage };
  });
}

export function moveToStage(desk: Desk, ids: readonly string[], stage: string | null): void {
  const moves = stageMoves(desk.journey.doc, desk.facts(), ids, stage);
  if (moves.length === 0) return;
  const outcome = desk.journey.dispatch({ name: "move-nodes", args: { moves, by: "move" } });
  if ("refused" in outcome) notify({ text: outcome.refused, tone: "warning" });
}
