/** The automatic layout: stages stay columns, lanes stay rows, the flow reads down and to the right. Pure: same journey, same drawing. */
import { type Doc } from "../document/index.ts";
import { type StageRecord, nodesOf, stageLefts, stagesOf } from "../journey/index.ts";
import { type KindFacts, anatomyOf, gutter, nodeWidth } from "../kinds/index.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type Board, type Column, stackAll, topAfter } from "./board.ts";
import { calmLines } from "./calm-lines.ts";
import { fillColumns } from "./fill-columns.ts";
import { type Flow, flowOf } from "./flow.ts";
import { type Rect, columnWidth, downToGrid, frameAround, laneGap, linkGap, mostColumns, onGrid, top, upToGrid } from "./measures.ts";
import { placeAsides } from "./place-asides.ts";
import { readingOrder } from "./reading-order.ts";

export interface TidyOptions {
  /** Tidies these nodes alone: their top left corner stays, all others stay, and nothing lands on them. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Nodes that stay where they stand in their stage; the others are laid out around them. */
  readonly keep?: ReadonlySet<string> | undefined;
  /** Told the share that is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface Move {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Tidied {
  /** Nodes that come to stand elsewhere, in a journey whose stages already have their new widths. */
  readonly moves: readonly Move[];
  /** Stages that become wider or, when the whole journey is tidied, narrower. */
  readonly widths: readonly { readonly id: string; readonly width: number }[];
}

/** A tidy drawing is about so many times as wide as high. */
const proportion = 2.2;
const leastRoom = 560;
const leastLane = 180;
/** From one hidden node to the next: more than the highest takes. */
const hiddenStep = 160;

/** Near linear in nodes and edges. Tidying what is tidy moves nothing. */
export function tidy(doc: Doc, facts: KindFacts, options: TidyOptions = {}): Tidied {
  const progress = options.onProgress ?? (() => undefined);
  const movable = movableOf(doc, options);
  const flow = flowOf(doc, facts, movable);
  progress(0.1);
  const stages = stagesOf(doc);
  const board = boardOf(flow, (share) => progress(0.1 + share * 0.4));
  stackAll(board);
  calmLines(board);
  stackAll(board);
  progress(0.7);
  const ground = groundOf(doc, facts, flow, board, stages, movable, options);
  const places = placesOf(flow, board, ground);
  progress(0.9);
  placeAsides(doc, facts, flow, places, ground);
  const moves: Move[] = [];
  for (const [id, { x, y }] of places) {
    const node = nodesOf(doc).get(id);
    const shift = node?.stage ? (ground.shift.get(node.stage) ?? 0) : 0;
    // Nodes of a stage travel with their column before they are moved.
    if (node && (node.x + shift !== x || node.y !== y || node.x !== x)) moves.push({ id, x, y });
  }
  progress(1);
  const widths = stages.flatMap(({ id, width }) => {
    const now = ground.widths.get(id) ?? width;
    return now === width ? [] : [{ id, width: now }];
  });
  return { moves, widths };
}

/** undefined: all of them. */
function movableOf(doc: Doc, { only, keep }: TidyOptions): ReadonlySet<string> | undefined {
  if (!only && !keep) return undefined;
  const chosen = new Set<string>();
  for (const { id, group } of nodesOf(doc).values()) {
    // A group moves with all that lies in it.
    let holder = group === null ? undefined : nodesOf(doc).get(group);
    let isIn = only ? only.has(id) : true;
    for (let depth = 0; holder && !isIn && depth < 20; depth += 1) {
      isIn = only!.has(holder.id);
      holder = holder.group === null ? undefined : nodesOf(doc).get(holder.group);
    }
    if (isIn && !keep?.has(id)) chosen.add(id);
  }
  return chosen;
}

/** How high a column may become for the whole drawing to have its proportion. */
function roomOf(flow: Flow): number {
  const heights = new Map<number, number>();
  for (const { stage, height } of flow.steps) heights.set(stage, (heights.get(stage) ?? 0) + height + linkGap);
  for (let room = leastRoom; ; room += 40) {
    let width = 0;
    for (const height of heights.values()) width += Math.ceil(height / room) * columnWidth;
    if (width <= room * proportion || width <= heights.size * columnWidth) return room;
  }
}

