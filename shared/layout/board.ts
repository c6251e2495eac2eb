/** Where every block stands: columns from left to right, in each column a stack per row, and the y that follows from that. */
import { type Block, isLinked, nextTop } from "./blocks.ts";
import type { Flow } from "./flow.ts";
import { frameHead, laneGap, top, upToGrid } from "./measures.ts";

export interface Column {
  /** Number of the stage, and of the column in it. */
  readonly stage: number;
  readonly number: number;
  /** Per row, the blocks from the top. */
  readonly stacks: Block[][];
}

/** Rows are the lanes, through all stages; in a journey without lanes each stage has its own, one for each part that stands by itself. */
export interface Board {
  readonly flow: Flow;
  readonly columns: readonly Column[];
  /** Step → number of its column on the board. */
  readonly columnOf: Int32Array;
  /** Step → y of its top. */
  readonly y: Float64Array;
  /** Stage → y of the top of each row. */
  readonly tops: Map<number, number[]>;
}

/** The top of the next block below one that ends at `bottom`; without one above it, of the first in its row. */
export function topAfter(flow: Flow, above: Block | undefined, block: Block, rowTop: number, bottom: number): number {
  // A large group's frame needs its head above the first of its members in every column.
  if (!above) return rowTop + (block.own === 0 ? 0 : frameHead);
  return nextTop(bottom, isLinked(flow, above, block));
}

/** Stands the blocks of one row of a column one below the other. Answers with the lowest y. */
export function stackUp(board: Board, stack: readonly Block[], rowTop: number): number {
  let bottom = rowTop;
  let above: Block | undefined;
  for (const block of stack) {
    const y = topAfter(board.flow, above, block, rowTop, bottom);
    block.steps.forEach((step, i) => {
      board.y[step] = y + block.tops[i]!;
    });
    bottom = y + block.height;
    above = block;
  }
  return bottom;
}

/** Stands everything: each row as high as its highest column needs. */
export function stackAll(board: Board): void {
  const { columns, tops, flow } = board;
  const sets = flow.lanes.length > 1 ? [columns] : [...Map.groupBy(columns, ({ stage }) => stage).values()];
  for (const set of sets) {
    let rowTop = top;
    const rows = set.reduce((most, { stacks }) => Math.max(most, stacks.length), 0);
    for (let row = 0; row < rows; row += 1) {
      let lowest = rowTop;
      for (const { stage, stacks } of set) {
        tops.set(stage, tops.get(stage) ?? []);
        tops.get(stage)![row] = rowTop;
        lowest = Math.max(lowest, stackUp(board, stacks[row] ?? [], rowTop));
      }
      if (lowest > rowTop) rowTop = upToGrid(lowest + laneGap);
    }
  }
}
