/** Words beside lines: where each stands, clear of nodes, of badges and of each other. Placed when first seen, kept until what they stand beside changes. */
import type { Point } from "../routing/plan.ts";
import { tagLine, tagSpots } from "../routing/jumps.ts";
import type { Route } from "../routing/router.ts";
import { type Grid, type Rect, createGrid, grown, meets } from "../scene/grid.ts";
import type { SceneNews } from "../scene/scene.ts";
import { structureWords } from "../../words/structure.ts";
import { labelAt } from "./edge-path.ts";
import type { Drawn } from "./picture.ts";

interface Label {
  readonly route: Route;
  readonly rect: Rect;
  readonly text: string;
  /** Of what it was placed for. */
  readonly said: string;
  readonly scale: number;
}

interface Placed {
  readonly labels: Map<string, Label>;
  readonly grid: Grid;
  /** Keys by route id: what goes when the route does. */
  readonly of: Map<string, Set<string>>;
}

const height = 18;
/** Between a label and what it stands beside. */
const air = 2;
/** Badges hang on a node's top edge; between two nodes of a lane a tag still has room. */
const badge = 4;
const longestTag = 136;
/** The arrow in a tag, px at 100 %. */
export const arrowRoom = 12;

let grounds = new WeakMap<Drawn, Placed>();

/** All of them are placed anew. */
export function forgetLabels(): void {
  grounds = new WeakMap();
}

/** Only those are placed anew that belong to what changed or stand where something came to stand. */
export function moveLabels(scene: Drawn, news: Pick<SceneNews, "moved" | "edges">): void {
  const placed = grounds.get(scene);
  if (!placed) return;
  for (const id of news.edges) drop(placed, id);
  for (const id of news.moved) {
    const box = scene.boxes.get(id);
    if (!box || box.frame) continue;
    const met: string[] = [];
    placed.grid.visit(grown(box, air), (key) => {
      const label = placed.labels.get(key);
      if (label && meets(label.rect, grown(box, air))) met.push(label.route.id);
    });
    for (const route of met) drop(placed, route);
  }
}

function drop(placed: Placed, route: string): void {
  for (const key of placed.of.get(route) ?? []) {
    placed.labels.delete(key);
    placed.grid.take(key);
  }
  placed.of.delete(route);
}

function groundOf(scene: Drawn): Placed {
  const known = grounds.get(scene);
  if (known) return known;
  const made: Placed = { labels: new Map(), grid: createGrid(128), of: new Map() };
  grounds.set(scene, made);
  return made;
}

/** At small zooms a label for which there is no room at all is not written: from near, each is. */
const leftOut: Spot = { rect: { x: 0, y: 0, width: 0, height: 0 }, text: "" };

interface Spot {
  readonly rect: Rect;
  readonly text: string;
}

const around = (at: Point, { width, height }: { readonly width: number; readonly height: number }): Rect => ({
  x: at.x - width / 2,
  y: at.y - height / 2,
  width,
  height,
});

/** Where the label stands, found once. `said`: another text is placed anew; `scale`: how much larger than at 100 % it is written. */
function settle(
  scene: Drawn,
  key: string,
  route: Route,
  scale: number,
  said: string,
  find: (isFree: (rect: Rect) => boolean) => Spot,
): Spot {
  const placed = groundOf(scene);
  const known = placed.labels.get(key);
  if (known?.route === route && known.scale === scale && known.said === said) return known;
  placed.labels.delete(key);
  placed.grid.take(key);
  const isFree = (rect: Rect): boolean => {
    const apart = grown(rect, air);
    if (scene.boxesIn({ ...apart, height: apart.height + badge }).some((box) => !box.frame)) return false;
    let taken = false;
    placed.grid.visit(apart, (other) => {
      const label = placed.labels.get(other);
      return (taken = label !== undefined && label.scale === scale && meets(label.rect, apart));
    });
    return !taken;
  };
  const spot = find(isFree);
  placed.labels.set(key, { ...spot, route, scale, said });
  if (spot !== leftOut) placed.grid.put(key, spot.rect);
  placed.of.set(route.id, (placed.of.get(route.id) ?? new Set()).add(key));
  return spot;
}

type Size = Pick<Rect, "width" | "height">;

/** Where a label of so many drawing pixels stands along its line: its middle; null where it is left out. `short`: what is written where there is no room for all of it. */
export function besideLine(
  scene: Drawn,
  route: Route,
  key: string,
  scale: number,
  size: Size,
  short: Size = size,
): (Point & { readonly isShort: boolean }) | null {
  const { rect, text } = settle(scene, `${route.id}${key}`, route, scale, String(Math.round(size.width)), (isFree) => {
    const place = (wanted: Size): Rect =>
      around(
        labelAt(route, (at) => isFree(around(at, wanted))),
        wanted,
      );
    const whole = place(size);
    if (isFree(whole)) return { rect: whole, text: "" };
    const less = place(short);
    return scale === 1 || isFree(less) ? { rect: less, text: "short" } : leftOut;
  });
  return rect === leftOut.rect
    ? null
    : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, isShort: text !== "" };
}

