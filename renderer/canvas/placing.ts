/** Where a new node stands: below what it follows, in the next column, or as near as it fits; and who makes room for it. Pure. */
import { onGrid } from "./gestures/snap.ts";
import type { Point } from "./routing/plan.ts";
import { type Rect, meets } from "./scene/grid.ts";

export interface Place extends Rect {
  readonly id: string;
}

const gap = 28;
/** The least air between two nodes. */
const air = 16;

/** As near to `at` as a node of this size stands free, looking down first, then to the sides; `within` keeps its left edge there. */
export function freePlace(
  at: Point,
  size: { readonly width: number; readonly height: number },
  taken: (area: Rect) => readonly Rect[],
  within?: { readonly from: number; readonly to: number },
): Point {
  let best: { at: Point; distance: number } | undefined;
  for (const dx of [0, 1, -1, 2, -2]) {
    const x = onGrid(at.x + dx * (size.width + 2 * gap));
    if (within && dx !== 0 && (x < within.from || x > within.to)) continue;
    let y = onGrid(at.y);
    for (let tries = 0; tries < 60; tries += 1) {
      const hit = taken({ x: x - air, y: y - air, width: size.width + 2 * air, height: size.height + 2 * air });
      if (hit.length === 0) break;
      y = Math.ceil((Math.max(...hit.map((r) => r.y + r.height)) + air + 1) / 4) * 4;
    }
    // A column further off costs more than a screen further down.
    const distance = Math.abs(y - at.y) + Math.abs(dx) * 900;
    if (!best || distance < best.distance) best = { at: { x, y }, distance };
  }
  return best?.at ?? at;
}

/** The place right below a node, in its own lane. */
export const below = (box: Rect, size: { readonly width: number }): Point => ({
  x: onGrid(box.x + (box.width - size.width) / 2),
  y: onGrid(box.y + box.height + gap),
});

/** Pushes down what stands in the way of a new rectangle, each no further than it must; nodes above it stay. */
export function makeRoom(
  rect: Rect,
  lane: readonly Place[],
): { readonly id: string; readonly x: number; readonly y: number }[] {
  const shifts: { id: string; x: number; y: number }[] = [];
  let bottom = rect.y + rect.height;
  const column = { x: rect.x - air / 2, width: rect.width + air };
  for (const place of [...lane].sort((a, b) => a.y - b.y)) {
    if (place.y + place.height <= rect.y || !meets({ ...column, y: place.y, height: 1 }, place)) continue;
    if (place.y >= bottom + air) break;
    const y = Math.ceil((bottom + gap) / 4) * 4;
    shifts.push({ id: place.id, x: place.x, y });
    bottom = y + place.height;
  }
  return shifts;
}
