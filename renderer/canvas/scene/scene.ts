/** What is drawn, derived from the journey and kept in step with it change by change: boxes, columns, routes. O(what changed). */
import type { Change, FieldUpdate } from "../../../shared/document/index.ts";
import {
  type EdgeRecord,
  type NodeRecord,
  type StageRecord,
  edgeOf,
  edgesOf,
  nodeOf,
  nodesOf,
  stagesOf,
} from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import type { Desk } from "../../state/desk.ts";
import { cyclesOf, isWayBack } from "../routing/loops.ts";
import { type Body, type Point, type Wire, planWire } from "../routing/plan.ts";
import { type Route, createRouter } from "../routing/router.ts";
import { type NodeBox, boxOf, framed, mayGoDown, portY } from "./boxes.ts";
import { type Grid, type Rect, createGrid, grown, meets, union } from "./grid.ts";

export interface Column {
  readonly id: string;
  readonly stage: StageRecord;
  readonly x: number;
  readonly width: number;
}

/** What came out different. */
export interface SceneNews {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly columns: boolean;
}

export interface Scene {
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly columns: readonly Column[];
  edge(id: string): EdgeRecord | undefined;
  /** The box that stands for a node: its own, or that of the folded group it lies in. */
  shown(id: string): NodeBox | undefined;
  /** Boxes that meet the area, frames included, hidden ones left out. */
  boxesIn(area: Rect): NodeBox[];
  routesIn(area: Rect): Route[];
  columnAt(x: number): Column | undefined;
  /** The line a connection from this way out to that node would take. */
  draft(from: string, port: string, to: string): readonly Point[] | undefined;
  /** Around everything; null for an empty journey. */
  bounds(): Rect | null;
  members(group: string): readonly string[];
  /** Nodes of the flow in a stage. */
  count(stage: string): number;
  /** All that moves along: the members of groups among the ids, with those of groups inside them. */
  withMembers(ids: Iterable<string>): Set<string>;
  /** Places while a drag lasts, never written; null throws them away. Routes between two held boxes only move along. */
  hold(places: ReadonlyMap<string, Point> | null): void;
  /** A column's width while its edge is dragged. */
  holdWidth(stage: string, width: number | null): void;
  /** How far routes between two held boxes have moved. */
  readonly carried: { readonly edges: ReadonlySet<string>; readonly dx: number; readonly dy: number } | null;
  subscribe(heard: (news: SceneNews) => void): () => void;
  stop(): void;
}

/** As many edges are routed at once; more are spread over frames. */
const atOnce = 700;
const slice = 8;

