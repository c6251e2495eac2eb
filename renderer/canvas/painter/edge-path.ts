/** Routes as paths to stroke: rounded corners, breaks, arrowheads, and the nearest point to the pointer. */
import { type Point, curveAt } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";
import { type Break, cornerAt } from "./crossings.ts";
import { traced } from "./kept-paths.ts";
import type { Tracer } from "./pen.ts";

const unbroken: readonly Break[] = [];
const paths = new WeakMap<Route, { readonly path: Path2D; readonly breaks: readonly Break[] }>();

/** `breaks`: in order along the route, where others cross it. */
export function pathOf(route: Route, breaks: readonly Break[] = unbroken): Path2D {
  const known = paths.get(route);
  if (known && sameBreaks(known.breaks, breaks)) return known.path;
  const path = traced((to) => {
    if (route.jump) traceStubs(to, route.points, route.jump.into);
    else trace(to, route, breaks);
  });
  paths.set(route, { path, breaks });
  return path;
}

/** The halves of a jump's stubs next to its nodes: from there on the lines to its tags may bend away. */
function traceStubs(path: Tracer, out: readonly Point[], into: readonly Point[]): void {
  const half = ([a, b]: readonly Point[]): Point => ({
    x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2,
    y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2,
  });
  trace(path, { points: [...out.slice(0, 1), half(out)], arc: false });
  trace(path, { points: [half(into), ...into.slice(1)], arc: false });
}

const sameBreaks = (a: readonly Break[], b: readonly Break[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ leg, from, to }, i) => leg === b[i]?.leg && from === b[i]?.from && to === b[i]?.to));

/** Corners of 8 px, half the leg where it is shorter. */
export function trace(
  path: Tracer,
  { points, arc }: Pick<Route, "points" | "arc">,
  breaks: readonly Break[] = unbroken,
): void {
  const [a, b, c, d] = points;
  if (!a) return;
  path.moveTo(a.x, a.y);
  if (arc && b && c && d) {
    path.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
    return;
  }
  for (let i = 1; i < points.length; i += 1) {
    const [p, q, r] = [points[i - 1], points[i], points[i + 1]];
    if (!p || !q) continue;
    const into = Math.hypot(q.x - p.x, q.y - p.y);
    const along = (by: number): Point => ({ x: p.x + ((q.x - p.x) / into) * by, y: p.y + ((q.y - p.y) / into) * by });
    for (const { leg, from, to } of breaks) {
      if (leg !== i) continue;
      const [end, start] = [along(from), along(to)];
      path.lineTo(end.x, end.y);
      path.moveTo(start.x, start.y);
    }
    if (!r) {
      path.lineTo(q.x, q.y);
      continue;
    }
    const out = Math.hypot(r.x - q.x, r.y - q.y);
    const k = cornerAt(points, i);
    const turn = along(into - k);
    path.lineTo(turn.x, turn.y);
    path.quadraticCurveTo(q.x, q.y, q.x + ((r.x - q.x) / out) * k, q.y + ((r.y - q.y) / out) * k);
  }
}

/** Only straight legs: for far zoom, where corners are smaller than a pixel. Nothing of a jump: without its tags its stubs end in nothing. */
export function traceStraight(path: Tracer, { points, arc, jump }: Route): void {
  if (jump) return;
  if (arc) return trace(path, { points, arc });
  points.forEach((p, i) => (i === 0 ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y)));
}

/** From one end of a jump straight to the other. */
export function traceSpan(path: Tracer, { points, jump }: Pick<Route, "points" | "jump">): void {
  const [from, to] = [points[0], jump?.into.at(-1)];
  if (!from || !to) return;
  path.moveTo(from.x, from.y);
  path.lineTo(to.x, to.y);
}

/** A triangle 7 long and 6.4 wide with its tip at the end. */
export function arrowHead(path: Tracer, route: Pick<Route, "points" | "arc" | "jump">): void {
  const points = route.jump?.into ?? route.points;
  const tip = points.at(-1);
  const from = points.at(-2);
  if (!tip || !from) return;
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const ux = (tip.x - from.x) / length;
  const uy = (tip.y - from.y) / length;
  const bx = tip.x - ux * 7;
  const by = tip.y - uy * 7;
  path.moveTo(tip.x, tip.y);
  path.lineTo(bx - uy * 3.2, by + ux * 3.2);
  path.lineTo(bx + uy * 3.2, by - ux * 3.2);
  path.closePath();
}

