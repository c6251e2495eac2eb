/** Puts nodes into a stage without a drag: a stage is its column, so they go over into it. */
import { type Doc } from "../../../shared/document/index.ts";
import { nodeOf, stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import type { AnyCall } from "../../../shared/commands/index.ts";
import { type KindFacts, anatomyOf, kindOf } from "../../../shared/kinds/index.ts";
import { groundOf } from "../../canvas/free-ground.ts";
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

/** The one step that does it, with room for each where it comes to stand; undefined when all are there already. */
export function stageCall(
  doc: Doc,
  facts: KindFacts,
  ids: readonly string[],
  stage: string | null,
): AnyCall | undefined {
  const wanted = stageMoves(doc, facts, ids, stage);
  if (wanted.length === 0) return undefined;
  const ground = groundOf(doc, facts, new Set(ids));
  const moves = wanted
    .toSorted((a, b) => a.y - b.y)
    .map((move) => {
      const node = nodeOf(doc, move.id);
      // An open group is as large as its members, and a node that leaves its stage alone stays where it stands.
      if (!node || stage === null || (kindOf(node).outline === "frame" && !node.collapsed)) return move;
      return { ...move, ...ground.stand(move.id, move, anatomyOf(node, facts), { from: move.x, to: move.x }) };
    });
  return { name: "move-nodes", args: { moves, by: "move" } };
}

export function moveToStage(desk: Desk, ids: readonly string[], stage: string | null): void {
  const call = stageCall(desk.journey.doc, desk.facts(), ids, stage);
  const outcome = call && desk.journey.dispatch(call);
  if (outcome && "refused" in outcome) notify({ text: outcome.refused, tone: "warning" });
}
