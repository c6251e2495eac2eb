/** The routes of the edges, kept in step with what stands where: only those touched are planned again, many of them over several frames. */
import { type EdgeRecord, edgeOf, edgesOf, stageOf } from "../../../shared/journey/index.ts";
import type { Desk } from "../../state/desk.ts";
import { isJump } from "../routing/jumps.ts";
import { cyclesOf, isInCycle, isWayBack } from "../routing/loops.ts";
import { type Point, type Wire, planWire } from "../routing/plan.ts";
import { type Route, createRouter } from "../routing/router.ts";
import { type NodeBox, mayGoDown, portY } from "./boxes.ts";
import { type Rect, createGrid, grown, meets } from "./grid.ts";
import type { Standing } from "./standing.ts";

export interface Wiring {
  readonly routes: ReadonlyMap<string, Route>;
  routesIn(area: Rect): Route[];
  /** Plans these anew: at once while they are few and simple, else over the next frames; until then they stay as they are. */
  route(edges: ReadonlySet<string>): void;
  /** These nodes have all moved as far: so do the edges between them, which saves the eye what planning them anew would make of it. */
  carry(nodes: ReadonlySet<string>, by: Point): void;
  /** Those of these edges that still wait are planned now; what of them takes longer is the first of what follows. */
  routeFirst(edges: ReadonlySet<string>): void;
  /** Edges whose way is still to be planned. */
  readonly waiting: number;
  /** Plans some of those at once. */
  routeMore(): void;
  /** Edges that start or end at the node, or at a member of the group. */
  edgesAt(node: string, into: Set<string>): void;
  /** Routes that run where a body was or comes to stand, or begin or end beside it. */
  edgesThrough(area: Rect, into: Set<string>): void;
  /** Looks for cycles again. Answers with edges that may have become ways back, or no longer are; of a long journey later. */
  findCycles(): ReadonlySet<string>;
  /** The line a connection from this way out to that node would take. */
  draft(from: string, port: string, to: string): readonly Point[] | undefined;
  restart(): void;
  stop(): void;
}

/** As many edges are routed at once; more are spread over frames of so many ms. */
const atOnce = 700;
const slice = 8;
/** ms between two pictures of what has been routed meanwhile: drawing a long journey takes longer than many slices. */
const toldEvery = 300;
/** Edges in a portion, whose time is then looked at. */
const portions = { first: 16, least: 4, most: 240 } as const;
/** ms that a portion may take before the next one is smaller. */
const quick = 2;
/** With more edges than this the whole graph is not walked in the frame of an edit. */
const walkedAtOnce = 2500;
/** A line has left its node, or is about to come in, so many px beside it. */
const beside = 24;
/** Arrowheads nearer to each other than this are a blot. */
const roomy = 9;
const none: ReadonlySet<string> = new Set();
/** No id ends with it. */
const otherEnd = ">";

/**
 * `rerouted` is told of every route that came out different; `done` when a later part is finished. A tangle takes longer to
 * plan than an eye waits: `patience` is how many ms are spent at once.
 */
