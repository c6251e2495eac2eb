/** Notes and empty groups follow the step they stand next to, at the same distance where that is free, else as near as it is. */
import { type Doc } from "../document/index.ts";
import { type NodeRecord, stageOf } from "../journey/index.ts";
import { type KindFacts, anatomyOf } from "../kinds/index.ts";
import type { Flow, Step } from "./flow.ts";
import { type Rect, columnWidth, frameAround, linkGap, onGrid, upToGrid } from "./measures.ts";
import type { Ground } from "./ground.ts";
import type { Point } from "./places.ts";

const air = 12;
const farthest = 88;

/** Adds the places of `flow.asides` to `places`. */
export function placeAsides(doc: Doc, facts: KindFacts, flow: Flow, places: Map<string, Point>, ground: Ground): void {
  if (flow.asides.length === 0) return;
  const taken = occupied([...standing(flow, places), ...ground.fixed]);
  for (const node of flow.asides) {
    const { width, height } = anatomyOf(node, facts);
    const stage = node.stage === null ? undefined : stageOf(doc, node.stage);
    const left = stage && (ground.stageLefts.get(stage.id) ?? 0);
    const span = stage && left !== undefined ? { from: left, to: left + (ground.widths.get(stage.id) ?? stage.width) } : undefined;
    const anchor = nearest(flow.steps, node, width, height);
    const to = anchor && places.get(anchor.id);
    const shift = stage ? (ground.shift.get(stage.id) ?? 0) : 0;
    const wanted =
      anchor && to
        ? { x: to.x + offset(node.x - anchor.node.x, width, anchor.width), y: to.y + offset(node.y - anchor.node.y, height, anchor.height) }
        : { x: node.x + shift, y: node.y };
    const inside = (x: number): number => (span ? Math.max(span.from + 4, Math.min(x, span.to - width - 4)) : x);
    const at = freePlace({ x: onGrid(inside(wanted.x)), y: onGrid(wanted.y), width, height }, span, taken);
    places.set(node.id, at);
    taken.add({ ...at, width, height });
  }
}

/** The boxes of all steps and the frames around groups. */
function standing(flow: Flow, places: ReadonlyMap<string, Point>): Rect[] {
  const rects = new Map<string, Rect>();
  const inGroup = new Map<string, Rect[]>();
  for (const { id, width, height, groups } of flow.steps) {
    const at = places.get(id);
    if (!at) continue;
    const rect = { ...at, width, height };
    rects.set(id, rect);
    const outer = groups[0];
    if (outer === undefined) continue;
    const list = inGroup.get(outer);
    if (list) list.push(rect);
    else inGroup.set(outer, [rect]);
  }
  return [...rects.values(), ...[...inGroup.values()].map(frameAround)];
}

function nearest(steps: readonly Step[], node: NodeRecord, width: number, height: number): Step | undefined {
  let best: Step | undefined;
  let least = Infinity;
  for (const step of steps) {
    // A note speaks of a step of its own stage; only where there is none, of any.
    const foreign = step.node.stage === node.stage ? 0 : 1e7;
    const dx = Math.max(step.node.x - node.x - width, node.x - step.node.x - step.width, 0);
    const dy = Math.max(step.node.y - node.y - height, node.y - step.node.y - step.height, 0);
    const distance = foreign + Math.hypot(dx, dy);
    if (distance >= least) continue;
    least = distance;
    best = step;
  }
  return best;
}

/** The same distance as before; where the step was far away, near enough for both to be seen together. */
function offset(before: number, own: number, other: number): number {
  return Math.max(-own - farthest, Math.min(before, other + farthest));
}

interface Occupied {
  add(rect: Rect): void;
  /** What meets this area, grown by the air around a note. */
  at(area: Rect): Rect[];
}

const cell = 256;

function occupied(rects: readonly Rect[]): Occupied {
  const cells = new Map<string, Rect[]>();
  const each = (rect: Rect, visit: (key: string) => void): void => {
    for (let cx = Math.floor((rect.x - air) / cell); cx <= Math.floor((rect.x + rect.width + air) / cell); cx += 1)
      for (let cy = Math.floor((rect.y - air) / cell); cy <= Math.floor((rect.y + rect.height + air) / cell); cy += 1) visit(`${cx} ${cy}`);
  };
  const add = (rect: Rect): void =>
    each(rect, (key) => {
      const list = cells.get(key);
      if (list) list.push(rect);
      else cells.set(key, [rect]);
    });
  for (const rect of rects) add(rect);
  return {
    add,
    at(area) {
      const found = new Set<Rect>();
      each(area, (key) => {
        for (const rect of cells.get(key) ?? [])
          if (
            rect.x < area.x + area.width + air &&
            area.x < rect.x + rect.width + air &&
            rect.y < area.y + area.height + air &&
            area.y < rect.y + rect.height + air
          )
            found.add(rect);
      });
      return [...found];
    },
  };
}

/** Where it wants to stand, else the nearest free place in a column of its stage, down or up. */
function freePlace(wanted: Rect, span: { readonly from: number; readonly to: number } | undefined, taken: Occupied): { x: number; y: number } {
  if (taken.at(wanted).length === 0) return { x: wanted.x, y: wanted.y };
  const columns: number[] = [];
  if (span) for (let x = span.from + 28; x + wanted.width <= span.to; x += columnWidth) columns.push(x);
  if (columns.length === 0) columns.push(wanted.x);
  let best = { x: wanted.x, y: wanted.y };
  let least = Infinity;
  for (const x of columns) {
    const aside = Math.abs(x - wanted.x) * 0.5;
    for (const way of [1, -1] as const) {
      let { y } = wanted;
      for (let tries = 0; tries < 400 && aside + Math.abs(y - wanted.y) < least; tries += 1) {
        const hits = taken.at({ ...wanted, x, y });
        if (hits.length === 0) {
          if (way === -1 && y < 8) break;
          least = aside + Math.abs(y - wanted.y);
          best = { x, y };
          break;
        }
        y =
          way === 1
            ? upToGrid(Math.max(...hits.map((rect) => rect.y + rect.height)) + linkGap)
            : Math.floor((Math.min(...hits.map((rect) => rect.y)) - linkGap - wanted.height) / 4) * 4;
      }
    }
  }
  return best;
}
