/** Every step's corner on the drawing; where something fixed stands in the way, the next free place below it. */
import { gutter, nodeWidth } from "../kinds/index.ts";
import type { Block } from "./blocks.ts";
import { type Board, type Column, topAfter } from "./board.ts";
import type { Flow } from "./flow.ts";
import type { Ground, Point } from "./ground.ts";
import { type Rect, downToGrid, frameAround, linkGap, upToGrid } from "./measures.ts";

/** From one hidden node to the next: more than the highest takes. */
const hiddenStep = 160;

export function placesOf(board: Board, ground: Ground): Map<string, Point> {
  const places = new Map<string, Point>();
  const numbered = board.columns.map((column, i) => ({ column, left: ground.lefts[i]! }));
  for (const [stage, columns] of Map.groupBy(numbered, ({ column }) => column.stage)) {
    let floor = -Infinity;
    const rows = columns.reduce((most, { column }) => Math.max(most, column.stacks.length), 0);
    for (let row = 0; row < rows; row += 1) {
      const rowTop = Math.max(ground.tops.get(stage)![row]!, floor);
      for (const { column, left } of columns)
        floor = Math.max(floor, downToGrid(standRow(board, column, row, left, rowTop, ground.fixed, places) + linkGap));
    }
  }
  hide(board.flow, places, ground);
  standFrames(board.flow, places);
  return places;
}

/** Answers with the lowest y. */
function standRow(
  board: Board,
  { stacks }: Column,
  row: number,
  x: number,
  rowTop: number,
  fixed: readonly Rect[],
  places: Map<string, Point>,
): number {
  const { flow } = board;
  const inWay = fixed
    .filter((rect) => rect.x < x + nodeWidth + 16 && x < rect.x + rect.width + 16)
    .sort((a, b) => a.y - b.y);
  let bottom = rowTop;
  let above: Block | undefined;
  for (const block of stacks[row] ?? []) {
    let y = topAfter(flow, above, block, rowTop, bottom);
    for (const rect of inWay)
      if (y < rect.y + rect.height + linkGap - 4 && rect.y < y + block.height + linkGap - 4)
        y = upToGrid(rect.y + rect.height + linkGap - 4);
    block.steps.forEach((step, k) => {
      const { id, width } = flow.steps[step]!;
      places.set(id, { x: x + downToGrid((nodeWidth - width) / 2), y: y + block.tops[k]! });
    });
    bottom = y + block.height;
    above = block;
  }
  return above ? bottom : -Infinity;
}

/** What a folded group holds waits out of sight, one below the other, each in its own stage, the first where the group stands. */
function hide(flow: Flow, places: Map<string, Point>, ground: Ground): void {
  const steps = new Map(flow.steps.map((step) => [step.id, step]));
  for (const [group, inside] of flow.hidden) {
    const at = places.get(group);
    const home = flow.stages[steps.get(group)?.stage ?? -1];
    if (!at) continue;
    const bottoms = new Map<string | null, number>();
    for (const node of [...inside].sort((a, b) => a.y - b.y)) {
      const y = bottoms.get(node.stage) ?? at.y;
      const left = node.stage === null || node.stage === home ? undefined : ground.stageLefts.get(node.stage);
      places.set(node.id, { x: left === undefined ? at.x : left + gutter, y });
      bottoms.set(node.stage, y + hiddenStep);
    }
  }
}

/** A group's own corner is that of its frame. */
function standFrames(flow: Flow, places: Map<string, Point>): void {
  const steps = new Map(flow.steps.map((step) => [step.id, step]));
  const rectOf = (id: string, depth: number): Rect | undefined => {
    const step = steps.get(id);
    const at = places.get(id);
    if (step && at) return { ...at, width: step.width, height: step.height };
    const inside = depth > 20 ? [] : (flow.members.get(id) ?? []).flatMap((node) => rectOf(node.id, depth + 1) ?? []);
    if (inside.length === 0) return undefined;
    const frame = frameAround(inside);
    places.set(id, { x: frame.x, y: frame.y });
    return frame;
  };
  for (const group of flow.members.keys()) if (!steps.has(group)) rectOf(group, 0);
}
