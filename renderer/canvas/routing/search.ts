/** The thorough way: a shortest path with few bends over the lines that run clear of every body. For what the usual shapes cannot solve. */
import type { Rect } from "../scene/grid.ts";
import { type Body, type Plan, type Point, type Wire, tipGap } from "./wire.ts";

interface Step {
  readonly ix: number;
  readonly iy: number;
  /** 0 horizontal, 1 vertical. */
  readonly axis: 0 | 1;
  readonly cost: number;
  readonly back: Step | undefined;
}

const clear = 9;
const bend = 40;
/** More lines than this and the search would cost more than a frame. */
const most = 160;

/** Undefined when no path exists inside the area, whose bodies are given. */
export function search(wire: Wire, near: readonly Body[], area: Rect): Plan | undefined {
  let best: { plan: Plan; cost: number } | undefined;
  for (const leaves of ["right", "left"] as const)
    for (const enters of ["left", "right"] as const) {
      const found = between(wire, near, area, leaves, enters);
      if (found && (!best || found.cost < best.cost)) best = found;
    }
  return best?.plan;
}

function between(
  wire: Wire,
  near: readonly Body[],
  area: Rect,
  leaves: "left" | "right",
  enters: "left" | "right",
): { plan: Plan; cost: number } | undefined {
  const { from, to } = wire;
  const out = leaves === "right" ? 1 : -1;
  const into = enters === "right" ? 1 : -1;
  const start: Point = { x: leaves === "right" ? from.x + from.width : from.x, y: wire.y };
  const end: Point = { x: (enters === "right" ? to.x + to.width : to.x) + into * tipGap, y: to.y + to.entry };
  const first: Point = { x: start.x + out * 14, y: start.y };
  const last: Point = { x: end.x + into * 12, y: end.y };
  const xs = lines([first.x, last.x, ...near.flatMap((b) => [b.x - 14, b.x + b.width + 14])]).filter(
    (x) => x > area.x + 16 && x < area.x + area.width - 16,
  );
  const ys = lines([first.y, last.y, ...near.flatMap((b) => [b.y - 14, b.y + b.height + 14])]).filter(
    (y) => y > area.y + 16 && y < area.y + area.height - 16,
  );
  if (xs.length > most || ys.length > most) return undefined;
  const free = (a: Point, b: Point): boolean => {
    const x0 = Math.min(a.x, b.x);
    const x1 = Math.max(a.x, b.x);
    const y0 = Math.min(a.y, b.y);
    const y1 = Math.max(a.y, b.y);
    return near.every(
      (n) => x1 <= n.x - clear || x0 >= n.x + n.width + clear || y1 <= n.y - clear || y0 >= n.y + n.height + clear,
    );
  };
  const at = (ix: number, iy: number): Point => ({ x: xs[ix] ?? 0, y: ys[iy] ?? 0 });
  const goalX = xs.indexOf(last.x);
  const goalY = ys.indexOf(last.y);
  const seen = new Map<number, number>();
  const queue: { step: Step; rank: number }[] = [];
  const push = (step: Step): void => {
    const id = (step.ix * ys.length + step.iy) * 2 + step.axis;
    const known = seen.get(id);
    if (known !== undefined && known <= step.cost) return;
    seen.set(id, step.cost);
    const p = at(step.ix, step.iy);
    const rank = step.cost + Math.abs(p.x - last.x) + Math.abs(p.y - last.y);
    let i = queue.length;
    while (i > 0 && (queue[i - 1]?.rank ?? 0) < rank) i -= 1;
    queue.splice(i, 0, { step, rank });
  };
  push({ ix: xs.indexOf(first.x), iy: ys.indexOf(first.y), axis: 0, cost: 0, back: undefined });
  while (queue.length > 0) {
    const step = queue.pop()?.step;
    if (!step) break;
    if (step.ix === goalX && step.iy === goalY) {
      const middle: Point[] = [];
      for (let s: Step | undefined = step; s; s = s.back) middle.unshift(at(s.ix, s.iy));
      const points = straightened([start, ...middle, end]);
      return {
        plan: { leaves, enters, points, tracks: [], arc: false },
        cost: step.cost + (step.axis === 1 ? bend : 0),
      };
    }
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const ix = step.ix + dx;
      const iy = step.iy + dy;
      if (ix < 0 || iy < 0 || ix >= xs.length || iy >= ys.length) continue;
      const a = at(step.ix, step.iy);
      const b = at(ix, iy);
      if (!free(a, b)) continue;
      const axis = dx === 0 ? 1 : 0;
      push({
        ix,
        iy,
        axis,
        cost: step.cost + Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + (axis === step.axis ? 0 : bend),
        back: step,
      });
    }
  }
  return undefined;
}

const lines = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Drops points in the middle of a straight leg. */
export function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const p of points) {
    const a = kept.at(-2);
    const b = kept.at(-1);
    if (b && Math.abs(b.x - p.x) < 0.01 && Math.abs(b.y - p.y) < 0.01) continue;
    if (
      a &&
      b &&
      ((Math.abs(a.x - b.x) < 0.01 && Math.abs(b.x - p.x) < 0.01) ||
        (Math.abs(a.y - b.y) < 0.01 && Math.abs(b.y - p.y) < 0.01))
    )
      kept.pop();
    kept.push(p);
  }
  return kept;
}
