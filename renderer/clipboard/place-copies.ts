/** Where a copied part of a journey comes to stand in this one: fresh ids, free places, stages, and what its references mean here. Pure. */
import type { AnyRecord } from "../../shared/document/index.ts";
import {
  type EdgeRecord,
  type NodeRecord,
  type StageRecord,
  nodesOf,
  stageAt,
  stageLefts,
  stagesOf,
} from "../../shared/journey/index.ts";
import { type KindFacts, anatomyOf, kindOf } from "../../shared/kinds/index.ts";
import { type Rect, union } from "../canvas/scene/grid.ts";
import type { Reference, Selection } from "./envelope.ts";
import { roomBelow } from "./find-room.ts";
import { inColumns } from "./in-columns.ts";
import { type Surroundings, bind, rebound } from "./references.ts";

export interface Ground extends Surroundings {
  readonly journey: string;
  readonly facts: KindFacts;
  newId(prefix: string): string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * - `at`: the middle of what is copied comes to `at`; `pointed` says that a hand pointed there
 * - `below`: right below the originals, in their groups
 */
export type Aim = { readonly at: Point; readonly pointed: boolean } | "below";

export interface Placed {
  /** Nodes, then the edges between them. */
  readonly records: readonly AnyRecord[];
  readonly nodes: readonly string[];
  readonly byName: readonly Reference[];
  readonly missing: readonly Reference[];
}

const onGrid = (n: number): number => Math.round(n / 4) * 4;
const gap = 24;
/** Nothing is put higher, in drawing pixels. */
const highest = 16;

export function placeCopies(selection: Selection, ground: Ground, aim: Aim): Placed {
  const binding = bind(selection.references, ground);
  const fresh = new Map(selection.nodes.map((node) => [node.id, ground.newId("node")]));
  const sized = selection.nodes.map((node) => {
    const copy = rebound(node, binding, fresh);
    const { width, height } = anatomyOf(copy, ground.facts);
    return { copy, rect: { x: copy.x, y: copy.y, width, height } };
  });
  const [first, ...others] = sized.map(({ rect }) => rect);
  if (!first) return { records: [], nodes: [], byName: [], missing: [] };
  const bounds = others.reduce<Rect>(union, first);
  const stages = stagesOf(ground.doc);
  const shift = shiftOf(selection, bounds, stages, ground.journey, aim);
  const shifted = sized.map(({ copy, rect }) => {
    const { dx, dy } = shift(copy);
    // An open frame is as large as its members, and those are asked themselves.
    const isBody = kindOf(copy).outline !== "frame" || copy.collapsed;
    return { copy, isBody, rect: { ...rect, x: onGrid(rect.x + dx), y: onGrid(rect.y + dy) } };
  });
  const back = selection.from.journey === ground.journey ? first.x - (shifted[0]?.rect.x ?? first.x) : null;
  const moved = aim === "below" ? shifted : inColumns(shifted, widthOf(stages), aim.pointed, back);
  const bodies = moved.filter(({ isBody }) => isBody).map(({ rect }) => rect);
  const down = roomBelow(bodies.length > 0 ? bodies : moved.map(({ rect }) => rect), takenIn(ground));
  const nodes = moved.map(({ copy, rect }): NodeRecord => {
    const group = copy.group === null ? null : (fresh.get(copy.group) ?? (aim === "below" ? copy.group : null));
    const stage = stageAt(stages, rect.x + rect.width / 2);
    return { ...copy, id: fresh.get(copy.id) ?? copy.id, x: rect.x, y: rect.y + down, stage: stage?.id ?? null, group };
  });
  const edges = selection.edges.map((edge): EdgeRecord => ({
    ...edge,
    id: ground.newId("edge"),
    from: fresh.get(edge.from) ?? edge.from,
    to: fresh.get(edge.to) ?? edge.to,
  }));
  return {
    records: [...nodes, ...edges] as unknown as AnyRecord[],
    nodes: nodes.map((node) => node.id),
    byName: binding.byName,
    missing: binding.missing,
  };
}

const widthOf = (stages: readonly StageRecord[]): number => stages.reduce((sum, { width }) => sum + width, 0);

function takenIn({ doc, facts }: Ground): Rect[] {
  const taken: Rect[] = [];
  for (const node of nodesOf(doc).values()) {
    if (kindOf(node).outline === "frame" && !node.collapsed) continue;
    const { width, height } = anatomyOf(node, facts);
    taken.push({ x: node.x, y: node.y, width, height });
  }
  return taken;
}

type Shift = (node: NodeRecord) => { readonly dx: number; readonly dy: number };

function shiftOf(selection: Selection, bounds: Rect, stages: readonly StageRecord[], journey: string, aim: Aim): Shift {
  if (aim === "below") return () => ({ dx: 0, dy: bounds.height + gap });
  // Above the columns stand their heads.
  const dy = Math.max(aim.at.y - bounds.height / 2, highest) - bounds.y;
  const rigid = { dx: aim.at.x - (bounds.x + bounds.width / 2), dy };
  if (selection.from.journey === journey) return () => rigid;
  // In another journey "Trial" is where “Trial” stands there. A hand that points with one stage's nodes means the place itself.
  if (selection.stages.length === 0 || (aim.pointed && selection.stages.length === 1)) return () => rigid;
  const lefts = stageLefts(stages);
  const byStage = new Map<string, number>();
  for (const { id, name, left, width } of selection.stages) {
    const same = stages.find((stage) => stage.name.trim().toLowerCase() === name.trim().toLowerCase());
    if (!same) return () => rigid;
    // A narrower column keeps its nodes inside; a wider one gives them the same distance from its left.
    byStage.set(id, (lefts.get(same.id) ?? 0) - left - Math.max(0, (width - same.width) / 2));
  }
  return (node) => ({ dx: byStage.get(node.stage ?? "") ?? rigid.dx, dy });
}