export function createScene(desk: Desk): Scene {
  const live = desk.journey;
  const boxes = new Map<string, NodeBox>();
  const grid: Grid = createGrid(256);
  const edgeGrid: Grid = createGrid(512);
  const router = createRouter();
  const groups = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  const listeners = new Set<(news: SceneNews) => void>();
  let columns: Column[] = [];
  let cycles: ReadonlyMap<string, number> = new Map();
  let held: ReadonlyMap<string, Point> | null = null;
  let heldWidth: { stage: string; width: number } | null = null;
  let carried: { edges: Set<string>; dx: number; dy: number } | null = null;
  let around: Rect | null | undefined;
  let waiting: string[] = [];
  let frame = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let news = { nodes: new Set<string>(), edges: new Set<string>(), columns: false };

  const tell = (): void => {
    if (news.nodes.size === 0 && news.edges.size === 0 && !news.columns) return;
    const told = news;
    news = { nodes: new Set(), edges: new Set(), columns: false };
    for (const heard of [...listeners]) heard(told);
  };

  // Boxes

  const foldedAround = (node: NodeRecord): string | undefined => {
    let outermost: string | undefined;
    let group = node.group ? nodeOf(live.doc, node.group) : undefined;
    for (let depth = 0; group && depth < 20; depth += 1) {
      if (group.collapsed) outermost = group.id;
      group = group.group ? nodeOf(live.doc, group.group) : undefined;
    }
    return outermost;
  };
  const count = (node: NodeRecord | undefined, by: number): void => {
    if (!node?.stage || kindOf(node).role === "aside") return;
    counts.set(node.stage, (counts.get(node.stage) ?? 0) + by);
    news.columns = true;
  };
  const put = (box: NodeBox): void => {
    const old = boxes.get(box.id);
    boxes.set(box.id, box);
    if (old?.node.stage !== box.node.stage) {
      count(old?.node, -1);
      count(box.node, 1);
    }
    if (box.hidden) grid.take(box.id);
    else grid.put(box.id, box);
    news.nodes.add(box.id);
    around = undefined;
    if (!old || old.node.group !== box.node.group) {
      if (old?.node.group) groups.get(old.node.group)?.delete(box.id);
      if (box.node.group) {
        const set = groups.get(box.node.group) ?? new Set();
        groups.set(box.node.group, set.add(box.id));
      }
    }
  };
  const place = (node: NodeRecord): void => put(boxOf(node, desk.facts(), held?.get(node.id) ?? node, foldedAround(node) !== undefined));
  const drop = (id: string): void => {
    const box = boxes.get(id);
    if (!box) return;
    if (box.node.group) groups.get(box.node.group)?.delete(id);
    count(box.node, -1);
    boxes.delete(id);
    grid.take(id);
    news.nodes.add(id);
    around = undefined;
  };
  /** Sizes these groups and those around them; call after their members stand. */
  const frameGroups = (ids: Iterable<string>): void => {
    const due = [...new Set(ids)];
    for (let i = 0; i < due.length && i < 2000; i += 1) {
      const node = nodeOf(live.doc, due[i] ?? "");
      if (!node) continue;
      const plain = boxOf(node, desk.facts(), held?.get(node.id) ?? node, foldedAround(node) !== undefined);
      // While a member is dragged alone its frame stays as it was: so it can be pulled out of it.
      const members = [...(groups.get(node.id) ?? [])].flatMap((id) => {
        const box = boxes.get(id);
        if (!box) return [];
        return held?.has(id) && !held.has(node.id) ? { ...box, x: box.node.x, y: box.node.y } : box;
      });
      put(framed(plain, members));
      if (node.group) due.push(node.group);
    }
  };
  const shown = (id: string): NodeBox | undefined => {
    const box = boxes.get(id);
    if (!box?.hidden) return box;
    const group = foldedAround(box.node);
    return group === undefined ? undefined : boxes.get(group);
  };

  // Columns

  const layColumns = (): void => {
    let x = 0;
    columns = stagesOf(live.doc).map((stage) => {
      const width = heldWidth?.stage === stage.id ? heldWidth.width : stage.width;
      const column = { id: stage.id, stage, x, width };
      x += width;
      return column;
    });
    news.columns = true;
    around = undefined;
  };

  // Routes

  const terrain = (area: Rect): readonly Body[] => {
    const found: NodeBox[] = [];
    grid.visit(area, (id) => {
      const box = boxes.get(id);
      if (box && !box.frame && meets(box, area)) found.push(box);
    });
    // The grid's order is that of arrival; the router's answer must not depend on it.
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const wireOf = (id: string): Wire | undefined => {
    const edge = edgeOf(live.doc, id);
    if (!edge) return undefined;
    const from = shown(edge.from);
    const to = shown(edge.to);
    if (!from || !to || from.id === to.id) return undefined;
    return {
      id,
      from,
      to,
      y: portY(from, edge.port),
      mayGoDown: mayGoDown(from, edge.port),
      loop: isWayBack(edge, cycles, (node) => shown(node)),
    };
  };
  const routeNow = (ids: Iterable<string>): void => {
    for (const id of router.update(new Map([...ids].map((edge) => [edge, wireOf(edge)])), terrain)) {
      const route = router.routes.get(id);
      if (route) edgeGrid.put(id, route.bounds);
      else edgeGrid.take(id);
      news.edges.add(id);
      const edge = edgeOf(live.doc, id);
      // The node's rows stand next to their ports, and those follow the route.
      if (edge) news.nodes.add(edge.from);
    }
    around = undefined;
  };
  const routeSome = (): void => {
    const until = performance.now() + slice;
    while (waiting.length > 0 && performance.now() < until) routeNow(waiting.splice(0, 60));
    frame = waiting.length > 0 ? requestAnimationFrame(routeSome) : 0;
    tell();
  };
  const route = (ids: ReadonlySet<string>): void => {
    if (ids.size + waiting.length <= atOnce) return routeNow(ids);
    const x = (id: string): number => boxes.get(edgeOf(live.doc, id)?.from ?? "")?.x ?? 0;
    waiting = [...new Set([...waiting, ...ids])].sort((a, b) => x(a) - x(b));
    if (frame === 0) frame = requestAnimationFrame(routeSome);
  };
  const edgesAt = (node: string, into: Set<string>): void => {
    for (const edge of live.links.out(node)) into.add(edge.id);
    for (const edge of live.links.into(node)) into.add(edge.id);
    if (boxes.get(node)?.kind.outline === "frame") for (const member of groups.get(node) ?? []) edgesAt(member, into);
  };
  /** Routes that run where a body was or comes to stand. */
  const edgesThrough = (area: Rect, into: Set<string>): void => {
    const near = grown(area, 16);
    edgeGrid.visit(near, (id) => {
      const bounds = router.routes.get(id)?.bounds;
      if (bounds && meets(bounds, near)) into.add(id);
    });
  };
  const findCycles = (): Set<string> => {
    const before = cycles;
    cycles = cyclesOf(edgesOf(live.doc).values());
    const different = new Set<string>();
    for (const node of new Set([...before.keys(), ...cycles.keys()])) {
      if (before.has(node) && cycles.has(node)) continue;
      for (const edge of live.links.out(node)) different.add(edge.id);
    }
    return different;
  };

  // Following

  const take = (change: Change): void => {
    const dirty = new Set<string>();
    const frames = new Set<string>();
    const fields = new Map<string, FieldUpdate>(change.updated.map((update) => [update.id, update]));
    let stages = false;
    let links = false;
    const touch = (id: string): void => {
      const old = boxes.get(id);
      const node = nodeOf(live.doc, id);
      if (old && !old.frame) edgesThrough(old, dirty);
      if (old?.node.group) frames.add(old.node.group);
      edgesAt(id, dirty);
      if (!node) return drop(id);
      place(node);
      if (node.group) frames.add(node.group);
      const now = boxes.get(id);
      if (now?.kind.outline === "frame") {
        frames.add(id);
        const update = fields.get(id);
        // Folding a group hides or shows all that lies in it.
        if (update && ("collapsed" in update.after || "collapsed" in update.before)) {
          for (const member of withMembers([id])) {
            const inner = nodeOf(live.doc, member);
            if (!inner || member === id) continue;
            place(inner);
            edgesAt(member, dirty);
            if (boxes.get(member)?.kind.outline === "frame") frames.add(member);
          }
        }
      }
    };
    const each = (id: string, type: string): void => {
      if (type === "stage") stages = true;
      else if (type === "edge") {
        links = true;
        dirty.add(id);
        news.edges.add(id);
        const edge = edgeOf(live.doc, id);
        if (edge) news.nodes.add(edge.from).add(edge.to);
      } else if (type === "node") touch(id);
    };
    for (const record of change.removed) {
      each(record.id, record.type);
      if (record.type === "edge") news.nodes.add(String(record["from"]));
    }
    for (const record of change.added) each(record.id, record.type);
    for (const update of change.updated) each(update.id, update.type);
    frameGroups(frames);
    for (const id of news.nodes) {
      const box = boxes.get(id);
      if (box && !box.frame && !box.hidden) edgesThrough(box, dirty);
    }
    if (stages) layColumns();
    if (links) {
      const find = (): void => {
        idle = undefined;
        const different = findCycles();
        if (different.size > 0) route(different);
        tell();
      };
      // The whole graph is walked: with many edges not in the frame of the edit.
      if (edgesOf(live.doc).size <= 2500) for (const id of findCycles()) dirty.add(id);
      else idle ??= setTimeout(find, 60);
    }
    route(dirty);
    tell();
  };
  const start = (): void => {
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
    waiting = [];
    for (const id of [...boxes.keys()]) drop(id);
    for (const id of [...router.routes.keys()]) edgeGrid.take(id);
    groups.clear();
    held = heldWidth = carried = null;
    layColumns();
    const inside: string[] = [];
    for (const node of nodesOf(live.doc).values()) {
      place(node);
      if (boxes.get(node.id)?.kind.outline === "frame") inside.push(node.id);
    }
    // Inner frames first: an outer one is sized around them.
    frameGroups(inside.reverse());
    cycles = cyclesOf(edgesOf(live.doc).values());
    route(new Set([...router.routes.keys(), ...edgesOf(live.doc).keys()]));
    tell();
  };
  const withMembers = (ids: Iterable<string>): Set<string> => {
    const all = new Set<string>();
    const add = (id: string): void => {
      if (all.has(id)) return;
      all.add(id);
      for (const member of groups.get(id) ?? []) add(member);
    };
    for (const id of ids) add(id);
    return all;
  };
  const hold = (places: ReadonlyMap<string, Point> | null): void => {
    const touched = new Set([...(held?.keys() ?? []), ...(places?.keys() ?? [])]);
    if (touched.size === 0) return;
    const starting = held === null;
    held = places;
    const dirty = new Set<string>();
    const frames = new Set<string>();
    for (const id of touched) {
      const node = nodeOf(live.doc, id);
      if (!node) continue;
      const box = boxes.get(id);
      // Only the place differs: reckoning the anatomy anew for every frame of a drag would be wasted.
      if (box && places?.has(id)) put({ ...box, ...places.get(id) });
      else place(node);
      if (node.group) frames.add(node.group);
      if (box?.kind.outline === "frame") frames.add(id);
    }
    frameGroups(frames);
    const inner = new Set<string>();
    const seen = new Set<string>();
    for (const id of touched) edgesAt(id, seen);
    for (const id of seen) {
      const edge = edgeOf(live.doc, id);
      if (places && edge && places.has(edge.from) && places.has(edge.to)) inner.add(id);
      else dirty.add(id);
    }
    const first = places ? [...places][0] : undefined;
    const origin = first ? nodeOf(live.doc, first[0]) : undefined;
    carried = first && origin ? { edges: inner, dx: first[1].x - origin.x, dy: first[1].y - origin.y } : null;
    if (starting || !places) for (const id of inner) news.edges.add(id);
    if (places && dirty.size > 300) {
      // Too many to re-plan in a frame: they follow when the drag ends.
    } else route(dirty);
    tell();
  };

  start();
  const stops = [
    live.subscribe((event) => {
      if (event.kind === "entry") take(event.entry.change);
      else if (event.kind === "reset") start();
    }),
  ];
  return {
    boxes,
    get routes() {
      return router.routes;
    },
    get columns() {
      return columns;
    },
    edge: (id) => edgeOf(live.doc, id),
    shown,
    boxesIn(area) {
      const found: NodeBox[] = [];
      grid.visit(area, (id) => {
        const box = boxes.get(id);
        if (box && meets(box, area)) found.push(box);
      });
      return found;
    },
    routesIn(area) {
      const found: Route[] = [];
      edgeGrid.visit(area, (id) => {
        const known = router.routes.get(id);
        if (known && meets(known.bounds, area)) found.push(known);
      });
      if (carried) for (const id of carried.edges) {
        const known = router.routes.get(id);
        if (known && !meets(known.bounds, area)) found.push(known);
      }
      return found;
    },
    draft(from, port, to) {
      const source = shown(from);
      const target = shown(to);
      if (!source || !target || source.id === target.id) return undefined;
      const wire: Wire = { id: "draft", from: source, to: target, y: portY(source, port), mayGoDown: mayGoDown(source, port), loop: false };
      return planWire(wire, terrain).points;
    },
    columnAt: (x) => columns.find((column) => x >= column.x && x < column.x + column.width),
    bounds() {
      if (around !== undefined) return around;
      let rect: Rect | null = null;
      for (const box of boxes.values()) if (!box.hidden) rect = rect ? union(rect, box) : box;
      for (const known of router.routes.values()) if (known.arc && rect) rect = union(rect, known.bounds);
      const last = columns.at(-1);
      if (last) {
        const row = { x: 0, y: rect?.y ?? 0, width: last.x + last.width, height: rect?.height ?? 320 };
        rect = rect ? union(rect, row) : row;
      }
      return (around = rect);
    },
    members: (group) => [...(groups.get(group) ?? [])],
    count: (stage) => counts.get(stage) ?? 0,
    withMembers,
    hold,
    holdWidth(stage, width) {
      const column = columns.find((c) => c.id === stage);
      if (!column) return;
      heldWidth = width === null ? null : { stage, width };
      layColumns();
      const grows = width === null ? 0 : width - column.stage.width;
      const right = new Set(columns.slice(columns.indexOf(columns.find((c) => c.id === stage) ?? column) + 1).map((c) => c.id));
      const moves = new Map<string, Point>();
      if (grows !== 0)
        for (const box of boxes.values())
          if (box.node.stage !== null && right.has(box.node.stage)) moves.set(box.id, { x: box.node.x + grows, y: box.node.y });
      hold(moves.size > 0 ? moves : null);
      tell();
    },
    get carried() {
      return carried;
    },
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    stop() {
      for (const stop of stops) stop();
      if (frame !== 0) cancelAnimationFrame(frame);
      clearTimeout(idle);
    },
  };
}
