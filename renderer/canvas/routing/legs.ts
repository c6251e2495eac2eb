/** The stretches along which a connection is drawn, as thin rectangles: quickly asked where it runs. Kept with its route. Pure. */
import { type Rect, meets } from "../scene/grid.ts";
import { type Point, curveAt } from "./plan.ts";
import type { Route } from "./router.ts";

/** An arc is asked for in so many pieces. */
const pieces = 16;
const kept = new WeakMap<Pick<Route, "points">, readonly Rect[]>();

/** Of a jump, those of both stubs. */
export function legsOf(route: Pick<Route, "points" | "arc" | "jump">): readonly Rect[] {
  const known = kept.get(route);
  if (known) return known;
  const { points, arc, jump } = route;
  const legs = legsAlong(arc ? Array.from({ length: pieces + 1 }, (_, i) => curveAt(points, i / pieces)) : points);
  const all = jump ? [...legs, ...legsAlong(jump.into)] : legs;
  kept.set(route, all);
  return all;
}

/** One rectangle per leg, a hair wide. */
export function legsAlong(points: readonly Point[]): Rect[] {
  const legs: Rect[] = [];
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    legs.push({
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x) + 1,
      height: Math.abs(a.y - b.y) + 1,
    });
  }
  return legs;
}

/** How much of it lies in a rectangle, drawing px. */
export function lengthIn(route: Pick<Route, "points" | "arc" | "jump">, rect: Rect): number {
  let length = 0;
  for (const leg of legsOf(route)) {
    if (!meets(leg, rect)) continue;
    const wide = Math.min(leg.x + leg.width, rect.x + rect.width) - Math.max(leg.x, rect.x);
    const tall = Math.min(leg.y + leg.height, rect.y + rect.height) - Math.max(leg.y, rect.y);
    length += Math.hypot(wide, tall);
  }
  return length;
}
