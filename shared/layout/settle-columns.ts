/** Moves single steps into a nearer column of their stage, between what leads to them and what they lead to, where that calms the lines. */
import { type Block, isLinked } from "./blocks.ts";
import { type Board, type Column, stackUp } from "./board.ts";
import { lineLength } from "./calm-lines.ts";
import { linkGap } from "./measures.ts";

/** In px of line: what a line costs besides its length for each column it passes, and for passing steps of its own column. */
const passing = 140;
const around = 60;

/** Changes the board; call after its first calming. Columns never become higher than the highest of their row. */
export function settleColumns(board: Board): void {
  const { columns, flow } = board;
  const numbers = new Map(columns.map((column, i) => [column, i]));
  for (const set of Map.groupBy(columns, ({ stage }) => stage).values()) {
    const first = numbers.get(set[0]!)!;
    const rows = set.reduce((most, { stacks }) => Math.max(most, stacks.length), 0);
    for (let row = 0; row < rows; row += 1) {
      const highest = set.reduce((most, { stacks }) => Math.max(most, heightOf(stacks[row] ?? [])), 0);
      for (const column of set)
        for (const block of [...(column.stacks[row] ?? [])]) {
          if (block.own !== 0 || block.steps.length > 1 || flow.steps[block.steps[0]!]!.isBar) continue;
          const from = numbers.get(column)!;
          const [low, high] = span(board, block, first, first + set.length - 1);
          for (let to = low; to <= high; to += 1)
            if (to !== from && tryMove(board, block, row, from, to, highest)) break;
        }
    }
  }
}

const heightOf = (stack: readonly Block[]): number => stack.reduce((sum, { height }) => sum + height + linkGap, 0);

/** The columns in which all its lines lead on. */
function span({ flow, columnOf }: Board, { steps, lane }: Block, first: number, last: number): [number, number] {
  const step = steps[0]!;
  const stage = flow.steps[step]!.stage;
  let [low, high] = [first, last];
  for (const { from } of flow.into[step]!) {
    const before = flow.steps[from]!;
    if (before.stage === stage) low = Math.max(low, columnOf[from]! + (before.isBar || before.lane > lane ? 1 : 0));
  }
  let leadsOn = false;
  for (const { to } of flow.out[step]!) {
    const after = flow.steps[to]!;
    leadsOn = true;
    if (after.stage === stage) high = Math.min(high, columnOf[to]! - (after.isBar || after.lane < lane ? 1 : 0));
  }
  // An end stays with what leads to it.
  return [low, leadsOn ? high : Math.min(high, columnOf[step]!)];
}

function tryMove(board: Board, block: Block, row: number, from: number, to: number, highest: number): boolean {
  const old = board.columns[from]!.stacks[row]!;
  const target: Column = board.columns[to]!;
  const now = target.stacks[row]!;
  if (
    now.length === 0 ||
    old.length < 2 ||
    now.some(({ own }) => own !== 0) ||
    heightOf(now) + block.height + linkGap > highest
  )
    return false;
  const rowTop = board.tops.get(target.stage)![row]!;
  const [oldBefore, nowBefore] = [[...old], [...now]];
  const cost = (): number =>
    lineLength(board, old) +
    lineLength(board, now) +
    penalty(board, block, board.columnOf[block.steps[0]!] === to ? now : old);
  const was = cost();
  old.splice(old.indexOf(block), 1);
  now.splice(placeIn(board, block, now), 0, block);
  board.columnOf[block.steps[0]!] = to;
  stackUp(board, old, rowTop);
  stackUp(board, now, rowTop);
  if (cost() < was - 40) return true;
  old.splice(0, old.length, ...oldBefore);
  now.splice(0, now.length, ...nowBefore);
  board.columnOf[block.steps[0]!] = from;
  stackUp(board, old, rowTop);
  stackUp(board, now, rowTop);
  return false;
}

/** After what leads to it, before what it leads to, and else at the height from which its lines come. */
function placeIn({ flow, y }: Board, block: Block, stack: readonly Block[]): number {
  const step = block.steps[0]!;
  const ways = flow.into[step]!;
  const wish = ways.length === 0 ? y[step]! : ways.reduce((sum, way) => sum + y[way.from]! + way.exit, 0) / ways.length;
  let at = 0;
  stack.forEach((other, i) => {
    const leads = other.steps.some((one) => ways.some(({ from }) => from === one));
    const isChain = i > 0 && isLinked(flow, stack[i - 1]!, other);
    if (leads || (y[other.steps[0]!]! < wish && !isChain)) at = i + 1;
  });
  // Into a chain it would break it.
  while (at < stack.length && at > 0 && isLinked(flow, stack[at - 1]!, stack[at]!)) at += 1;
  const led = stack.findIndex((other) => other.steps.some((one) => flow.out[step]!.some(({ to }) => to === one)));
  return led >= 0 ? Math.min(at, led) : at;
}

function penalty({ flow, columnOf }: Board, block: Block, stack: readonly Block[]): number {
  const step = block.steps[0]!;
  const at = stack.indexOf(block);
  let sum = 0;
  const add = (other: number): void => {
    const apart = Math.abs(columnOf[other]! - columnOf[step]!);
    if (apart > 1) sum += (apart - 1) * passing;
    if (apart > 0) return;
    const place = stack.findIndex(({ steps }) => steps.includes(other));
    if (Math.abs(place - at) > 1) sum += around;
  };
  for (const { from } of flow.into[step]!) add(from);
  for (const { to } of flow.out[step]!) add(to);
  return sum;
}
