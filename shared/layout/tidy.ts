/** The automatic layout: stages stay columns, lanes stay rows, the flow reads down and to the right. Pure: same journey, same drawing. */
import { type Doc } from "../document/index.ts";
import { nodesOf, stagesOf } from "../journey/index.ts";
import type { KindFacts } from "../kinds/index.ts";
import { type Board, stackAll } from "./board.ts";
import { calmLines } from "./calm-lines.ts";
import { fillBoard } from "./fill-board.ts";
import { flowOf } from "./flow.ts";
import { type Ground, type Point, groundOf } from "./ground.ts";
import { placeAsides } from "./place-asides.ts";
import { placesOf } from "./places.ts";
import { settleColumns } from "./settle-columns.ts";

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

const rounds = 12;

/** Near linear in nodes and edges. Tidying what is tidy moves nothing. */
export function tidy(doc: Doc, facts: KindFacts, options: TidyOptions = {}): Tidied {
  const progress = options.onProgress ?? (() => undefined);
  const movable = movableOf(doc, options);
  const flow = flowOf(doc, facts, movable);
  progress(0.1);
  const board = fillBoard(flow, (share) => progress(0.1 + share * 0.4));
  stackAll(board);
  calmLines(board);
  settleColumns(board);
  stackAll(board);
  calmLines(board);
  stackAll(board);
  progress(0.7);
  const { ground, places } = options.only
    ? inPlace(doc, facts, board, movable)
    : standing(doc, facts, board, movable, undefined);
  progress(0.9);
  placeAsides(doc, facts, flow, places, ground);
  const moves: Move[] = [];
  for (const [id, { x, y }] of places) {
    const node = nodesOf(doc).get(id);
    const shift = node?.stage ? (ground.shift.get(node.stage) ?? 0) : 0;
    // Nodes of a stage travel with their column before they are moved; one that then stands right is left out.
    if (node && (node.x + shift !== x || node.y !== y)) moves.push({ id, x, y });
  }
  progress(1);
  const widths = stagesOf(doc).flatMap(({ id, width }) => {
    const now = ground.widths.get(id) ?? width;
    return now === width ? [] : [{ id, width: now }];
  });
  return { moves, widths };
}

interface Standing {
  readonly ground: Ground;
  readonly places: Map<string, Point>;
}

function standing(
  doc: Doc,
  facts: KindFacts,
  board: Board,
  movable: ReadonlySet<string> | undefined,
  corners: ReadonlyMap<string, Point> | undefined,
): Standing {
  const ground = groundOf(doc, facts, board, movable, corners);
  return { ground, places: placesOf(board, ground) };
}

/** What stands in the way may push a row down, and with it those below: repeated from there until nothing moves any more. */
function inPlace(doc: Doc, facts: KindFacts, board: Board, movable: ReadonlySet<string> | undefined): Standing {
  const { flow } = board;
  let corners: ReadonlyMap<string, Point> = new Map(flow.steps.map(({ id, node }) => [id, node]));
  for (let round = 1; ; round += 1) {
    const now = standing(doc, facts, board, movable, corners);
    const next = new Map<string, Point>();
    for (const { id, stage } of flow.steps) {
      const { x, y } = now.places.get(id)!;
      next.set(id, { x: x - (now.ground.shift.get(flow.stages[stage] ?? "") ?? 0), y });
    }
    const rests = flow.steps.every(
      ({ id }) => next.get(id)!.x === corners.get(id)!.x && next.get(id)!.y === corners.get(id)!.y,
    );
    if (rests || round === rounds) return now;
    corners = next;
  }
}

/** undefined: all of them. */
function movableOf(doc: Doc, { only, keep }: TidyOptions): ReadonlySet<string> | undefined {
  if (!only && !keep) return undefined;
  const chosen = new Set<string>();
  const nodes = nodesOf(doc);
  for (const { id, group } of nodes.values()) {
    // A group moves with all that lies in it.
    let holder = group;
    let isIn = !only || only.has(id);
    for (let depth = 0; holder !== null && !isIn && depth < 20; depth += 1) {
      isIn = only?.has(holder) === true;
      holder = nodes.get(holder)?.group ?? null;
    }
    if (isIn && !keep?.has(id)) chosen.add(id);
  }
  return chosen;
}
