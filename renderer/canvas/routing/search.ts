/** The thorough way: a shortest path with few bends over the lines that run clear of every body. For what the usual shapes cannot solve. */
import type { Rect } from "../scene/grid.ts";
import { createQueue } from "./queue.ts";
import { type Body, type Plan, type Point, type Wire, enteringAt, leavingAt, tipGap } from "./wire.ts";

const clear = 9;
const bend = 40;
/** More lines than this and the search would cost more than a frame. */
const most = 160;

/** Undefined when no path exists inside the area, whose bodies are given. */
export function search(wire: Wire, near: readonly Body[], area: Rect): Plan | undefined {
  const columns = lines(near.flatMap((b) => [b.x - 14, b.x + b.width + 14])).filter(
    (x) => x > area.x + 16 && x < area.x + area.width - 16,
  );
  const rows = lines(near.flatMap((b) => [b.y - 14, b.y + b.height + 14])).filter(
    (y) => y > area.y + 16 && y < area.y + area.height - 16,
  );
  if (columns.length > most || rows.length > most) return undefined;
  let best: { plan: Plan; cost: number } | undefined;
  for (const leaves of ["right", "left"] as const)
    for (const enters of ["left", "right"] as const)
      best = between(wire, near, columns, rows, leaves, enters, best?.cost ?? Infinity) ?? best;
  return best?.plan;
}

/** Undefined as well when the way costs as much as `limit`, or more. */
function between(
  wire: Wire,
  near: readonly Body[],
  columns: readonly number[],
  rows: readonly number[],
  leaves: "left" | "right",
  enters: "left" | "right",
  limit: number,
): { plan: Plan; cost: number } | undefined {
  const { from, to } = wire;
  const out = leaves === "right" ? 1 : -1;
  const into = enters === "right" ? 1 : -1;
  const start: Point = { x: leaves === "right" ? from.x + from.width : from.x, y: leavingAt(wire, leaves) };
  const end: Point = {
    x: (enters === "right" ? to.x + to.width : to.x) + into * tipGap,
    y: enteringAt(wire, enters),
  };
  const first: Point = { x: start.x + out * 14, y: start.y };
  const last: Point = { x: end.x + into * 12, y: end.y };
  const xs = withLine(withLine(columns, first.x), last.x);
  const ys = withLine(withLine(rows, first.y), last.y);
  if (xs.length > most || ys.length > most) return undefined;
  const found = walk(lattice(xs, ys, near), first, last, limit);
  if (!found) return undefined;
  const points = straightened([start, ...found.points, end]);
  return { plan: { leaves, enters, points, tracks: [], arc: false }, cost: found.cost };
}

/** Crossings of lines, and which legs between neighbouring ones come too near to a body. A crossing is `column * ys.length + row`. */
interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** 1: no way from this crossing to the one on the right. */
  readonly right: Uint8Array;
  /** 1: no way from this crossing to the one below. */
  readonly below: Uint8Array;
}

/** Asked of each body once, and not of all bodies at each step. */
function lattice(xs: readonly number[], ys: readonly number[], near: readonly Body[]): Lattice {
  const high = ys.length;
  const right = new Uint8Array(xs.length * high);
  const below = new Uint8Array(xs.length * high);
  for (const body of near) {
    const [x0, x1] = [body.x - clear, body.x + body.width + clear];
    const [y0, y1] = [body.y - clear, body.y + body.height + clear];
    // Lines in the body's ground, and on each side the line before it, from which a leg leads in.
    const [c0, c1] = [after(xs, x0), before(xs, x1)];
    const [r0, r1] = [after(ys, y0), before(ys, y1)];
    for (let c = Math.max(0, c0 - 1); c <= c1 && c + 1 < xs.length; c += 1)
      for (let r = r0; r <= r1; r += 1) right[c * high + r] = 1;
    for (let c = c0; c <= c1; c += 1)
      for (let r = Math.max(0, r0 - 1); r <= r1 && r + 1 < high; r += 1) below[c * high + r] = 1;
  }
  return { xs, ys, right, below };
}

/** The lines in order, this one among them. */
function withLine(sorted: readonly number[], line: number): readonly number[] {
  const at = after(sorted, line);
  return sorted[at - 1] === line ? sorted : [...sorted.slice(0, at), line, ...sorted.slice(at)];
}

