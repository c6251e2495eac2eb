/** Finds the shape of one edge: which sides it leaves and enters, and the legs between, around every body. Pure and deterministic. */
import type { Rect } from "../scene/grid.ts";
import { planJump } from "./jumps.ts";
import { search } from "./search.ts";
import {
  type Body,
  type Plan,
  type Point,
  type Side,
  type Terrain,
  type Track,
  type Wire,
  enteringAt,
  leavingAt,
  tipGap,
} from "./wire.ts";

export {
  tipGap,
  trackOffsets,
  type Body,
  type Plan,
  type Point,
  type Side,
  type Terrain,
  type Track,
  type Wire,
} from "./wire.ts";

const nominal = 22;
const loopLift = 44;
/** How far above and below a node the tags of its jumps stand at first. */
const tagReach = 24;

/** Lines to one target are one trunk, but not two that also come from one place. */
const trunkOf = (wire: Wire): string => (wire.apart ? `${wire.to.id} ${wire.id}` : wire.to.id);

const sideX = (body: Rect, side: "left" | "right"): number => (side === "left" ? body.x : body.x + body.width);
const outward = (side: "left" | "right"): 1 | -1 => (side === "left" ? -1 : 1);
const centre = (body: Rect): number => body.x + body.width / 2;

interface Candidate extends Plan {
  readonly cost: number;
}

export function planWire(given: Wire, terrain: Terrain): Plan {
  if (given.jump) return jumpPlan(given);
  const wire = given.apart ? { ...given, to: { ...given.to, entry: given.to.entry + given.apart } } : given;
  if (wire.loop) {
    const arc = loopArc(wire, terrain);
    if (arc) return arc;
  }
  const area = areaOf(wire);
  const near = terrain(area);
  const down = wire.mayGoDown && !wire.loop ? straightDown(wire, near) : undefined;
  if (down) return down;
  for (const clearance of [13, 7, 1.5]) {
    let best: Candidate | undefined;
    for (const candidate of sideways(wire, near, area)) {
      if (best && candidate.cost >= best.cost) continue;
      if (isFree(candidate.points, wire, near, clearance)) best = candidate;
    }
    if (best) return best;
  }
  const wide = widened(area);
  return search(wire, near, area) ?? search(wire, terrain(wide), wide) ?? plainPlan(wire);
}

/** The lines to its tags lead down beside its nodes, wherever the tags find room: others keep clear of both. */
function jumpPlan(wire: Wire): Plan {
  const plan = planJump(wire);
  const beside = (body: Body, side: "left" | "right", x: number | undefined): Track => {
    const anchor = sideX(body, side);
    return {
      key: `${body.id} ${side} jump`,
      anchor,
      direction: outward(side),
      top: body.y - tagReach,
      bottom: body.y + body.height + tagReach,
      stubs: [],
      around: false,
      fixed: Math.abs((x ?? anchor) - anchor),
    };
  };
  return {
    ...plan,
    tracks: [beside(wire.from, "right", plan.points.at(-1)?.x), beside(wire.to, "left", plan.into?.[0]?.x)],
  };
}

/** Where bodies matter for this wire: what lies between its ends and a little around. */
function areaOf({ from, to }: Wire): Rect {
  const x = Math.min(from.x, to.x) - 80;
  const y = Math.min(from.y, to.y) - 240;
  return {
    x,
    y,
    width: Math.max(from.x + from.width, to.x + to.width) + 80 - x,
    height: Math.max(from.y + from.height, to.y + to.height) + 240 - y,
  };
}

const widened = (area: Rect): Rect => ({
  x: area.x - 500,
  y: area.y - 1200,
  width: area.width + 1000,
  height: area.height + 2400,
});

function straightDown(wire: Wire, near: readonly Body[]): Plan | undefined {
  const { from, to } = wire;
  const start = { x: centre(from), y: from.y + from.height };
  const end = { x: centre(to), y: to.y - tipGap };
  if (end.y - start.y < 6) return undefined;
  const plan = (points: readonly Point[]): Plan | undefined =>
    isFree(points, wire, near, 1.5) ? { leaves: "down", enters: "up", points, tracks: [], arc: false } : undefined;
  if (Math.abs(start.x - end.x) < 1) return plan([start, { x: start.x, y: end.y }]);
  if (Math.abs(start.x - end.x) > (from.width + to.width) / 2 || end.y - start.y < 18) return undefined;
  // A jog right above the target: lines that come down to it from several columns share its last leg.
  const y = Math.max(start.y + 8, end.y - 14);
  return plan([start, { x: start.x, y }, { x: end.x, y }, end]);
}

