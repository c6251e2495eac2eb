/** Fills the board stage by stage: what is read first stands first, in as many columns as the drawing's proportion asks for. */
import { type Block, blocksOf } from "./blocks.ts";
import { type Board, type Column, stackUp } from "./board.ts";
import { fillColumns } from "./fill-columns.ts";
import type { Flow } from "./flow.ts";
import { columnWidth, laneGap, linkGap, top } from "./measures.ts";
import { type Part, readingOrder } from "./reading-order.ts";

/** A tidy drawing is about so many times as wide as high. */
const proportion = 2.2;
const leastRoom = 560;
const leastLane = 180;
/** A part that stands by itself gets a row of its own from this height on. */
const leastShelf = 260;
const mostShelves = 3;

export function fillBoard(flow: Flow, progress: (share: number) => void): Board {
  const { steps } = flow;
  const byStage = Map.groupBy(
    steps.map((_, i) => i),
    (i) => steps[i]!.stage,
  );
  const room = roomsOf(flow, byStage);
  const columns: Column[] = [];
  const board: Board = {
    flow,
    columns,
    columnOf: new Int32Array(steps.length).fill(-1),
    y: new Float64Array(steps.length),
    tops: new Map(),
  };
  let done = 0;
  for (const [stage, members] of [...byStage].sort(([a], [b]) => a - b)) {
    const order = readingOrder(flow, members, (step) => pullOf(board, step));
    const shelves = flow.lanes.length > 1 ? [order] : shelvesOf(flow, order, room[0]!);
    const made: Column[] = [];
    const heights = shelves.map((parts) => heightOf(flow, parts));
    const total = heights.reduce((a, b) => a + b, 0);
    shelves.forEach((parts, shelf) => {
      const own = shelves.length === 1 ? room : [Math.max(leastShelf, (room[0]! * heights[shelf]!) / total)];
      const blocks = blocksOf(flow, parts, own);
      const filled = fillColumns(flow, blocks, own);
      blocks.forEach((block, i) => {
        const number = filled[i]!;
        const rows = flow.lanes.length > 1 ? flow.lanes.length : shelves.length;
        while (made.length <= number)
          made.push({ stage, number: made.length, stacks: Array.from({ length: rows }, (): Block[] => []) });
        made[number]!.stacks[flow.lanes.length > 1 ? block.lane : shelf]!.push(block);
      });
    });
    // First heights, for the stages that follow to know where their lines come from.
    for (const column of made) {
      let bottom = top;
      for (const stack of column.stacks) {
        bottom = stackUp(board, stack, bottom) + laneGap;
        for (const { steps: inside } of stack) for (const step of inside) board.columnOf[step] = columns.length;
      }
      columns.push(column);
    }
    done += members.length;
    progress(done / steps.length);
  }
  return board;
}

/** How far up a step wants to stand: where its lines come from; people who come in here from outside stand below the main way. */
function pullOf({ flow, columnOf, y }: Board, step: number): number {
  let [sum, count] = [0, 0];
  for (const way of flow.into[step]!) {
    if (columnOf[way.from]! < 0) continue;
    sum += y[way.from]! + way.exit;
    count += 1;
  }
  if (count > 0) return sum / count;
  return flow.steps[step]!.isEntry ? 1e8 : 1e9;
}

/** How high a column may become, per lane, for the whole drawing to have its proportion. */
function roomsOf(flow: Flow, byStage: ReadonlyMap<number, readonly number[]>): number[] {
  const stages = [...byStage.values()].map((members) => {
    const heights = flow.lanes.map(() => 0);
    for (const step of members) heights[flow.steps[step]!.lane]! += flow.steps[step]!.height + linkGap;
    return heights;
  });
  const rooms = flow.lanes.map(() => (flow.lanes.length > 1 ? leastLane : leastRoom));
  const columns = (heights: readonly number[], lane: number): number => Math.ceil(heights[lane]! / rooms[lane]!);
  const widthOf = (heights: readonly number[]): number =>
    heights.reduce((most, _, lane) => Math.max(most, columns(heights, lane)), 1);
  for (;;) {
    const width = stages.reduce((sum, heights) => sum + widthOf(heights), 0) * columnWidth;
    const height = rooms.reduce((sum, room) => sum + room, 0);
    if ((height >= leastRoom && width <= height * proportion) || width <= stages.length * columnWidth) return rooms;
    // The lane that makes most stages as wide as they are gets more height.
    const blame = flow.lanes.map((_, lane) =>
      stages.reduce(
        (sum, heights) =>
          sum + (columns(heights, lane) === widthOf(heights) && widthOf(heights) > 1 ? widthOf(heights) : 0),
        0,
      ),
    );
    const worst = blame.indexOf(Math.max(...blame));
    rooms[worst]! += Math.max(40, Math.round(rooms[worst]! * 0.05));
  }
}

const stepsIn = (part: Part): number[] => (typeof part === "number" ? [part] : part.parts.flatMap(stepsIn));
const heightOf = (flow: Flow, parts: readonly Part[]): number =>
  parts.flatMap(stepsIn).reduce((sum, step) => sum + flow.steps[step]!.height + linkGap, 0);

/**
 * Parts of a stage that nothing connects with the rest of the journey, each large one a row by itself: no line of the main
 * way runs through them there. Small ones, and all that leads on to another stage, stay together.
 */
function shelvesOf(flow: Flow, order: readonly Part[], room: number): Part[][] {
  if (heightOf(flow, order) <= room) return [[...order]];
  const partOf = new Map<number, number>();
  const inside = order.map(stepsIn);
  inside.forEach((steps, i) => steps.forEach((step) => partOf.set(step, i)));
  const root = order.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  const leadsOut = new Set<number>();
  inside.forEach((steps, i) => {
    for (const step of steps) {
      for (const way of flow.into[step]!) if (!partOf.has(way.from)) leadsOut.add(i);
      for (const way of flow.out[step]!) {
        const to = partOf.get(way.to);
        if (to === undefined) leadsOut.add(i);
        else root[find(to)] = find(i);
      }
    }
  });
  const open = new Set([...leadsOut].map(find));
  const main: Part[] = [];
  const shelves: Part[][] = [];
  for (const [key, parts] of Map.groupBy(order, (_, i) => find(i)))
    if (open.has(key) || heightOf(flow, parts) < leastShelf || shelves.length === mostShelves) main.push(...parts);
    else shelves.push(parts);
  return main.length > 0 ? [main, ...shelves] : shelves;
}
