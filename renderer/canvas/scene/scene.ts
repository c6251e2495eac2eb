/** What is drawn, derived from the journey and kept in step with it change by change: boxes, columns, routes. O(what changed). */
import type { Change, FieldUpdate } from "../../../shared/document/index.ts";
import {
  type EdgeRecord,
  type FunctionId,
  type StageRecord,
  edgeOf,
  edgesOf,
  journeyOf,
  nodeOf,
  nodesOf,
  stagesOf,
} from "../../../shared/journey/index.ts";
import { lanesOf } from "../../../shared/layout/index.ts";
import type { Desk } from "../../state/desk.ts";
import type { Point } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";
import type { NodeBox } from "./boxes.ts";
import { type Rect, meets, union } from "./grid.ts";
import { type Row, rowsOf } from "./rows.ts";
import { createStanding } from "./standing.ts";
import { createWiring } from "./wiring.ts";

export interface Column {
  readonly id: string;
  readonly stage: StageRecord;
  readonly x: number;
  readonly width: number;
}

/** What came out different. */
export interface SceneNews {
  /** Whose box, or whose ways' sides, are different. */
  readonly nodes: ReadonlySet<string>;
  /** Of those, whose box is new, elsewhere, of another size or gone. */
  readonly moved: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly columns: boolean;
  /** By a step of the journey, and not by the hand alone. */
  readonly written: boolean;
}

export interface Scene {
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly columns: readonly Column[];
  /** Rows by function, top to bottom; none while the journey does not show them. */
  readonly rows: readonly Row[];
  rowAt(y: number): Row | undefined;
  edge(id: string): EdgeRecord | undefined;
  /** The box that stands for a node: its own, or that of the folded group it lies in. */
  shown(id: string): NodeBox | undefined;
  /** Boxes that meet the area, frames included, hidden ones left out. */
  boxesIn(area: Rect): NodeBox[];
  routesIn(area: Rect): Route[];
  columnAt(x: number): Column | undefined;
  /** Plans what is in sight before anything else: until then a long journey comes column by column. */
  routeFirst(area: Rect): void;
  /** Connections whose way is still to be planned, and planning some of them at once. */
  readonly waiting: number;
  routeMore(): void;
  /** The line a connection from this way out to that node would take. */
  draft(from: string, port: string, to: string): readonly Point[] | undefined;
  /** Around everything; null for an empty journey. */
  bounds(): Rect | null;
  members(group: string): readonly string[];
  /** Nodes of the flow in a stage. */
  count(stage: string): number;
  /** All that moves along: the members of groups among the ids, with those of groups inside them. */
  withMembers(ids: Iterable<string>): Set<string>;
  /** Edges between these nodes, and those that lead out of them or in. */
  edgesOf(nodes: ReadonlySet<string>): { readonly inner: Set<string>; readonly border: Set<string> };
  /** Places while a drag lasts, never written; null throws them away. Routes between two held boxes only move along. */
  hold(places: ReadonlyMap<string, Point> | null): void;
  /** A column's width while its edge is dragged. */
  holdWidth(stage: string, width: number | null): void;
  /** What is held, and how far routes between two held boxes have moved. */
  readonly carried: {
    readonly nodes: ReadonlyMap<string, Point>;
    readonly edges: ReadonlySet<string>;
    readonly dx: number;
    readonly dy: number;
  } | null;
  subscribe(heard: (news: SceneNews) => void): () => void;
  stop(): void;
}

/** More edges than this are not planned again for every frame of a drag; they follow when it ends. */
const perDragFrame = 300;

/** More records than these in one step are taken as a whole. */
const massMove = 300;

/** Nothing but the place is different. */
const isMove = ({ before, after }: FieldUpdate): boolean =>
  Object.keys({ ...before, ...after }).every((path) => path === "x" || path === "y");

/** With more nodes than this the rows follow a moment after an edit. */
const rowsAtOnce = 2000;
const noRows: readonly Row[] = [];

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length &&
  a.every((row, i) => row.owners.join() === b[i]?.owners.join() && row.y === b[i]?.y && row.height === b[i]?.height);

