/** Keeps the routes of all edges, re-planning only those it is told of and the gutters they stand in. */
import type { Rect } from "../scene/grid.ts";
import {
  type Plan,
  type Point,
  type Side,
  type Terrain,
  type Track,
  type Wire,
  isFree,
  plainPlan,
  planWire,
} from "./plan.ts";
import { straightened } from "./search.ts";
import { gutterOf, lineId, settleTracks } from "./tracks.ts";

export interface Route {
  readonly id: string;
  readonly points: readonly Point[];
  readonly arc: boolean;
  readonly loop: boolean;
  readonly leaves: Side;
  readonly enters: Side;
  readonly bounds: Rect;
  /** A jump: `points` and `bounds` are those of its stub at the source, these of the one at the target. */
  readonly jump?: { readonly into: readonly Point[]; readonly bounds: Rect };
}

export interface Router {
  readonly routes: ReadonlyMap<string, Route>;
  /** Plans these anew (undefined: the edge is gone) and answers with the ids of all routes that came out different. */
  update(changed: ReadonlyMap<string, Wire | undefined>, terrain: Terrain): Set<string>;
  /** Moves a route as it is; it is to be planned anew, and until then no other edge makes room for it. */
  shift(id: string, by: Point): void;
  /** A plain line for a wire that is still to be planned, whatever it runs through. */
  sketch(wire: Wire): void;
}

const nothing: Terrain = () => [];

export function createRouter(): Router {
  const routes = new Map<string, Route>();
  const plans = new Map<string, { wire: Wire; plan: Plan }>();
  /** Gutter → edge → its legs there. */
  const gutters = new Map<number, Map<string, Track[]>>();
  const settled = new Map<number, Map<string, number>>();

  const withdraw = (id: string, touched: Set<number>): void => {
    for (const track of plans.get(id)?.plan.tracks ?? []) {
      const gutter = gutterOf(track);
      touched.add(gutter);
      gutters.get(gutter)?.delete(id);
    }
    plans.delete(id);
  };
  return {
    routes,
    shift(id, by) {
      const route = routes.get(id);
      if (!route) return;
      withdraw(id, new Set());
      routes.set(id, shifted(route, by));
    },
    sketch(wire) {
      routes.set(wire.id, draw(wire, wire.jump ? planWire(wire, nothing) : plainPlan(wire), settled, nothing));
    },
    update(changed, terrain) {
      const touched = new Set<number>();
      const again = new Set<string>();
      for (const [id, wire] of changed) {
        withdraw(id, touched);
        again.add(id);
        if (!wire) continue;
        const plan = planWire(wire, terrain);
        plans.set(id, { wire, plan });
        for (const track of plan.tracks) {
          const gutter = gutterOf(track);
          touched.add(gutter);
          const legs = gutters.get(gutter) ?? new Map<string, Track[]>();
          gutters.set(gutter, legs);
          legs.set(id, [...(legs.get(id) ?? []), track]);
        }
      }
      for (const gutter of touched) {
        const legs = gutters.get(gutter);
        const before = settled.get(gutter);
        if (!legs || legs.size === 0) {
          gutters.delete(gutter);
          settled.delete(gutter);
          continue;
        }
        const now = settleTracks(legsInOrder(legs));
        settled.set(gutter, now);
        for (const [id, tracks] of legs)
          if (tracks.some((track) => before?.get(lineId(track)) !== now.get(lineId(track)))) again.add(id);
      }
      const different = new Set<string>();
      for (const id of again) {
        const known = plans.get(id);
        if (!known) {
          if (routes.delete(id)) different.add(id);
          continue;
        }
        const route = draw(known.wire, known.plan, settled, terrain);
        const old = routes.get(id);
        if (old && sameRoute(old, route)) continue;
        routes.set(id, route);
        different.add(id);
      }
      return different;
    },
  };
}

/** All routes of a drawing at once, for what is drawn once. */
export function routeAll(wires: readonly Wire[], terrain: Terrain): ReadonlyMap<string, Route> {
  const router = createRouter();
  router.update(new Map(wires.map((wire) => [wire.id, wire])), terrain);
  return router.routes;
}

// The order of edits must not show: a journey opened anew is drawn as it was left.
function* legsInOrder(legs: ReadonlyMap<string, readonly Track[]>): Generator<Track> {
  for (const id of [...legs.keys()].sort()) yield* legs.get(id) ?? [];
}

function draw(
  wire: Wire,
  plan: Plan,
  settled: ReadonlyMap<number, ReadonlyMap<string, number>>,
  terrain: Terrain,
): Route {
  let points: readonly Point[] = plan.points;
  if (plan.tracks.length > 0 && !plan.into) {
    const xs = plan.tracks.map((track) => {
      const offset = settled.get(gutterOf(track))?.get(lineId(track)) ?? 22;
      return track.anchor + track.direction * offset;
    });
    const moved = plan.points.map((p) => (p.track === undefined ? p : { x: xs[p.track] ?? p.x, y: p.y }));
    const bounds = boundsOf(moved, 40);
    // The planned x is known to be free; the settled one may meet a body that stands out of line.
    points = isFree(moved, wire, terrain(bounds), 1.5) ? moved : plan.points;
  }
  points = plan.arc ? points.map(({ x, y }) => ({ x, y })) : straightened(points.map(({ x, y }) => ({ x, y })));
  return {
    id: wire.id,
    points,
    arc: plan.arc,
    loop: wire.loop,
    leaves: plan.leaves,
    enters: plan.enters,
    bounds: boundsOf(points, plan.into ? tagReach : 12),
    ...(plan.into ? { jump: { into: plan.into, bounds: boundsOf(plan.into, tagReach) } } : {}),
  };
}

/** A tag stands this near to its stub. */
const tagReach = 220;

function shifted(route: Route, { x: dx, y: dy }: Point): Route {
  const point = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  const rect = (r: Rect): Rect => ({ ...r, x: r.x + dx, y: r.y + dy });
  const { jump } = route;
  return {
    ...route,
    points: route.points.map(point),
    bounds: rect(route.bounds),
    ...(jump ? { jump: { into: jump.into.map(point), bounds: rect(jump.bounds) } } : {}),
  };
}

function boundsOf(points: readonly Point[], pad: number): Rect {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x: x0 - pad, y: y0 - pad, width: x1 - x0 + 2 * pad, height: y1 - y0 + 2 * pad };
}

const sameRoute = (a: Route, b: Route): boolean =>
  a.arc === b.arc &&
  a.loop === b.loop &&
  (a.jump === undefined) === (b.jump === undefined) &&
  (a.jump?.into ?? []).every((p, i) => p.x === b.jump?.into[i]?.x && p.y === b.jump.into[i]?.y) &&
  a.points.length === b.points.length &&
  a.points.every((p, i) => p.x === b.points[i]?.x && p.y === b.points[i]?.y);
