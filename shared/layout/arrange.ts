/** Align and distribute: where the chosen nodes come to stand. A group moves as one, nobody changes its stage, nothing of it overlaps. */
import { type Doc } from "../document/index.ts";
import { nodesOf, stageLefts, stagesOf } from "../journey/index.ts";
import { type KindFacts, anatomyOf, kindOf } from "../kinds/index.ts";
import { type Rect, frameAround } from "./measures.ts";
import type { Move } from "./tidy.ts";

export type Alignment = "left" | "right" | "top" | "bottom" | "center" | "middle";
export type Direction = "horizontal" | "vertical";

interface Thing extends Rect {
  readonly id: string;
  readonly stage: string | null;
  /** Itself, or a group and all that lies in it. */
  readonly moves: readonly string[];
}

/** Between two nodes that would have come to stand on each other. */
const gap = 28;

/** The chosen nodes, a member of a chosen group as a part of it. */
export function thingsOf(doc: Doc, facts: KindFacts, ids: Iterable<string>): Thing[] {
  const nodes = nodesOf(doc);
  const chosen = new Set(ids);
  const members = new Map<string, string[]>();
  for (const { id, group } of nodes.values()) {
    if (group === null) continue;
    const list = members.get(group);
    if (list) list.push(id);
    else members.set(group, [id]);
  }
  const rectOf = (id: string, depth = 0): Rect | undefined => {
    const node = nodes.get(id);
    if (!node) return undefined;
    const { width, height } = anatomyOf(node, facts);
    const own = { x: node.x, y: node.y, width, height };
    const inside =
      kindOf(node).outline === "frame" && depth < 20
        ? (members.get(id) ?? []).flatMap((member) => rectOf(member, depth + 1) ?? [])
        : [];
    if (inside.length === 0) return own;
    if (!node.collapsed) return frameAround(inside);
    return { ...own, x: Math.min(...inside.map((r) => r.x)), y: Math.min(...inside.map((r) => r.y)) };
  };
  const held = (id: string): boolean => {
    let group = nodes.get(id)?.group ?? null;
    for (let depth = 0; group !== null && depth < 20; depth += 1) {
      if (chosen.has(group)) return true;
      group = nodes.get(group)?.group ?? null;
    }
    return false;
  };
  return [...chosen].flatMap((id) => {
    const node = nodes.get(id);
    const rect = rectOf(id);
    if (!node || !rect || held(id)) return [];
    const moves = [id];
    for (let i = 0; i < moves.length && i < 20_000; i += 1) moves.push(...(members.get(moves[i]!) ?? []));
    const stage = kindOf(node).outline === "frame" ? (nodes.get(moves[1] ?? id)?.stage ?? node.stage) : node.stage;
    return [{ id, stage, moves, ...rect }];
  });
}

/**
 * Along x each stage by itself: its columns say where a node belongs. What would come to stand on another chosen node is
 * moved on across the line, in the order in which they stood.
 */
export function align(doc: Doc, facts: KindFacts, ids: Iterable<string>, how: Alignment): Move[] {
  const things = thingsOf(doc, facts, ids);
  const across = how === "left" || how === "right" || how === "center";
  const sets = across ? byStage(things) : [things];
  const placed = sets.flatMap((set) => {
    if (set.length < 2) return set;
    const lined = set.map((thing) =>
      across ? { ...thing, x: alignedX(set, thing, how) } : { ...thing, y: alignedY(set, thing, how) },
    );
    return apart(lined, across ? "vertical" : "horizontal");
  });
  return movesTo(doc, things, across ? placed : withinStages(doc, placed));
}

/** Equal gaps between the first and the last, which stay; where there is no room for gaps they are pushed on. */
export function distribute(doc: Doc, facts: KindFacts, ids: Iterable<string>, along: Direction): Move[] {
  const things = thingsOf(doc, facts, ids);
  const sorted = inOrder(things, along);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < 3) return [];
  const [at, size] = along === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
  const total = sorted.reduce((sum, thing) => sum + thing[size], 0);
  const room = (last[at] + last[size] - first[at] - total) / (sorted.length - 1);
  const between = room < 0 ? gap : room;
  let next = first[at];
  const placed = sorted.map((thing) => {
    const now = { ...thing, [at]: Math.round(next) };
    next += thing[size] + between;
    return now;
  });
  return movesTo(doc, things, along === "horizontal" ? withinStages(doc, placed) : placed);
}

const byStage = (things: readonly Thing[]): Thing[][] => [...Map.groupBy(things, (thing) => thing.stage).values()];

/** True when aligning this way has two nodes to line up. */
export function canAlign(doc: Doc, facts: KindFacts, ids: Iterable<string>, how: Alignment): boolean {
  const things = thingsOf(doc, facts, ids);
  return how === "left" || how === "right" || how === "center"
    ? byStage(things).some((set) => set.length > 1)
    : things.length > 1;
}

const min = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

function alignedX(set: readonly Thing[], thing: Thing, how: Alignment): number {
  const left = min(set.map((one) => one.x));
  const right = max(set.map((one) => one.x + one.width));
  if (how === "left") return left;
  return how === "right" ? right - thing.width : Math.round((left + right - thing.width) / 2);
}

function alignedY(set: readonly Thing[], thing: Thing, how: Alignment): number {
  const highest = min(set.map((one) => one.y));
  const lowest = max(set.map((one) => one.y + one.height));
  if (how === "top") return highest;
  return how === "bottom" ? lowest - thing.height : Math.round((highest + lowest - thing.height) / 2);
}

/** By the middle, then by the far edge, then by id: the same order every time. */
function inOrder(things: readonly Thing[], along: Direction): Thing[] {
  const middle = ({ x, y, width, height }: Thing): number => (along === "horizontal" ? x + width / 2 : y + height / 2);
  return [...things].sort((a, b) => middle(a) - middle(b) || a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
}

function apart(things: readonly Thing[], along: Direction): Thing[] {
  const [at, size] = along === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
  let end = -Infinity;
  return [...things]
    .sort((a, b) => a[at] - b[at] || (a.id < b.id ? -1 : 1))
    .map((thing) => {
      const now = thing[at] < end ? { ...thing, [at]: Math.round(end + gap) } : thing;
      end = now[at] + now[size];
      return now;
    });
}

/** Nobody is pushed out of its stage's column. */
function withinStages(doc: Doc, things: readonly Thing[]): Thing[] {
  const stages = stagesOf(doc);
  const lefts = stageLefts(stages);
  const widths = new Map(stages.map(({ id, width }) => [id, width]));
  return things.map((thing) => {
    const left = lefts.get(thing.stage ?? "");
    const width = widths.get(thing.stage ?? "");
    if (left === undefined || width === undefined) return thing;
    return { ...thing, x: Math.max(left, Math.min(thing.x, left + width - thing.width)) };
  });
}

/** All of them, also those that stand right already: the step is about all. None when none moves. */
function movesTo(doc: Doc, before: readonly Thing[], after: readonly Thing[]): Move[] {
  const was = new Map(before.map((thing) => [thing.id, thing]));
  const nodes = nodesOf(doc);
  if (after.every(({ id, x, y }) => x === was.get(id)!.x && y === was.get(id)!.y)) return [];
  return after.flatMap(({ id, x, y, moves }) => {
    const old = was.get(id)!;
    return moves.map((one) => {
      const node = nodes.get(one)!;
      return { id: one, x: node.x + x - old.x, y: node.y + y - old.y };
    });
  });
}