function boardOf(flow: Flow, progress: (share: number) => void): Board {
  const { steps } = flow;
  const all = roomOf(flow);
  const perLane = flow.lanes.map(() => 0);
  const byStage = new Map<number, number[]>();
  steps.forEach(({ stage, lane, height }, i) => {
    perLane[lane]! += height + linkGap;
    const list = byStage.get(stage);
    if (list) list.push(i);
    else byStage.set(stage, [i]);
  });
  const whole = perLane.reduce((sum, height) => sum + height, 0);
  const lanes = flow.lanes.length < 2 ? [all] : perLane.map((height) => Math.max(leastLane, (all * 1.2 * height) / whole));
  const columns: Column[] = [];
  const board: Board = { flow, columns, columnOf: new Int32Array(steps.length).fill(-1), y: new Float64Array(steps.length), laneTops: [] };
  const pull = (step: number): number => {
    let [sum, count] = [0, 0];
    for (const way of flow.into[step]!) {
      if (board.columnOf[way.from]! < 0) continue;
      sum += board.y[way.from]! + way.exit;
      count += 1;
    }
    return count === 0 ? (steps[step]!.isEntry ? -1 : Number.MAX_SAFE_INTEGER) : sum / count;
  };
  for (const stage of [...byStage.keys()].sort((a, b) => a - b)) {
    const members = byStage.get(stage)!;
    const blocks = blocksOf(flow, readingOrder(flow, members, pull), all);
    const filled = fillColumns(flow, blocks, { lanes, all: flow.lanes.length < 2 ? all : all * 1.5 });
    const made: Column[] = [];
    blocks.forEach((block, i) => {
      const number = filled[i]!;
      while (made.length <= number) made.push({ stage, number: made.length, stacks: flow.lanes.map((): Block[] => []) });
      made[number]!.stacks[block.lane]!.push(block);
    });
    made.forEach((column, i) => {
      // A first height, for the stages that follow to know where their lines come from.
      let bottom = top;
      for (const stack of column.stacks) {
        let above: Block | undefined;
        for (const block of stack) {
          const y = topAfter(flow, above, block, bottom, bottom);
          block.steps.forEach((step, k) => {
            board.columnOf[step] = columns.length + i;
            board.y[step] = y + block.tops[k]!;
          });
          bottom = y + block.height;
          above = block;
        }
      }
    });
    columns.push(...made);
    progress(columns.reduce((sum, { stacks }) => sum + stacks.reduce((n, stack) => n + stack.length, 0), 0) / steps.length);
  }
  return board;
}

/** Where the columns stand, and what else stands there. */
export interface Ground {
  /** Column number on the board → x of its lane of nodes. */
  readonly lefts: readonly number[];
  readonly laneTops: readonly number[];
  /** New widths, and how far each stage's column moves with them. */
  readonly widths: ReadonlyMap<string, number>;
  readonly shift: ReadonlyMap<string, number>;
  /** New left edges by stage id. */
  readonly stageLefts: ReadonlyMap<string, number>;
  /** What is not moved. */
  readonly fixed: readonly Rect[];
}

function groundOf(
  doc: Doc,
  facts: KindFacts,
  flow: Flow,
  board: Board,
  stages: readonly StageRecord[],
  movable: ReadonlySet<string> | undefined,
  { only }: TidyOptions,
): Ground {
  const before = stageLefts(stages);
  const columnsIn = new Map<number, number>();
  for (const { stage } of board.columns) columnsIn.set(stage, (columnsIn.get(stage) ?? 0) + 1);
  /** How far from the stage's left the first column begins. */
  const inset = new Map<number, number>();
  const laneTops = [...board.laneTops];
  if (only) {
    const first = new Map<number, number>();
    const highest = flow.lanes.map(() => Infinity);
    for (const { stage, lane, node, width } of flow.steps) {
      first.set(stage, Math.min(first.get(stage) ?? Infinity, node.x - (nodeWidth - width) / 2));
      highest[lane] = Math.min(highest[lane]!, node.y);
    }
    for (const [stage, x] of first) {
      const left = before.get(flow.stages[stage] ?? "") ?? 0;
      const width = stages[stage]?.width ?? Infinity;
      inset.set(stage, Math.max(8, Math.min(downToGrid(x) - left, Math.min(width, mostColumns * columnWidth) - nodeWidth - 8)));
    }
    let lowest = -Infinity;
    highest.forEach((y, lane) => {
      if (y === Infinity) return;
      const wanted = flow.lanes.length < 2 ? y : Math.max(y, lowest);
      const height = (laneTops[lane + 1] ?? laneTops[lane]!) - board.laneTops[lane]! - laneGap;
      laneTops[lane] = onGrid(wanted);
      lowest = wanted + Math.max(0, height) + laneGap;
    });
  }
  const widths = new Map<string, number>();
  stages.forEach(({ id, width }, i) => {
    const count = columnsIn.get(i);
    if (count === undefined) return;
    const from = inset.get(i);
    const needed = from === undefined ? count * columnWidth : Math.min(mostColumns * columnWidth, from + (count - 1) * columnWidth + nodeWidth + 8);
    widths.set(id, movable ? Math.max(width, upToGrid(needed)) : needed);
  });
  const after = stageLefts(stages.map((stage) => ({ ...stage, width: widths.get(stage.id) ?? stage.width })));
  const shift = new Map([...after].map(([id, x]) => [id, x - (before.get(id) ?? x)]));
  const end = stages.reduce((sum, { id, width }) => sum + (widths.get(id) ?? width), 0);
  const lefts = board.columns.map(({ stage, number }) => {
    const id = flow.stages[stage];
    const own = inset.get(stage);
    if (stage < 0) return own === undefined ? (number - columnsIn.get(stage)!) * columnWidth + gutter : own + number * columnWidth;
    const left = id === undefined ? (own === undefined ? end : 0) : (after.get(id) ?? 0);
    return left + (own ?? gutter) + number * columnWidth;
  });
  const fixed: Rect[] = [];
  if (movable)
    for (const node of nodesOf(doc).values()) {
      if (movable.has(node.id) || (flow.members.has(node.id) && !node.collapsed)) continue;
      const { width, height } = anatomyOf(node, facts);
      fixed.push({ x: node.x + (shift.get(node.stage ?? "") ?? 0), y: node.y, width, height });
    }
  return { lefts, laneTops, widths, shift, stageLefts: after, fixed };
}

