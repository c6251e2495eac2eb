/** Where a bar stands beside what is selected: where it covers nothing, else where it covers least, and least of all what leads there. Pure. */
import { type Rect, meets } from "../scene/grid.ts";

export interface Spot {
  readonly turned: boolean;
  readonly x: number;
  readonly y: number;
}

export interface SpotGround {
  /** Of the drawing area, px. */
  readonly width: number;
  readonly height: number;
  /** What floats over the drawing. */
  readonly covers: readonly Rect[];
  /** How much of what is drawn lies there: 0 where it is free. */
  costOf(rect: Rect): number;
}

/** px across. */
export const thick = 32;
const edge = 4;
const away = 8;
/** How much may be hidden for each place that is better. */
const step = 40;

export const rectOf = ({ turned, x, y }: Spot, length: number): Rect =>
  turned ? { x, y, width: thick, height: length } : { x, y, width: length, height: thick };

/** All places that come into question, the best first. `target` in px of the area; `badge`: what hangs on its upper edge. */
export function spotsAround(target: Rect, length: number, badge: number): readonly Spot[] {
  const { x: left, y: top } = target;
  const right = left + target.width;
  const bottom = top + target.height;
  const middle = left + target.width / 2 - length / 2;
  const halfway = (top + bottom - length) / 2;
  const over = top - thick - away - badge;
  const under = bottom + away + 2;
  const after = right + away;
  const before = left - thick - away;
  const flat = (x: number, y: number): Spot => ({ turned: false, x, y });
  const upright = (x: number, y: number): Spot => ({ turned: true, x, y });
  return [
    flat(middle, over),
    flat(middle, under),
    upright(after, top),
    upright(before, top),
    flat(left, over),
    flat(right - length, over),
    flat(left, under),
    flat(right - length, under),
    upright(after, bottom - length),
    upright(before, bottom - length),
    flat(after, top),
    flat(left - away - length, top),
    upright(after, halfway),
    upright(before, halfway),
    // Further out, where all of these hide something that is read.
    ...[thick, 2 * thick + away].flatMap((out) => [
      upright(after + out, top),
      upright(before - out, top),
      flat(middle, over - out),
      flat(middle, under + out),
      upright(after + out, bottom - length),
      upright(before - out, bottom - length),
    ]),
  ];
}

/** The first that hides nothing; a later one where that hides clearly less. `isFree`: nothing at all. Undefined where none lies in the area. */
export function bestSpot(
  spots: readonly Spot[],
  length: number,
  ground: SpotGround,
): { readonly at: number; readonly isFree: boolean } | undefined {
  let best: { at: number; cost: number; rank: number } | undefined;
  for (const [at, spot] of spots.entries()) {
    if (best && at * step >= best.rank) break;
    const rect = rectOf(spot, length);
    const isOut =
      rect.x < edge ||
      rect.y < edge ||
      rect.x + rect.width > ground.width - edge ||
      rect.y + rect.height > ground.height - edge;
    if (isOut) continue;
    // Under something else it could not be pressed at all.
    const covered = ground.covers.some((cover) => meets(cover, rect)) ? 1e6 : 0;
    const cost = covered + ground.costOf(rect);
    const rank = cost + at * step;
    if (!best || rank < best.rank) best = { at, cost, rank };
  }
  return best && { at: best.at, isFree: best.cost === 0 };
}
