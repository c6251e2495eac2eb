/** The ground on which columns stand: stages with their new widths and left edges, tops of the rows, and what is not moved. */
import { type Doc } from "../document/index.ts";
import { nodesOf, stageLefts, stagesOf } from "../journey/index.ts";
import { type KindFacts, anatomyOf, gutter, nodeWidth } from "../kinds/index.ts";
import type { Board } from "./board.ts";
import { type Rect, columnWidth, downToGrid, mostColumns, onGrid, upToGrid } from "./measures.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Ground {
  /** Column number on the board → x of its nodes. */
  readonly lefts: readonly number[];
  /** Stage → y of the top of each row. */
  readonly tops: ReadonlyMap<number, readonly number[]>;
  /** By stage id: new widths, new left edges, and how far the column moves with them. */
  readonly widths: ReadonlyMap<string, number>;
  readonly stageLefts: ReadonlyMap<string, number>;
  readonly shift: ReadonlyMap<string, number>;
  readonly fixed: readonly Rect[];
}

/** Between a node and the line of its stage, at the least. */
const least = 8;
const widest = mostColumns * columnWidth;

/** `movable`: undefined for all. `corners`: where the steps stand now, when their top left corner is to stay there. */
export function groundOf(
  doc: Doc,
  facts: KindFacts,
  board: Board,
  movable: ReadonlySet<string> | undefined,
  corners: ReadonlyMap<string, Point> | undefined,
): Ground {
  const { flow, columns } = board;
  const stages = stagesOf(doc);
  const before = stageLefts(stages);
  const count = new Map<number, number>();
  for (const { stage } of columns) count.set(stage, (count.get(stage) ?? 0) + 1);
  /** How far from the stage's left the first column begins, where that is not the gutter. */
  const insets = new Map<number, number>();
  if (corners)
    for (const { stage, id, width } of flow.steps) {
      const x = downToGrid(corners.get(id)!.x - (nodeWidth - width) / 2) - (before.get(flow.stages[stage] ?? "") ?? 0);
      const most = stages[stage] ? Math.min(stages[stage].width, widest) - nodeWidth - least : Infinity;
      insets.set(
        stage,
        Math.min(insets.get(stage) ?? Infinity, Math.max(stages[stage] ? least : -Infinity, Math.min(x, most))),
      );
    }
  const widths = new Map<string, number>();
  stages.forEach(({ id, width }, i) => {
    const needed = count.get(i);
    if (needed === undefined) return;
    const inset = insets.get(i);
    const room =
      inset === undefined
        ? needed * columnWidth
        : Math.min(widest, inset + (needed - 1) * columnWidth + nodeWidth + least);
    widths.set(id, movable ? Math.max(width, upToGrid(room)) : room);
  });
  const after = stageLefts(stages.map((stage) => ({ ...stage, width: widths.get(stage.id) ?? stage.width })));
  const shift = new Map([...after].map(([id, x]) => [id, x - (before.get(id) ?? x)]));
  const end = stages.reduce((sum, { id, width }) => sum + (widths.get(id) ?? width), 0);
  const lefts = columns.map(({ stage, number }) => {
    const inset = insets.get(stage);
    const id = flow.stages[stage];
    if (id !== undefined) return (after.get(id) ?? 0) + (inset ?? gutter) + number * columnWidth;
    if (inset !== undefined) return inset + number * columnWidth;
    return stage < 0 ? (number - (count.get(stage) ?? 0)) * columnWidth + gutter : end + gutter + number * columnWidth;
  });
  const tops = corners ? topsInPlace(board, corners) : board.tops;
  return {
    lefts,
    tops,
    widths,
    stageLefts: after,
    shift,
    fixed: movable ? fixedOf(doc, facts, board, movable, shift) : [],
  };
}

/** A lane begins at the highest of its nodes; rows of a journey without lanes keep their distances. */
function topsInPlace({ flow, tops }: Board, corners: ReadonlyMap<string, Point>): Map<number, number[]> {
  const highest = flow.lanes.map(() => Infinity);
  for (const { id, lane } of flow.steps) highest[lane] = Math.min(highest[lane]!, corners.get(id)!.y);
  if (flow.lanes.length > 1) return new Map([...tops.keys()].map((stage) => [stage, highest.map((y) => onGrid(y))]));
  const top = onGrid(highest[0]!);
  return new Map([...tops].map(([stage, rows]) => [stage, rows.map((row) => row - rows[0]! + top)]));
}

function fixedOf(
  doc: Doc,
  facts: KindFacts,
  { flow }: Board,
  movable: ReadonlySet<string>,
  shift: ReadonlyMap<string, number>,
): Rect[] {
  const fixed: Rect[] = [];
  const framed = new Set<string>();
  for (const { group } of nodesOf(doc).values()) if (group !== null) framed.add(group);
  for (const node of nodesOf(doc).values()) {
    // An open group is where its members are.
    if (movable.has(node.id) || flow.members.has(node.id) || (framed.has(node.id) && !node.collapsed)) continue;
    const { width, height } = anatomyOf(node, facts);
    fixed.push({ x: node.x + (shift.get(node.stage ?? "") ?? 0), y: node.y, width, height });
  }
  return fixed;
}