/** Every step's corner; where something fixed stands in the way, the next free place below it. */
function placesOf(flow: Flow, board: Board, ground: Ground): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  board.columns.forEach(({ stacks }, i) => {
    const x = ground.lefts[i]!;
    const inWay = ground.fixed
      .filter((rect) => rect.x < x + nodeWidth + 16 && x < rect.x + rect.width + 16)
      .sort((a, b) => a.y - b.y);
    let floor = -Infinity;
    stacks.forEach((stack, lane) => {
      const laneTop = Math.max(ground.laneTops[lane]!, floor);
      let bottom = laneTop;
      let above: Block | undefined;
      for (const block of stack) {
        let y = topAfter(flow, above, block, laneTop, bottom);
        for (const rect of inWay)
          if (y < rect.y + rect.height + linkGap - 4 && rect.y < y + block.height + linkGap - 4) y = upToGrid(rect.y + rect.height + linkGap - 4);
        block.steps.forEach((step, k) => {
          const { id, width } = flow.steps[step]!;
          places.set(id, { x: x + downToGrid((nodeWidth - width) / 2), y: y + block.tops[k]! });
        });
        bottom = y + block.height;
        above = block;
      }
      floor = Math.max(floor, bottom + linkGap);
    });
  });
  for (const [group, inside] of flow.hidden) {
    const at = places.get(group);
    if (!at) continue;
    // Out of sight they wait one below the other, each in its own stage, the first where the group stands.
    const bottoms = new Map<string | null, number>();
    for (const node of [...inside].sort((a, b) => a.y - b.y)) {
      const y = bottoms.get(node.stage) ?? at.y;
      const stage = node.stage === null ? undefined : ground.stageLefts.get(node.stage);
      const isHome = node.stage === null || flow.stages[flow.steps.find(({ id }) => id === group)!.stage] === node.stage;
      places.set(node.id, { x: isHome ? at.x : (stage ?? at.x) + gutter, y });
      bottoms.set(node.stage, y + hiddenStep);
    }
  }
  frames(flow, places);
  return places;
}

/** A group's own corner is that of its frame. */
function frames(flow: Flow, places: Map<string, { x: number; y: number }>): void {
  const heights = new Map(flow.steps.map((step) => [step.id, step]));
  const rectOf = (id: string, depth: number): Rect | undefined => {
    const step = heights.get(id);
    const at = places.get(id);
    if (step && at) return { ...at, width: step.width, height: step.height };
    const inside = depth > 20 ? [] : (flow.members.get(id) ?? []).flatMap((node) => rectOf(node.id, depth + 1) ?? []);
    if (inside.length === 0) return undefined;
    const frame = frameAround(inside);
    places.set(id, { x: frame.x, y: frame.y });
    return frame;
  };
  for (const group of flow.members.keys()) if (!heights.has(group) && !flow.hidden.has(group)) rectOf(group, 0);
}