function* sideways(wire: Wire, near: readonly Body[], area: Rect): Generator<Candidate> {
  const { from, to } = wire;
  const sides = ["right", "left"] as const;
  for (const leaves of sides) {
    const sx = sideX(from, leaves);
    const y1 = leavingAt(wire, leaves);
    for (const enters of sides) {
      const ex = sideX(to, enters);
      const y2 = enteringAt(wire, enters);
      const end = { x: ex + outward(enters) * tipGap, y: y2 };
      const start = { x: sx, y: y1 };
      const opposite = leaves !== enters;
      const room = (ex - sx) * outward(leaves);
      if (opposite && Math.abs(y1 - y2) < 2 && room >= 12) {
        yield make(wire, leaves, enters, [start, { x: end.x, y: y1 }], []);
        continue;
      }
      if (opposite) {
        if (room < 20) {
          yield* across(wire, near, area, leaves, enters, start, end);
          continue;
        }
        yield make(wire, leaves, enters, bent(start, end, trackX(ex, enters, room)), [
          trunk(wire, enters, ex, y1, y2, leaves, room),
        ]);
        if (room > 70) {
          const stem = stemOf(wire, leaves, sx, y1, y2, leaves);
          yield make(wire, leaves, enters, bent(start, end, sx + outward(leaves) * nominal), [stem]);
          yield* across(wire, near, area, leaves, enters, start, end);
        }
      } else {
        // Around one side: the vertical leg stands outside both bodies.
        const anchor = leaves === "right" ? Math.max(sx, ex) : Math.min(sx, ex);
        const track: Track = {
          key: `${trunkOf(wire)} ${enters}`,
          anchor,
          direction: outward(leaves),
          top: Math.min(y1, y2),
          bottom: Math.max(y1, y2),
          stubs: [
            { y: y1, to: leaves === "right" ? "left" : "right" },
            { y: y2, to: leaves === "right" ? "left" : "right" },
          ],
          around: Math.abs(sx - ex) < from.width,
        };
        yield make(wire, leaves, enters, bent(start, end, anchor + outward(leaves) * nominal), [track]);
      }
    }
  }
}

const trackX = (ex: number, enters: "left" | "right", room: number): number =>
  ex + outward(enters) * (room < 56 ? room / 2 : nominal);

const bent = (start: Point, end: Point, x: number) => [
  start,
  { x, y: start.y, track: 0 },
  { x, y: end.y, track: 0 },
  end,
];

function trunk(
  wire: Wire,
  enters: "left" | "right",
  anchor: number,
  y1: number,
  y2: number,
  leaves: "left" | "right",
  room: number,
): Track {
  return {
    key: `${trunkOf(wire)} ${enters}`,
    // Where the gutter is narrow the line runs in its middle: a track of 22 px would stand in the other body.
    anchor: room < 56 ? anchor + outward(enters) * (room / 2 - nominal) : anchor,
    direction: outward(enters),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
    stubs: [
      { y: y1, to: leaves === "right" ? "left" : "right" },
      { y: y2, to: enters === "left" ? "right" : "left" },
    ],
    around: false,
  };
}

function stemOf(
  wire: Wire,
  leaves: "left" | "right",
  anchor: number,
  y1: number,
  y2: number,
  onward: "left" | "right",
): Track {
  return {
    key: `${wire.id} stem`,
    anchor,
    direction: outward(leaves),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
    stubs: [
      { y: y1, to: leaves === "right" ? "left" : "right" },
      { y: y2, to: onward },
    ],
    around: false,
  };
}

/** Two vertical legs with one long horizontal leg between the rows of bodies. */
function* across(
  wire: Wire,
  near: readonly Body[],
  area: Rect,
  leaves: "left" | "right",
  enters: "left" | "right",
  start: Point,
  end: Point,
): Generator<Candidate> {
  const sx = start.x + outward(leaves) * nominal;
  const ex = end.x + outward(enters) * (nominal - tipGap);
  const low = Math.min(sx, ex);
  const high = Math.max(sx, ex);
  // Lines to different targets that cross at the same height would read as one.
  const shift = (hash(wire.to.id) % 3) * 6 - 6;
  const heights = new Set<number>();
  for (const body of near) {
    if (body.x > high || body.x + body.width < low) continue;
    heights.add(body.y - 15 + Math.min(0, shift));
    heights.add(body.y + body.height + 15 + Math.max(0, shift));
  }
  // Beyond the area nobody has looked for bodies.
  const known = [...heights].filter((y) => y > area.y + 16 && y < area.y + area.height - 16);
  const ranked = known.sort(
    (a, b) => Math.abs(start.y - a) + Math.abs(end.y - a) - (Math.abs(start.y - b) + Math.abs(end.y - b)) || a - b,
  );
  const onward = ex > sx ? "right" : "left";
  for (const y of ranked.slice(0, 24)) {
    const points = [
      start,
      { x: sx, y: start.y, track: 0 },
      { x: sx, y, track: 0 },
      { x: ex, y, track: 1 },
      { x: ex, y: end.y, track: 1 },
      end,
    ];
    yield make(wire, leaves, enters, points, [
      stemOf(wire, leaves, start.x, start.y, y, onward),
      {
        key: `${trunkOf(wire)} ${enters}`,
        anchor: end.x - outward(enters) * tipGap,
        direction: outward(enters),
        top: Math.min(y, end.y),
        bottom: Math.max(y, end.y),
        stubs: [
          { y, to: onward === "right" ? "left" : "right" },
          { y: end.y, to: enters === "left" ? "right" : "left" },
        ],
        around: false,
      },
    ]);
  }
}