export interface Tag {
  readonly end: "from" | "to";
  /** On the drawing. */
  readonly rect: Rect;
  readonly line: readonly Point[];
  readonly text: string;
  /** To which node it leads. */
  readonly leadsTo: string;
}

/** Both tags of a jump. `measure`: px of a text at 100 %. */
export function tagsOf(scene: Drawn, route: Route, scale: number, measure: (text: string) => number): Tag[] {
  const edge = scene.edge(route.id);
  const { jump } = route;
  const first = route.points[0];
  const last = jump?.into.at(-1);
  const from = edge && scene.boxes.get(edge.from);
  const to = edge && scene.boxes.get(edge.to);
  if (!edge || !from || !to || !first || !last) return [];
  const numberOf = (id: string | null): number | null => {
    const at = scene.columns.findIndex((column) => column.id === id);
    return at < 0 ? null : at + 1;
  };
  const words = structureWords.jump;
  const tag = (end: "from" | "to", text: string, short: string): Tag => {
    const side = end === "from" ? "right" : "left";
    const at = end === "from" ? first : last;
    const node = end === "from" ? from : to;
    const sized = (said: string) => ({
      width: (measure(said) + arrowRoom + (said === "" ? 8 : 16)) * scale,
      height: height * scale,
    });
    const { rect, text: said } = settle(
      scene,
      `${route.id}${end === "from" ? ">" : "<"}`,
      route,
      scale,
      text,
      (isFree) => {
        // Near by with its name, else near by without, else with it further away; first where no other line runs.
        for (const [shown, reach, clear] of [
          [text, 2, true],
          [short, 2, true],
          [text, 2, false],
          [short, 2, false],
          [text, 12, false],
          [short, 24, false],
        ] as const)
          for (const spot of tagSpots(at, side, node, sized(shown), reach)) {
            const here = around(spot, sized(shown));
            if (isFree(here) && !(clear && liesOnLine(scene, route, here))) return { rect: here, text: shown };
          }
        if (scale > 1) return leftOut;
        return { rect: around({ x: node.x + node.width / 2, y: node.y - height }, sized(short)), text: short };
      },
    );
    return { end, rect, text: said, line: tagLine(at, side, rect), leadsTo: end === "from" ? edge.to : edge.from };
  };
  const fit = (name: string, whole: (name: string) => string): string => fitting(name, whole, measure);
  const there = numberOf(to.node.stage);
  const limit = route.loop && edge.maxPasses !== null ? words.atMost(edge.maxPasses) : "";
  return [
    tag(
      "from",
      fit(to.node.name, (name) => `${words.to(there, name)}${limit}`),
      words.to(there, ""),
    ),
    tag(
      "to",
      fit(from.node.name, (name) => words.from(name)),
      words.fromShort(numberOf(from.node.stage)),
    ),
  ].filter(({ rect }) => rect !== leftOut.rect);
}

/** Another connection runs there. */
function liesOnLine(scene: Drawn, own: Route, rect: Rect): boolean {
  for (const { id, points, arc, jump } of scene.routesIn(rect)) {
    if (id === own.id) continue;
    for (const line of jump ? [points, jump.into] : [points])
      for (let i = 1; i < line.length; i += 1) {
        const [a, b] = [line[i - 1], line[i]];
        if (!a || !b) continue;
        const leg = {
          x: Math.min(a.x, b.x),
          y: Math.min(a.y, b.y),
          width: Math.abs(a.x - b.x) + 1,
          height: Math.abs(a.y - b.y) + 1,
        };
        // An arc bends away from the corners of its frame: its ends are upright.
        if (meets(leg, rect) && !(arc && i === 2)) return true;
      }
  }
  return false;
}

/** A long name is cut so that the tag stays a tag. */
function fitting(name: string, whole: (name: string) => string, measure: (text: string) => number): string {
  if (measure(whole(name)) <= longestTag) return whole(name);
  let [low, high] = [1, name.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(whole(`${name.slice(0, middle)}…`)) <= longestTag) low = middle;
    else high = middle - 1;
  }
  return whole(`${name.slice(0, low).trimEnd()}…`);
}

let ruler: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Text widths in the canvas's own font; the same for drawing a tag and for finding it under the pointer. */
export function tagWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (typeof document === "undefined") return text.length * 6;
  ruler ??= document.createElement("canvas").getContext("2d");
  if (!ruler) return text.length * 6;
  ruler.font = `400 11px ${getComputedStyle(document.documentElement).getPropertyValue("--font-ui").trim()}`;
  const { width } = ruler.measureText(text);
  if (widths.size > 4000) widths.clear();
  widths.set(text, width);
  return width;
}