export function createWiring(
  desk: Desk,
  standing: Standing,
  told: { rerouted(edge: string): void; done(): void },
  patience: number,
): Wiring {
  const { journey } = desk;
  const router = createRouter();
  const grid = createGrid(512);
  /** Null until the first line that leads to an earlier place asks: a long journey is shown before it is walked. */
  let cycles: ReadonlyMap<string, number> | null = null;
  const cyclesNow = (): ReadonlyMap<string, number> => (cycles ??= cyclesOf(edgesOf(journey.doc).values()));
  let waiting: string[] = [];
  let inOrder = true;
  /** Of those that wait, the ones in sight. */
  let ahead = none;
  let toldAt = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const orderOf = (box: NodeBox): number | undefined =>
    box.node.stage === null ? undefined : stageOf(journey.doc, box.node.stage)?.order;
  /** Several that leave at one place come in side by side, as far as their arrows have room: they would be one line. Others meet before their target. */
  const apartOf = (edge: EdgeRecord, from: NodeBox, to: NodeBox): number => {
    const parallel = journey.links.out(edge.from).filter((one) => one.to === edge.to);
    if (parallel.length < 2) return 0;
    const y = portY(from, edge.port);
    const beside = parallel.filter((one) => portY(from, one.port) === y);
    if (beside.length < 2) return 0;
    const at = beside
      .map((one) => one.id)
      .sort()
      .indexOf(edge.id);
    const step = (2 * Math.max(0, to.entry - 6)) / (beside.length - 1);
    return step < roomy ? 0 : (at - (beside.length - 1) / 2) * roomy;
  };
  const wireBetween = (id: string, from: NodeBox, port: string, to: NodeBox, loop: boolean): Wire => ({
    id,
    from,
    to,
    y: portY(from, port),
    mayGoDown: mayGoDown(from, port),
    loop,
  });
  const wireOf = (id: string): Wire | undefined => {
    const edge = edgeOf(journey.doc, id);
    const from = edge && standing.shown(edge.from);
    const to = edge && standing.shown(edge.to);
    if (!from || !to || from.id === to.id) return undefined;
    const loop = isWayBack(edge, cyclesNow, standing.shown);
    const back = (orderOf(from) ?? 0) - (orderOf(to) ?? orderOf(from) ?? 0);
    const jump = isJump(edge.drawn, { from, to, loop, back });
    const apart = jump ? 0 : apartOf(edge, from, to);
    return { ...wireBetween(id, from, edge.port, to, loop), ...(jump ? { jump } : {}), ...(apart ? { apart } : {}) };
  };
  const index = (id: string): void => {
    const route = router.routes.get(id);
    if (route) grid.put(id, route.bounds);
    else grid.take(id);
    // A jump is found at either end, and not in all that lies between them.
    if (route?.jump) grid.put(`${id}${otherEnd}`, route.jump.bounds);
    else grid.take(`${id}${otherEnd}`);
  };
  const routeNow = (ids: Iterable<string>): void => {
    for (const id of router.update(new Map([...ids].map((edge) => [edge, wireOf(edge)])), standing.bodiesIn)) {
      index(id);
      told.rerouted(id);
    }
  };
  /** A plain line in the place of one that is still to be planned: what is connected is seen from the first frame on. */
  const sketch = (id: string): void => {
    const wire = wireOf(id);
    if (!wire) return;
    router.sketch(wire);
    index(id);
    told.rerouted(id);
  };
  /** As many of these as `ms` allow; answers with those that are left. */
  const routeWithin = (ids: readonly string[], ms: number): readonly string[] => {
    if (ms === Infinity) {
      routeNow(ids);
      return [];
    }
    const until = performance.now() + ms;
    let portion: number = portions.first;
    let at = 0;
    for (let now = performance.now(); at < ids.length && (at === 0 || now < until);) {
      routeNow(ids.slice(at, at + portion));
      at += portion;
      const before = now;
      now = performance.now();
      portion = now - before < quick ? Math.min(portion * 2, portions.most) : Math.max(portion >> 1, portions.least);
    }
    return ids.slice(at);
  };
  /** What is in sight, then column by column, so that each gutter is settled few times. */
  const sortWaiting = (): void => {
    if (inOrder) return;
    inOrder = true;
    const x = (id: string): number =>
      ahead.has(id) ? -Infinity : (standing.boxes.get(edgeOf(journey.doc, id)?.from ?? "")?.x ?? 0);
    waiting = waiting
      .map((id) => ({ id, x: x(id) }))
      .sort((a, b) => (a.x === b.x ? 0 : a.x - b.x))
      .map(({ id }) => id);
  };
  const routeSome = (): void => {
    sortWaiting();
    waiting = [...routeWithin(waiting, slice)];
    frame = waiting.length > 0 ? requestAnimationFrame(routeSome) : 0;
    const now = performance.now();
    const isSeen = ahead.size > 0 && !ahead.has(waiting[0] ?? "");
    if (isSeen) ahead = none;
    else if (waiting.length > atOnce && now - toldAt < toldEvery) return;
    toldAt = now;
    told.done();
  };
  const routeSoon = (frames: number): void => {
    frame = requestAnimationFrame(frames > 0 ? () => routeSoon(frames - 1) : routeSome);
  };
  const routeLater = (ids: Iterable<string>, frames = 0): void => {
    waiting = waiting.length === 0 ? [...ids] : [...new Set([...waiting, ...ids])];
    inOrder = false;
    if (frame === 0) routeSoon(frames);
  };
  /** `frames`: that many are shown before the rest is planned. */
  const route = (ids: ReadonlySet<string>, frames = 0): void => {
    if (ids.size + waiting.length > atOnce) return routeLater(ids, frames);
    const left = routeWithin([...ids], patience);
    if (left.length > 0) routeLater(left, frames);
  };
  const walkCycles = (): ReadonlySet<string> => {
    const before = cycles;
    // Nobody has asked: no line stands as it does for their sake.
    if (!before) return none;
    cycles = null;
    const after = cyclesNow();
    const different = new Set<string>();
    if (before.size + after.size === 0) return different;
    // Asked of the lines and not of the nodes: two knots that become one hold the nodes they held before.
    for (const edge of edgesOf(journey.doc).values())
      if (isInCycle(edge, before) !== isInCycle(edge, after)) different.add(edge.id);
    return different;
  };
  const edgesAt = (node: string, into: Set<string>): void => {
    for (const edge of journey.links.out(node)) into.add(edge.id);
    for (const edge of journey.links.into(node)) into.add(edge.id);
    for (const member of standing.members(node)) edgesAt(member, into);
  };
  const halt = (): void => {
    if (frame !== 0) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    timer = undefined;
    waiting = [];
    ahead = none;
  };
  return {
    get routes() {
      return router.routes;
    },
    routesIn(area) {
      const found: Route[] = [];
      grid.visit(area, (key) => {
        const isOther = key.endsWith(otherEnd);
        const known = router.routes.get(isOther ? key.slice(0, -1) : key);
        if (!known) return;
        const bounds = isOther ? known.jump?.bounds : known.bounds;
        // Both ends in sight: the first one has told of it.
        if (bounds && meets(bounds, area) && !(isOther && meets(known.bounds, area))) found.push(known);
      });
      return found;
    },
    route,
    routeFirst(edges) {
      if (waiting.length === 0 || edges.size === 0) return;
      const due = waiting.filter((id) => edges.has(id)).slice(0, atOnce);
      const left = new Set(routeWithin(due, patience));
      const done = new Set(due.filter((id) => !left.has(id)));
      waiting = waiting.filter((id) => !done.has(id));
      for (const id of left) if (!router.routes.has(id)) sketch(id);
      ahead = left;
      inOrder &&= left.size === 0;
      told.done();
    },
    get waiting() {
      return waiting.length;
    },
    routeMore() {
      routeNow(waiting.splice(0, 60));
      told.done();
    },
    carry(nodes, by) {
      for (const node of nodes)
        for (const { id, to } of journey.links.out(node)) {
          if (!nodes.has(to)) continue;
          router.shift(id, by);
          index(id);
        }
    },
    edgesAt,
    edgesThrough(area, into) {
      const near = grown(area, 16);
      grid.visit(near, (id) => {
        const bounds = router.routes.get(id)?.bounds;
        if (bounds && meets(bounds, near)) into.add(id);
      });
      // What stands at a node's side may have sent its lines out elsewhere, far around or through others.
      for (const box of standing.boxesIn(grown(area, beside))) if (!box.frame) edgesAt(box.id, into);
    },
    findCycles() {
      if (edgesOf(journey.doc).size <= walkedAtOnce) return walkCycles();
      timer ??= setTimeout(() => {
        timer = undefined;
        route(walkCycles());
        told.done();
      }, 60);
      return none;
    },
    draft(from, port, to) {
      const source = standing.shown(from);
      const target = standing.shown(to);
      if (!source || !target || source.id === target.id) return undefined;
      return planWire(wireBetween("draft", source, port, target, false), standing.bodiesIn).points;
    },
    restart() {
      halt();
      cycles = null;
      // The drawing is shown first, with plain lines where none is planned yet.
      route(new Set([...router.routes.keys(), ...edgesOf(journey.doc).keys()]), 2);
    },
    stop: halt,
  };
}
