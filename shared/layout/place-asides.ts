/** Notes and empty groups follow the step they stand next to, at the same distance where that is free, else as near as it is. */
import { type Doc } from "../document/index.ts";
import { stageOf } from "../journey/index.ts";
import { type KindFacts, anatomyOf } from "../kinds/index.ts";
import type { Flow } from "./flow.ts";
import { type Rect, columnWidth, frameAround, linkGap, onGrid, upToGrid } from "./measures.ts";
import type { Ground, Point } from "./ground.ts";

const air = 12;
const farthest = 88;
const rounds = 12;

/**
 * Adds the places of `flow.asides` to `places`. Repeated from where they came to stand until they stay: one that had to
 * give way may stand next to another step then.
 */
export function placeAsides(doc: Doc, facts: KindFacts, flow: Flow, places: Map<string, Point>, ground: Ground): void {
  if (flow.asides.length === 0) return;
  const before = flow.steps.map((step) => ({ ...step, stage: step.node.stage, x: step.node.x, y: step.node.y }));
  const after = before.map((step) => ({ ...step, ...places.get(step.id) }));
  const rects = [...standing(flow, places), ...ground.fixed];
  let notes = flow.asides.map((node): Note => {
    const { width, height } = anatomyOf(node, facts);
    const stage = node.stage === null ? undefined : stageOf(doc, node.stage);
    const from = stage && (ground.stageLefts.get(stage.id) ?? 0);
    const span =
      stage && from !== undefined ? { from, to: from + (ground.widths.get(stage.id) ?? stage.width) } : undefined;
    return { id: node.id, stage: node.stage, span, x: node.x, y: node.y, width, height };
  });
  for (let round = 0; round < rounds; round += 1) {
    const taken = occupied(rects);
    let moved = false;
    notes = notes.map((note) => {
      const number = nearest(round === 0 ? before : after, note);
      const [from, to] = [round === 0 ? before[number] : after[number], after[number]];
      const shift = round === 0 && note.stage !== null ? (ground.shift.get(note.stage) ?? 0) : 0;
      const wanted =
        from && to
          ? {
              x: to.x + offset(note.x - from.x, note.width, to.width),
              y: to.y + offset(note.y - from.y, note.height, to.height),
            }
          : { x: note.x + shift, y: note.y };
      const { span } = note;
      const x = span ? Math.max(span.from + 4, Math.min(wanted.x, span.to - note.width - 4)) : wanted.x;
      const now = { ...note, ...freePlace({ ...note, x: onGrid(x), y: onGrid(wanted.y) }, span, taken) };
      taken.add(now);
      moved ||= now.x !== note.x || now.y !== note.y;
      return now;
    });
    if (!moved) break;
  }
  for (const { id, x, y } of notes) places.set(id, { x, y });
}

interface Note extends Rect {
  readonly id: string;
  readonly stage: string | null;
  /** Left and right edge of its stage. */
  readonly span: { readonly from: number; readonly to: number } | undefined;
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

/** Number of the step it speaks of: the nearest of its own stage; only where there is none, of any. -1: there is no step. */
function nearest(steps: readonly (Rect & { readonly stage: string | null })[], note: Note): number {
  let best = -1;
  let least = Infinity;
  steps.forEach((step, i) => {
    const foreign = step.stage === note.stage ? 0 : 1e7;
    const dx = Math.max(step.x - note.x - note.width, note.x - step.x - step.width, 0);
    const dy = Math.max(step.y - note.y - note.height, note.y - step.y - step.height, 0);
    const distance = foreign + Math.hypot(dx, dy);
    if (distance >= least) return;
    least = distance;
    best = i;
  });
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
      for (let cy = Math.floor((rect.y - air) / cell); cy <= Math.floor((rect.y + rect.height + air) / cell); cy += 1)
        visit(`${cx} ${cy}`);
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
function freePlace(
  wanted: Rect,
  span: { readonly from: number; readonly to: number } | undefined,
  taken: Occupied,
): { x: number; y: number } {
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
