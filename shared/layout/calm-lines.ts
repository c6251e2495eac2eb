/** Re-orders the chains in each column so that lines become shorter and cross less; what leads down keeps leading down. */
import { type Block, isLinked } from "./blocks.ts";
import { type Board, stackUp } from "./board.ts";
import type { Flow } from "./flow.ts";

/** Blocks that lead straight to each other: they move as one. */
type Chain = readonly Block[];

const rounds = 4;

/** Changes the stacks and y of the board. A round that changes nothing is the last. */
export function calmLines(board: Board): void {
  for (let round = 0; round < rounds; round += 1) {
    let changed = false;
    const columns = round % 2 === 0 ? board.columns : board.columns.toReversed();
    for (const column of columns)
      column.stacks.forEach((stack, row) => {
        if (stack.length < 2 || !calmStack(board, stack, board.tops.get(column.stage)![row]!)) return;
        changed = true;
      });
    if (!changed) return;
  }
}

function calmStack(board: Board, stack: Block[], rowTop: number): boolean {
  const { flow } = board;
  const chains = chainsOf(flow, stack);
  if (chains.length < 2) return false;
  const before = [...stack];
  const was = lineLength(board, stack);
  const wanted = ordered(board, chains);
  if (wanted.every((block, i) => block === before[i])) return false;
  stack.splice(0, stack.length, ...wanted);
  stackUp(board, stack, rowTop);
  if (lineLength(board, stack) < was - 1) return true;
  stack.splice(0, stack.length, ...before);
  stackUp(board, stack, rowTop);
  return false;
}

function chainsOf(flow: Flow, stack: readonly Block[]): Chain[] {
  const chains: Block[][] = [];
  stack.forEach((block, i) => {
    const above = stack[i - 1];
    if (above && isLinked(flow, above, block)) chains.at(-1)!.push(block);
    else chains.push([block]);
  });
  return chains;
}

/** By the middle of what each is connected to outside the stack, as far as what leads to what in it allows. */
function ordered(board: Board, chains: readonly Chain[]): Block[] {
  const { flow } = board;
  const chainOf = new Map<number, number>();
  chains.forEach((chain, i) => chain.forEach((block) => block.steps.forEach((step) => chainOf.set(step, i))));
  const waiting = new Int32Array(chains.length);
  const after: number[][] = chains.map(() => []);
  const middle = chains.map((chain, i) => {
    const wished: number[] = [];
    let depth = 0;
    const first = board.y[chain[0]!.steps[0]!]!;
    for (const block of chain)
      for (const step of block.steps) {
        depth = board.y[step]! - first;
        for (const way of flow.into[step]!) {
          const from = chainOf.get(way.from);
          if (from === undefined) wished.push(board.y[way.from]! + way.exit - depth);
          else if (from !== i) {
            after[from]!.push(i);
            waiting[i]! += 1;
            wished.push(board.y[way.from]! + way.exit - depth);
          }
        }
        for (const way of flow.out[step]!) {
          const to = chainOf.get(way.to);
          if (to === undefined) wished.push(board.y[way.to]! + flow.steps[way.to]!.entry - way.exit - depth);
        }
      }
    if (wished.length === 0) return first;
    wished.sort((a, b) => a - b);
    return (wished[(wished.length - 1) >> 1]! + wished[wished.length >> 1]!) / 2;
  });
  const left = chains.map((_, i) => i);
  const result: Block[] = [];
  while (left.length > 0) {
    let pick = 0;
    for (let i = 0; i < left.length; i += 1) {
      const free = waiting[left[i]!] === 0;
      const held = waiting[left[pick]!] !== 0;
      if ((free && held) || (free === !held && middle[left[i]!]! < middle[left[pick]!]!)) pick = i;
    }
    const [chain] = left.splice(pick, 1);
    result.push(...chains[chain!]!);
    for (const next of after[chain!]!) waiting[next]! -= 1;
  }
  return result;
}

/** How far all lines at these blocks lead up or down; those between two of them once. */
export function lineLength(board: Board, stack: readonly Block[]): number {
  const { flow, y } = board;
  let length = 0;
  for (const block of stack)
    for (const step of block.steps) {
      for (const way of flow.into[step]!)
        length += Math.abs(y[way.from]! + way.exit - y[step]! - flow.steps[step]!.entry);
      for (const way of flow.out[step]!)
        if (board.columnOf[way.to] !== board.columnOf[step])
          length += Math.abs(y[step]! + way.exit - y[way.to]! - flow.steps[way.to]!.entry);
    }
  return length;
}