/** The nearest point of the route, how far it is, and its direction there. */
export function nearestOn(
  route: Pick<Route, "points" | "arc" | "jump">,
  p: Point,
): { readonly at: Point; readonly distance: number; readonly ux: number; readonly uy: number } {
  if (route.jump) {
    const ends = [route.points, route.jump.into].map((points) => nearestOn({ points, arc: false }, p));
    const [a, b] = ends;
    if (a && b) return a.distance <= b.distance ? a : b;
  }
  const line = route.arc ? Array.from({ length: 25 }, (_, i) => curveAt(route.points, i / 24)) : route.points;
  let best = { at: p, distance: Infinity, ux: 1, uy: 0 };
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (!a || !b) continue;
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    const t = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (length * length)));
    const at = { x: a.x + dx * t, y: a.y + dy * t };
    const distance = Math.hypot(at.x - p.x, at.y - p.y);
    if (distance < best.distance) best = { at, distance, ux: dx / length, uy: dy / length };
  }
  return best;
}

/** How far from its crown a label may stand on an arc, as shares of its length, and how far above it where there is no room on it. */
const alongArc = [0.5, 0.44, 0.56, 0.38, 0.62, 0.3, 0.7];
const aboveArc = [20, 36, 52, 72];

const around = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

interface Along extends Point {
  readonly isUpright: boolean;
}

/** Points of the line, the nearest to its middle first. */
function* fromMiddle(points: readonly Point[]): Generator<Along> {
  const along: Along[] = [];
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    const isUpright = Math.abs(a.x - b.x) < Math.abs(a.y - b.y);
    const parts = Math.max(1, Math.round(Math.hypot(a.x - b.x, a.y - b.y) / 12));
    for (let k = 0; k < parts; k += 1)
      along.push({ x: a.x + ((b.x - a.x) * k) / parts, y: a.y + ((b.y - a.y) * k) / parts, isUpright });
  }
  const middle = along.length >> 1;
  for (let away = 0; away <= along.length - middle; away += 1)
    for (const at of away === 0 ? [along[middle]] : [along[middle - away], along[middle + away]]) if (at) yield at;
}

/** Where a label of this size may stand so that it touches its line, the best first: on it, then to either side, from the middle of the line outward; near the crown of an arc. */
export function* labelSpots(
  { points, arc }: Pick<Route, "points" | "arc">,
  { width, height }: { readonly width: number; readonly height: number },
): Generator<Point> {
  if (arc) {
    for (const t of alongArc) yield curveAt(points, t);
    for (const t of alongArc) {
      const { x, y } = curveAt(points, t);
      yield { x, y: y - height / 2 };
    }
    return;
  }
  // With its round end over an upright line, with its tip at it, or in between where there is little room on either side.
  const across = [(width - height) / 2, width / 2, width * 0.24, width * 0.27, width * 0.3].filter((dx) => dx > 0);
  for (const { x, y, isUpright } of fromMiddle(points)) {
    yield { x, y };
    if (isUpright)
      for (const dx of across) {
        yield { x: x + dx, y };
        yield { x: x - dx, y };
      }
    else for (const dy of [-height / 2, height / 2]) yield { x, y: y + dy };
  }
}

/** Where there is no room on a line a label stands as near to it as it can; on it where it cannot at all. */
export function labelNear({ points, arc }: Pick<Route, "points" | "arc">, isFree: (at: Point) => boolean): Point {
  if (arc) {
    const crown = curveAt(points, 0.5);
    return aboveArc.map((up) => ({ x: crown.x, y: crown.y - up })).find(isFree) ?? crown;
  }
  const along = [...fromMiddle(points)];
  for (let away = 1; away <= 14; away += 1)
    for (const at of along)
      for (const [dx, dy] of around) {
        const beside = { x: at.x + dx * away * 12, y: at.y + dy * away * 12 };
        if (isFree(beside)) return beside;
      }
  const { x, y } = along[0] ?? { x: 0, y: 0 };
  return { x, y };
}

/** The point half-way along the route, or as far before its end as `clear` says where that is nearer to its start. */
export function middleOf({ points, arc }: Pick<Route, "points" | "arc">, clear = 0): Point {
  if (arc) return curveAt(points, 0.5);
  const legs = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }));
  const whole = legs.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
  let left = Math.max(Math.min(whole / 2, whole - clear), whole * 0.3);
  for (const { from, to } of legs) {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length >= left && length > 0) {
      const t = left / length;
      return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