function make(wire: Wire, leaves: Side, enters: Side, points: Plan["points"], tracks: readonly Track[]): Candidate {
  let length = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a && b) length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  const { from, to } = wire;
  const level = to.x < from.x + from.width && from.x < to.x + to.width;
  // Reading goes to the right: in one column the left side is for what lies below, the right for what lies above.
  const against = level ? (leaves === (to.y > from.y ? "left" : "right") ? 0 : 6) : 0;
  return { leaves, enters, points, tracks, arc: false, cost: length + points.length * 24 + against };
}

/** No leg comes nearer to a body than `clearance`; its own ends may be touched where they are left and entered. */
export function isFree(
  points: readonly Point[],
  wire: Pick<Wire, "from" | "to">,
  near: readonly Body[],
  clearance: number,
): boolean {
  const last = points.length - 1;
  for (let i = 1; i <= last; i += 1) {
    const a = points[i - 1];
    const b = points[i];
    if (!a || !b) continue;
    const x0 = Math.min(a.x, b.x);
    const x1 = Math.max(a.x, b.x);
    const y0 = Math.min(a.y, b.y);
    const y1 = Math.max(a.y, b.y);
    for (const body of near) {
      // Most bodies are far off: which of them is an end is asked of the others alone.
      if (!reaches(body, clearance, x0, x1, y0, y1)) continue;
      const own = (body.id === wire.from.id && i === 1) || (body.id === wire.to.id && i === last);
      const c = own ? -1 : body.id === wire.from.id || body.id === wire.to.id ? Math.min(clearance, 6) : clearance;
      if (reaches(body, c, x0, x1, y0, y1)) return false;
    }
  }
  return true;
}

const reaches = (body: Rect, c: number, x0: number, x1: number, y0: number, y1: number): boolean =>
  x1 > body.x - c && x0 < body.x + body.width + c && y1 > body.y - c && y0 < body.y + body.height + c;

/** An arc over the nodes; undefined where it would run through one. */
function loopArc(wire: Wire, terrain: Terrain): Plan | undefined {
  const from = { x: centre(wire.from), y: wire.from.y };
  const to = { x: centre(wire.to), y: wire.to.y - tipGap };
  const lift = Math.max(loopLift, Math.min(160, Math.abs(from.x - to.x) / 6));
  const top = Math.min(from.y, to.y) - lift;
  const points: Point[] = [from, { x: from.x, y: top }, { x: to.x, y: top }, to];
  const bodies = terrain({
    x: Math.min(from.x, to.x) - 8,
    y: top,
    width: Math.abs(from.x - to.x) + 16,
    height: Math.max(from.y, to.y) - top,
  });
  for (let step = 1; step < 40; step += 1) {
    const p = curveAt(points, step / 40);
    for (const body of bodies) {
      const pad = body.id === wire.from.id || body.id === wire.to.id ? -1 : 3;
      if (
        p.x > body.x - pad &&
        p.x < body.x + body.width + pad &&
        p.y > body.y - pad &&
        p.y < body.y + body.height + pad
      )
        return undefined;
    }
  }
  return { leaves: "up", enters: "up", points, tracks: [], arc: true };
}

/** A point of the cubic curve, `t` from 0 to 1. */
export function curveAt(points: readonly Point[], t: number): Point {
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d) return { x: 0, y: 0 };
  const u = 1 - t;
  const mix = (p: number, q: number, r: number, s: number): number =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** Straight there, through whatever stands between. */
export function plainPlan(wire: Wire): Plan {
  const leaves = wire.to.x >= wire.from.x ? "right" : "left";
  const enters = leaves === "right" ? "left" : "right";
  const start = { x: sideX(wire.from, leaves), y: leavingAt(wire, leaves) };
  const end = { x: sideX(wire.to, enters) + outward(enters) * tipGap, y: enteringAt(wire, enters) };
  const x = (start.x + end.x) / 2;
  return { leaves, enters, points: [start, { x, y: start.y }, { x, y: end.y }, end], tracks: [], arc: false };
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}