/** The first line that lies beyond `at`. */
function after(sorted: readonly number[], at: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! > at) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The last line that lies before `at`. */
function before(sorted: readonly number[], at: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < at) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Whether any way leads from one to the other: an end that is walled in is found out before everything else is searched for it. */
function isJoined({ xs, ys, right, below }: Lattice, from: number, to: number): boolean {
  const high = ys.length;
  const seen = new Uint8Array(xs.length * high);
  // From the goal: it is the one that bodies stand close to, its arrow included.
  const waiting = [to];
  seen[to] = 1;
  const visit = (crossing: number): void => {
    if (seen[crossing]) return;
    seen[crossing] = 1;
    waiting.push(crossing);
  };
  for (let crossing = waiting.pop(); crossing !== undefined; crossing = waiting.pop()) {
    if (crossing === from) return true;
    const row = crossing % high;
    if (crossing + high < seen.length && !right[crossing]) visit(crossing + high);
    if (crossing >= high && !right[crossing - high]) visit(crossing - high);
    if (row + 1 < high && !below[crossing]) visit(crossing + 1);
    if (row > 0 && !below[crossing - 1]) visit(crossing - 1);
  }
  return false;
}

/** A*: a step is a crossing with the direction in which it was reached, 0 along a row, 1 along a column. */
function walk(
  { xs, ys, right, below }: Lattice,
  first: Point,
  last: Point,
  limit: number,
): { points: Point[]; cost: number } | undefined {
  const high = ys.length;
  const [startX, startY, goalX, goalY] = [
    xs.indexOf(first.x),
    ys.indexOf(first.y),
    xs.indexOf(last.x),
    ys.indexOf(last.y),
  ];
  if (startX < 0 || startY < 0 || goalX < 0 || goalY < 0) return undefined;
  const start = startX * high + startY;
  const goal = goalX * high + goalY;
  if (!isJoined({ xs, ys, right, below }, start, goal)) return undefined;
  const costs = new Float64Array(xs.length * high * 2).fill(Infinity);
  const cameBy = new Int32Array(costs.length).fill(-1);
  const queue = createQueue();
  const reach = (crossing: number, axis: 0 | 1, cost: number, back: number): void => {
    const step = crossing * 2 + axis;
    if (costs[step]! <= cost) return;
    costs[step] = cost;
    cameBy[step] = back;
    const column = Math.floor(crossing / high);
    const row = crossing - column * high;
    const way = Math.abs(xs[column]! - last.x) + Math.abs(ys[row]! - last.y);
    // The end is entered along its row: out of another row that takes two bends, out of a column one.
    const turns = axis === 1 ? 1 : row === goalY ? 0 : 2;
    // What is left is never less than this.
    const rank = cost + way + turns * bend;
    if (rank < limit) queue.push(step, rank);
  };
  reach(start, 0, 0, -1);
  for (let step = queue.pop(); step >= 0; step = queue.pop()) {
    const axis = step & 1;
    const crossing = step >> 1;
    const column = Math.floor(crossing / high);
    const row = crossing - column * high;
    const cost = costs[step]!;
    if (crossing === goal) {
      const whole = cost + (axis === 1 ? bend : 0);
      if (whole >= limit) return undefined;
      const points: Point[] = [];
      for (let s = step; s >= 0; s = cameBy[s]!) {
        const at = s >> 1;
        points.unshift({ x: xs[Math.floor(at / high)]!, y: ys[at % high]! });
      }
      return { points, cost: whole };
    }
    const [along, across] = axis === 0 ? [0, bend] : [bend, 0];
    if (column + 1 < xs.length && !right[crossing])
      reach(crossing + high, 0, cost + (xs[column + 1]! - xs[column]!) + along, step);
    if (column > 0 && !right[crossing - high])
      reach(crossing - high, 0, cost + (xs[column]! - xs[column - 1]!) + along, step);
    if (row + 1 < high && !below[crossing]) reach(crossing + 1, 1, cost + (ys[row + 1]! - ys[row]!) + across, step);
    if (row > 0 && !below[crossing - 1]) reach(crossing - 1, 1, cost + (ys[row]! - ys[row - 1]!) + across, step);
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
