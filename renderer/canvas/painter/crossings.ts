/** Where two lines cross the one below is broken, so that nobody takes a crossing for a junction; never on a corner or at an arrowhead. */
import type { Point } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";

/** A part of a leg that is not drawn, in px from where the leg begins. `leg` n leads from point n - 1 to point n. */
export interface Break {
  readonly leg: number;
  readonly from: number;
  readonly to: number;
}

type Ends = { readonly from: string; readonly to: string };

/** Half of a break: a line's width and the air on one side of it. */
const half = 3.5;
/** A piece between two breaks that is shorter than this would be a speck. */
const speck = 4;
const corner = 8;
/** So near to its corner a line does not yet bend to the eye. */
const bent = 5;
/** At its first point a line has a port's mark, at its last its arrowhead: as much of it is left alone. */
const kept = { first: 4, last: 11 } as const;

/** How much of a line a corner takes on either side of it: 8 px, half the leg where it is shorter. */
export function cornerAt(points: readonly Point[], at: number): number {
  const [p, q, r] = [points[at - 1], points[at], points[at + 1]];
  if (!p || !q || !r) return 0;
  return Math.min(corner, apart(p, q) / 2, apart(q, r) / 2);
}

const apart = (a: Point, b: Point): number => Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);

interface Leg {
  readonly route: Route;
  readonly leg: number;
  readonly to: string;
  readonly isUpright: boolean;
  /** x of an upright leg, y of a level one. */
  readonly across: number;
  /** Its part between corners, port and arrowhead, along the other axis, that others may cross. */
  readonly low: number;
  readonly high: number;
  /** Of that, what is quite straight and can be broken. */
  readonly first: number;
  readonly last: number;
  /** Where it begins along that axis, and in which direction it leads. */
  readonly start: number;
  readonly direction: 1 | -1;
}

/** All crossings of two trunks at one point. */
interface Meeting {
  readonly x: number;
  readonly y: number;
  readonly levels: Leg[];
  readonly uprights: Leg[];
}

/**
 * By route: the breaks of its legs, in order. Lines to one target are one trunk, which is broken as one; so are two that leave at
 * one place. Of two trunks that with the longer leg lies below, which the eye follows more easily, unless it bends or ends there.
 */
export function breaksOf(routes: readonly Route[], ends: (id: string) => Ends | undefined): Map<string, Break[]> {
  const uprights: Leg[] = [];
  const levels: Leg[] = [];
  for (const route of routes) {
    const to = route.arc ? undefined : ends(route.id)?.to;
    if (to !== undefined) legsOf(route, to, uprights, levels);
  }
  uprights.sort((a, b) => a.across - b.across);
  const meetings = new Map<number, Meeting[]>();
  for (const level of levels) {
    let at = lowerBound(uprights, level.low);
    for (let upright = uprights[at]; upright && upright.across <= level.high; upright = uprights[(at += 1)]) {
      const y = level.across;
      if (y < upright.low || y > upright.high || level.to === upright.to || leaveTogether(level, upright)) continue;
      const x = upright.across;
      const key = x * 1e6 + y;
      const here = meetings.get(key);
      const known = here?.find((one) => one.levels[0]?.to === level.to && one.uprights[0]?.to === upright.to);
      if (known) {
        known.levels.push(level);
        known.uprights.push(upright);
        continue;
      }
      const meeting: Meeting = { x, y, levels: [level], uprights: [upright] };
      if (here) here.push(meeting);
      else meetings.set(key, [meeting]);
    }
  }
  const broken = new Map<Leg, number[]>();
  for (const here of meetings.values())
    for (const meeting of here)
      for (const leg of belowAt(meeting)) {
        const place = leg.isUpright ? meeting.y : meeting.x;
        const list = broken.get(leg);
        if (list) list.push(place);
        else broken.set(leg, [place]);
      }
  const found = new Map<string, Break[]>();
  for (const [leg, places] of broken) {
    const list = found.get(leg.route.id);
    if (list) list.push(...merged(leg, places));
    else found.set(leg.route.id, merged(leg, places));
  }
  return found;
}

function legsOf(route: Route, to: string, uprights: Leg[], levels: Leg[]): void {
  const { points } = route;
  const last = points.length - 1;
  for (let leg = 1; leg <= last; leg += 1) {
    const [a, b] = [points[leg - 1], points[leg]];
    if (!a || !b || (a.x !== b.x && a.y !== b.y)) continue;
    const isUpright = a.x === b.x;
    const [start, end] = isUpright ? [a.y, b.y] : [a.x, b.x];
    const direction = end >= start ? 1 : -1;
    const before = leg === 1 ? kept.first : cornerAt(points, leg - 1);
    const behind = leg === last ? kept.last : cornerAt(points, leg);
    const near = start + direction * (leg === 1 ? before : Math.min(before, bent));
    const far = end - direction * (leg === last ? behind : Math.min(behind, bent));
    const [low, high] = direction === 1 ? [near, far] : [far, near];
    if (low >= high) continue;
    const [from, till] = [start + direction * before, end - direction * behind];
    (isUpright ? uprights : levels).push({
      route,
      leg,
      to,
      isUpright,
      across: isUpright ? a.x : a.y,
      low,
      high,
      first: Math.min(from, till),
      last: Math.max(from, till),
      start,
      direction,
    });
  }
}

/** What leaves at one place is one line until it parts. */
function leaveTogether(a: Leg, b: Leg): boolean {
  const [p, q] = [a.route.points[0], b.route.points[0]];
  return p?.x === q?.x && p?.y === q?.y;
}

function belowAt({ x, y, levels, uprights }: Meeting): readonly Leg[] {
  const order = lengthOf(levels) > lengthOf(uprights) ? [levels, uprights] : [uprights, levels];
  return order.find((legs) => legs.every((leg) => hasRoom(leg, leg.isUpright ? y : x))) ?? [];
}

function lengthOf(legs: readonly Leg[]): number {
  let most = 0;
  for (const { low, high } of legs) most = Math.max(most, high - low);
  return most;
}

const hasRoom = ({ first, last }: Leg, at: number): boolean => at - half >= first && at + half <= last;

function merged({ leg, start, direction }: Leg, places: readonly number[]): Break[] {
  const list: { leg: number; from: number; to: number }[] = [];
  for (const at of places.map((place) => (place - start) * direction).sort((a, b) => a - b)) {
    const before = list.at(-1);
    if (before && at - half - before.to < speck) before.to = at + half;
    else list.push({ leg, from: at - half, to: at + half });
  }
  return list;
}

function lowerBound(list: readonly Leg[], across: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.across ?? 0) < across) from = middle + 1;
    else to = middle;
  }
  return from;
}
