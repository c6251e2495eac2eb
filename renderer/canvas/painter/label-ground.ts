/** What words beside lines keep clear of, and where each has come to stand: placed when first seen, kept until what it stands beside changes. */
import { legsAlong, legsOf } from "../routing/legs.ts";
import type { Point } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";
import { type Grid, type Rect, createGrid, grown, meets } from "../scene/grid.ts";
import { frameHead } from "../scene/boxes.ts";
import type { Scene, SceneNews } from "../scene/scene.ts";
import type { Drawn } from "./picture.ts";

export interface Spot {
  readonly rect: Rect;
  readonly text: string;
  /** That leads to it: other words keep clear of it too. */
  readonly line?: readonly Point[];
}

/** What a label is placed for: with another of these it is placed anew. */
interface Wanted {
  readonly route: Route;
  readonly key: string;
  /** How much larger than at 100 % it is written. */
  readonly scale: number;
  readonly said: string;
  /** Beside which node it stands. */
  readonly node?: string;
}

/** Part of the drawing in which a label looks for its place. */
export interface Room {
  /** Neither a node nor another label stands there. */
  isFree(rect: Rect): boolean;
  /** Nor does the line to another tag run there, and the line that leads to this one runs through no words and no node. */
  isOpen(rect: Rect, line?: readonly Point[]): boolean;
  /** Nor does another connection, and no group has its name there. */
  isClear(rect: Rect): boolean;
  /** A label that says the same stands beside the same node. */
  hasTwin(text: string): boolean;
}

interface Label extends Spot, Wanted {}

interface Placed {
  readonly labels: Map<string, Label>;
  /** Labels and the lines to them, by key. */
  readonly grid: Grid;
  readonly lines: Grid;
  /** Keys by route id: what goes when the route does. */
  readonly of: Map<string, Set<string>>;
  /** Connections that took another way while something was in the hand. */
  readonly rerouted: Set<string>;
}

/** Between a label and what it stands beside. */
const air = 2;
/** Badges hang on a node's top edge; between two nodes of a lane a tag still has room. */
const badge = 4;

let grounds = new WeakMap<Drawn, Placed>();

/** At small zooms a label for which there is no room at all is not written: from near, each is. */
export const leftOut: Spot = { rect: { x: 0, y: 0, width: 0, height: 0 }, text: "" };

/** All of them are placed anew. */
export function forgetLabels(): void {
  grounds = new WeakMap();
}

/** Only those are placed anew that belong to what changed, or where something came to stand or, with nothing in the hand, to run. */
export function moveLabels(scene: Drawn & Pick<Scene, "routes">, news: Pick<SceneNews, "moved" | "edges">): void {
  const placed = grounds.get(scene);
  if (!placed || placed.labels.size === 0) return;
  for (const id of news.edges) {
    drop(placed, id);
    placed.rerouted.add(id);
  }
  for (const id of news.moved) {
    const box = scene.boxes.get(id);
    if (!box || box.frame) continue;
    dropIn(placed, grown(box, air));
  }
  // Labels of others do not hop while lines are led past them.
  if (scene.carried) return;
  for (const id of placed.rerouted) {
    const route = scene.routes.get(id);
    if (route) for (const leg of legsOf(route)) dropIn(placed, leg);
  }
  placed.rerouted.clear();
}

function dropIn(placed: Placed, area: Rect): void {
  const met: string[] = [];
  placed.grid.visit(area, (key) => {
    const label = placed.labels.get(key);
    if (label && meets(label.rect, area)) met.push(label.route.id);
  });
  for (const route of met) drop(placed, route);
}

function drop(placed: Placed, route: string): void {
  for (const key of placed.of.get(route) ?? []) take(placed, key);
  placed.of.delete(route);
}

function take(placed: Placed, key: string): void {
  placed.labels.delete(key);
  placed.grid.take(key);
  placed.lines.take(key);
}

function groundOf(scene: Drawn): Placed {
  const known = grounds.get(scene);
  if (known) return known;
  const made: Placed = {
    labels: new Map(),
    grid: createGrid(128),
    lines: createGrid(128),
    of: new Map(),
    rerouted: new Set(),
  };
  grounds.set(scene, made);
  return made;
}

/** Where the label stands, found once. `roomIn` gathers what stands in a part of the drawing, so that many places in it are quickly tried. */
export function settle(scene: Drawn, wanted: Wanted, find: (roomIn: (area: Rect) => Room) => Spot): Spot {
  const placed = groundOf(scene);
  const { key, route, scale, said } = wanted;
  const known = placed.labels.get(key);
  if (known?.route === route && known.scale === scale && known.said === said) return known;
  take(placed, key);
  const spot = find((area) => roomIn(scene, placed, wanted, area));
  placed.labels.set(key, { ...wanted, ...spot });
  if (spot !== leftOut) {
    placed.grid.put(key, spot.rect);
    if (spot.line) placed.lines.put(key, around(spot.line));
  }
  placed.of.set(route.id, (placed.of.get(route.id) ?? new Set()).add(key));
  return spot;
}

function roomIn(scene: Drawn, placed: Placed, { route, scale, node }: Wanted, within: Rect): Room {
  const area = grown(within, air + badge);
  const bodies: Rect[] = [];
  // Grown once, so that each place that is tried is only compared.
  const taken: Rect[] = [];
  const heads: Rect[] = [];
  for (const { x, y, width, height, frame } of scene.boxesIn(area)) {
    if (frame) heads.push({ x, y, width, height: frameHead });
    else {
      bodies.push({ x, y, width, height });
      taken.push({ x: x - air, y: y - air - badge, width: width + 2 * air, height: height + 2 * air + badge });
    }
  }
  const labels: Label[] = [];
  const tagLines: Rect[] = [];
  placed.grid.visit(area, (key) => {
    const label = placed.labels.get(key);
    if (label?.scale !== scale) return;
    labels.push(label);
    taken.push(grown(label.rect, air));
  });
  placed.lines.visit(area, (key) => {
    const label = placed.labels.get(key);
    if (label?.scale === scale && label.line) tagLines.push(...legsAlong(label.line));
  });
  let legs: Rect[] | undefined;
  const foreign = (): Rect[] => {
    if (legs) return legs;
    legs = heads;
    for (const other of scene.routesIn(area)) {
      if (other.id === route.id) continue;
      for (const leg of legsOf(other)) if (meets(leg, area)) legs.push(leg);
    }
    return legs;
  };
  return {
    isFree: (rect) => !taken.some((other) => meets(other, rect)),
    isOpen(rect, line) {
      if (tagLines.some((leg) => meets(leg, rect))) return false;
      return (
        line === undefined ||
        legsAlong(line).every(
          (leg) => !labels.some((label) => meets(label.rect, leg)) && !bodies.some((box) => meets(box, leg)),
        )
      );
    },
    isClear: (rect) => !foreign().some((leg) => meets(leg, rect)),
    hasTwin: (text) => labels.some((label) => label.node === node && label.text === text),
  };
}

function around(line: readonly Point[]): Rect {
  const xs = line.map(({ x }) => x);
  const ys = line.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}
