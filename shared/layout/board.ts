/** Where every block stands: columns from left to right, in each column a stack per lane, and the y that follows from that. */
import { type Block, isLinked, nextTop } from "./blocks.ts";
import type { Flow } from "./flow.ts";
import { frameHead, laneGap, top } from "./measures.ts";

export interface Column {
  /** Number of the stage, and of the column in it. */
  readonly stage: number;
  readonly number: number;
  /** Per lane, the blocks from the top. */
  readonly stacks: Block[][];
}

export interface Board {
  readonly flow: Flow;
  readonly columns: readonly Column[];
  /** Step → number of its column on the board. */
  readonly columnOf: Int32Array;
  /** Step → y of its top. */
  readonly y: Float64Array;
  /** Lane → y of its top. */
  readonly laneTops: number[];
}

/** The top of the next block below one that ends at `bottom`; `undefined` stands for the top of the lane. */
export function topAfter(flow: Flow, above: Block | undefined, block: Block, laneTop: number, bottom: number): number {
  // A large group's frame needs its head above the first of its members in every column.
  if (!above) return laneTop + (block.own === 0 ? 0 : frameHead);
  return nextTop(bottom, isLinked(flow, above, block));
}

/** Stands the blocks of one lane of a column one below the other. Answers with the lowest y. */
export function stackUp(board: Board, stack: readonly Block[], laneTop: number): number {
  let bottom = laneTop;
  let above: Block | undefined;
  for (const block of stack) {
    const y = topAfter(board.flow, above, block, laneTop, bottom);
    block.steps.forEach((step, i) => {
      board.y[step] = y + block.tops[i]!;
    });
    bottom = y + block.height;
    above = block;
  }
  return bottom;
}

/** Stands everything: each lane as high as its highest column needs. */
export function stackAll(board: Board): void {
  let laneTop = top;
  board.flow.lanes.forEach((_, lane) => {
    board.laneTops[lane] = laneTop;
    let lowest = laneTop;
    for (const column of board.columns) lowest = Math.max(lowest, stackUp(board, column.stacks[lane]!, laneTop));
    if (lowest > laneTop) laneTop = Math.ceil((lowest + laneGap) / 4) * 4;
  });
}