/** How far they all have moved; undefined when not all of them have, or not as far. */
function wayOf({ added, removed, updated: [first, ...rest] }: Change): Point | undefined {
  const way = ({ before, after }: FieldUpdate): Point => ({
    x: "x" in after ? Number(after["x"]) - Number(before["x"]) : 0,
    y: "y" in after ? Number(after["y"]) - Number(before["y"]) : 0,
  });
  if (!first || added.length + removed.length > 0 || !isMove(first)) return undefined;
  const by = way(first);
  return rest.every((update) => isMove(update) && way(update).x === by.x && way(update).y === by.y) ? by : undefined;
}

/** `patience`: ms that routes may take at once, before the rest of them follow over the next frames. */
export function createScene(desk: Desk, patience = Infinity): Scene {
  const live = desk.journey;
  const listeners = new Set<(news: SceneNews) => void>();
  let columns: Column[] = [];
  let heldWidth: { stage: string; width: number } | null = null;
  let carried: Scene["carried"] = null;
  let around: Rect | null | undefined;
  let rows: readonly Row[] = noRows;
  let waitingRows: ReturnType<typeof setTimeout> | undefined;
  /** Before that nobody listens. */
  let isBegun = false;
  const nothing = () => ({
    nodes: new Set<string>(),
    moved: new Set<string>(),
    edges: new Set<string>(),
    columns: false,
    written: false,
  });
  let news = nothing();

  const tell = (): void => {
    if (news.nodes.size === 0 && news.edges.size === 0 && !news.columns) return;
    const told = news;
    news = nothing();
    for (const heard of [...listeners]) heard(told);
  };
  const standing = createStanding(desk, {
    moved(id) {
      around = undefined;
      if (!isBegun) return;
      news.nodes.add(id);
      news.moved.add(id);
    },
    recounted() {
      news.columns = true;
    },
  });
  const { boxes } = standing;
  const told = {
    rerouted(id: string): void {
      news.edges.add(id);
      around = undefined;
      // The node's rows stand next to their ports, and those follow the route.
      const edge = edgeOf(live.doc, id);
      if (edge) news.nodes.add(edge.from);
    },
    done: tell,
  };
  const wiring = createWiring(desk, standing, told, patience);
  /** Asked of the journey and never of what is in the hand: rows stand still while something is dragged. */
  const layRows = (): void => {
    waitingRows = undefined;
    const next = journeyOf(live.doc).lanes ? rowsFrom() : noRows;
    if (sameRows(rows, next)) return;
    rows = next;
    news.columns = true;
  };
  const rowsFrom = (): Row[] => {
    const { of } = lanesOf(live.doc);
    const standers: { box: NodeBox; lane: FunctionId }[] = [];
    for (const box of boxes.values()) {
      const lane = of.get(box.id);
      if (lane && !box.hidden && box.kind.role !== "aside") standers.push({ box, lane });
    }
    return rowsOf(standers, journeyOf(live.doc));
  };
  const rowsSoon = (change: Change): void => {
    if (rows === noRows && !change.updated.some(({ type }) => type === "journey")) return;
    if (boxes.size <= rowsAtOnce) return layRows();
    waitingRows ??= setTimeout(() => {
      layRows();
      tell();
    }, 200);
  };
  const isGroup = (id: string): boolean => boxes.get(id)?.kind.outline === "frame";

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

  /** One node after a change; names the groups and edges that depend on it. */
  const takeNode = (
    id: string,
    update: FieldUpdate | undefined,
    frames: Set<string>,
    dirty: Set<string>,
    mass: boolean,
  ): void => {
    const old = boxes.get(id);
    const node = nodeOf(live.doc, id);
    if (old && !old.frame && !mass) wiring.edgesThrough(old, dirty);
    if (old?.node.group) frames.add(old.node.group);
    if (!mass) wiring.edgesAt(id, dirty);
    if (!node) return standing.drop(id);
    if (old && !isGroup(id) && update && isMove(update)) standing.shift({ ...old, node }, node);
    else standing.place(node);
    if (node.group) frames.add(node.group);
    if (!isGroup(id)) return;
    frames.add(id);
    if (!update || !("collapsed" in update.after || "collapsed" in update.before)) return;
    // Folding a group hides or shows all that lies in it.
    for (const member of standing.withMembers([id])) {
      const inner = nodeOf(live.doc, member);
      if (!inner || member === id) continue;
      standing.place(inner);
      wiring.edgesAt(member, dirty);
      if (isGroup(member)) frames.add(member);
    }
  };
  /** Connections between the same two nodes stand apart: one more or less moves the others. */
  const besideIt = ({ from, to }: EdgeRecord, dirty: Set<string>): void => {
    for (const edge of live.links.out(from)) if (edge.to === to) dirty.add(edge.id);
  };
  const take = (change: Change): void => {
    news.written = true;
    const dirty = new Set<string>();
    const frames = new Set<string>();
    let stages = false;
    let links = false;
    // Who runs past whom is not asked of each of a thousand nodes: all edges are planned again, over the next frames.
    const mass = change.updated.length > massMove;
    /** Both its ends speak of it. */
    const join = (edge: EdgeRecord): void => {
      news.nodes.add(edge.from).add(edge.to);
      besideIt(edge, dirty);
    };
    const each = (id: string, type: string, update?: FieldUpdate): void => {
      if (type === "stage") stages = true;
      else if (type === "node") takeNode(id, update, frames, dirty, mass);
      else if (type === "edge") {
        links = true;
        dirty.add(id);
        news.edges.add(id);
        const edge = edgeOf(live.doc, id);
        if (!edge) return;
        join(edge);
        if (update && ("from" in update.before || "to" in update.before)) join({ ...edge, ...update.before });
      }
    };
    for (const record of change.removed) {
      each(record.id, record.type);
      if (record.type === "edge") join(record as unknown as EdgeRecord);
    }
    for (const record of change.added) each(record.id, record.type);
    for (const update of change.updated) each(update.id, update.type, update);
    standing.frameGroups(frames);
    if (mass) {
      const by = wayOf(change);
      if (by) wiring.carry(new Set(change.updated.map(({ id }) => id)), by);
      for (const id of edgesOf(live.doc).keys()) dirty.add(id);
    } else
      for (const id of news.nodes) {
        const box = boxes.get(id);
        if (box && !box.frame && !box.hidden) wiring.edgesThrough(box, dirty);
      }
    if (stages) layColumns();
    if (links) for (const id of wiring.findCycles()) dirty.add(id);
    wiring.route(dirty);
    rowsSoon(change);
    tell();
  };
  const start = (): void => {
    for (const id of [...boxes.keys()]) standing.drop(id);
    standing.hold(null);
    heldWidth = carried = null;
    layColumns();
    const groups: string[] = [];
    for (const node of nodesOf(live.doc).values()) {
      standing.place(node);
      if (isGroup(node.id)) groups.push(node.id);
    }
    // Inner frames first: an outer one is sized around them.
    standing.frameGroups(groups.reverse());
    layRows();
    wiring.restart();
    tell();
  };
  const hold = (places: ReadonlyMap<string, Point> | null): void => {
    const touched = new Set([...(standing.held?.keys() ?? []), ...(places?.keys() ?? [])]);
    if (touched.size === 0) return;
    const starting = standing.held === null;
    standing.hold(places);
    const frames = new Set<string>();
    const seen = new Set<string>();
    for (const id of touched) {
      const node = nodeOf(live.doc, id);
      if (!node) {
        // Deleted in another window: who waits for the hand to let go is told all the same.
        news.nodes.add(id);
        news.moved.add(id);
        continue;
      }
      const box = boxes.get(id);
      const to = places?.get(id);
      if (box && to) standing.shift(box, to);
      else standing.place(node);
      if (node.group) frames.add(node.group);
      if (isGroup(id)) frames.add(id);
      wiring.edgesAt(id, seen);
    }
    standing.frameGroups(frames);
    const inner = new Set<string>();
    const dirty = new Set<string>();
    for (const id of seen) {
      const edge = edgeOf(live.doc, id);
      if (places && edge && places.has(edge.from) && places.has(edge.to)) inner.add(id);
      else dirty.add(id);
    }
    carried = null;
    for (const [id, { x, y }] of places ?? []) {
      // The first of them may have been deleted in another window.
      const origin = nodeOf(live.doc, id);
      if (!places || !origin) continue;
      carried = { nodes: places, edges: inner, dx: x - origin.x, dy: y - origin.y };
      break;
    }
    if (starting || !places) for (const id of inner) news.edges.add(id);
    if (!places || dirty.size <= perDragFrame) wiring.route(dirty);
    tell();
  };

  start();
  isBegun = true;
  const stop = live.subscribe((event) => {
    if (event.kind === "entry") take(event.entry.change);
    else if (event.kind === "reset") start();
  });
  return {
    boxes,
    get routes() {
      return wiring.routes;
    },
    get columns() {
      return columns;
    },
    get rows() {
      return rows;
    },
    rowAt: (y) => rows.find((row) => y >= row.y && y < row.y + row.height),
    edge: (id) => edgeOf(live.doc, id),
    shown: standing.shown,
    boxesIn: standing.boxesIn,
    routesIn(area) {
      const found = wiring.routesIn(area);
      // Carried ones are indexed where they were.
      for (const id of carried?.edges ?? []) {
        const known = wiring.routes.get(id);
        if (known && !meets(known.bounds, area)) found.push(known);
      }
      return found;
    },
    routeFirst(area) {
      const first = new Set<string>();
      for (const box of standing.boxesIn(area)) if (!box.frame) wiring.edgesAt(box.id, first);
      wiring.routeFirst(first);
    },
    get waiting() {
      return wiring.waiting;
    },
    routeMore: wiring.routeMore,
    draft: wiring.draft,
    columnAt: (x) => columns.find((column) => x >= column.x && x < column.x + column.width),
    bounds() {
      if (around !== undefined) return around;
      let rect: Rect | null = null;
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const box of boxes.values()) {
        if (box.hidden) continue;
        x0 = Math.min(x0, box.x);
        y0 = Math.min(y0, box.y);
        x1 = Math.max(x1, box.x + box.width);
        y1 = Math.max(y1, box.y + box.height);
      }
      if (x0 < Infinity) rect = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
      for (const known of wiring.routes.values()) if (known.arc && rect) rect = union(rect, known.bounds);
      const last = columns.at(-1);
      if (last) {
        const row = { x: 0, y: rect?.y ?? 0, width: last.x + last.width, height: rect?.height ?? 320 };
        rect = rect ? union(rect, row) : row;
      }
      return (around = rect);
    },
    members: (group) => [...standing.members(group)],
    count: standing.count,
    withMembers: standing.withMembers,
    edgesOf(nodes) {
      const inner = new Set<string>();
      const border = new Set<string>();
      for (const id of nodes)
        for (const edge of [...live.links.out(id), ...live.links.into(id)])
          (nodes.has(edge.from) && nodes.has(edge.to) ? inner : border).add(edge.id);
      return { inner, border };
    },
    hold,
    holdWidth(stage, width) {
      const at = columns.findIndex((column) => column.id === stage);
      const column = columns[at];
      if (!column) return;
      heldWidth = width === null ? null : { stage, width };
      layColumns();
      const grows = width === null ? 0 : width - column.stage.width;
      const right = new Set(columns.slice(at + 1).map((c) => c.id));
      const moves = new Map<string, Point>();
      if (grows !== 0)
        for (const { id, node } of boxes.values())
          if (node.stage !== null && right.has(node.stage)) moves.set(id, { x: node.x + grows, y: node.y });
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
      clearTimeout(waitingRows);
      stop();
      wiring.stop();
    },
  };
}
