/** Words beside lines: what each says and where it stands, clear of nodes, of badges, of each other and, where there is room, of other lines. */
import type { Point } from "../routing/plan.ts";
import { tagLine, tagSpots } from "../routing/jumps.ts";
import { legsAlong } from "../routing/legs.ts";
import type { Route } from "../routing/router.ts";
import { type Rect, grown, meets, union } from "../scene/grid.ts";
import { canvasWords } from "../../words/canvas.ts";
import { structureWords } from "../../words/structure.ts";
import { labelNear, labelSpots } from "./edge-path.ts";
import { type Room, type Spot, leftOut, settle } from "./label-ground.ts";
import type { Drawn } from "./picture.ts";

const height = 18;
const longestTag = 136;
/** The arrow in a tag, px at 100 %. */
export const arrowRoom = 12;

interface Size {
  readonly width: number;
  readonly height: number;
  /** Not over the beginning of its line. */
  readonly isOnward?: boolean;
}

const around = (at: Point, { width, height }: Size): Rect => ({
  x: at.x - width / 2,
  y: at.y - height / 2,
  width,
  height,
});

/** Where a label stands on its line, and which of the sizes it has there, drawing px; the first are tried first. Null where it is left out. */
export function besideLine(
  scene: Drawn,
  route: Route,
  scale: number,
  sizes: readonly [Size, ...Size[]],
): { readonly rect: Rect; readonly size: number } | null {
  const wanted = { route, key: route.id, scale, said: String(Math.round(sizes[0].width)) };
  const { rect, text } = settle(scene, wanted, (roomIn) => {
    const extent = extentOf(route.points);
    const { isFree, isOpen, isClear } = roomIn(spread(extent, sizes[0].width, sizes[0].height));
    const last = sizes.at(-1) ?? sizes[0];
    const arrow = grown({ ...(route.points.at(-1) ?? extent), width: 0, height: 0 }, 8);
    const [a, b, ...more] = route.points;
    const [beginning] = a && b && more.length > 0 ? legsAlong([a, b]) : [];
    const first = (size: Size, suits: (rect: Rect) => boolean): Spot | undefined => {
      for (const at of labelSpots(route, size)) {
        const rect = around(at, size);
        if (meets(rect, arrow) || (size.isOnward && beginning && meets(rect, beginning))) continue;
        if (suits(rect)) return { rect, text: String(sizes.indexOf(size)) };
      }
      return undefined;
    };
    for (const size of sizes) {
      const spot = first(size, (rect) => isFree(rect) && isOpen(rect) && isClear(rect));
      if (spot) return spot;
    }
    // Over another line as little as may be.
    const spot = first(last, (rect) => isFree(rect) && isOpen(rect));
    if (spot || scale > 1) return spot ?? leftOut;
    const tight = first(last, isFree);
    if (tight) return tight;
    const further = roomIn(grown(extent, 180));
    const at = labelNear(route, (at) => further.isFree(around(at, last)));
    return { rect: around(at, last), text: String(sizes.length - 1) };
  });
  return rect === leftOut.rect ? null : { rect, size: Number(text) };
}

/** The words on a way back and where they stand; undefined where they are left out. With little room its branch is not said, then only how often. `measure`: px of a text at 100 %. */
export function loopLabelOf(
  scene: Drawn,
  route: Route,
  scale: number,
  measure: (text: string) => number,
): { readonly rect: Rect; readonly text: string } | undefined {
  const edge = scene.edge(route.id);
  if (!edge) return undefined;
  const branch = scene.boxes.get(edge.from)?.ports.find((port) => port.id === edge.port)?.name ?? "";
  const sized = (text: string) => ({ width: (measure(text) + 14) * scale, height: height * scale });
  const texts = [
    canvasWords.again(branch, edge.maxPasses),
    canvasWords.again("", edge.maxPasses),
    canvasWords.againShort(edge.maxPasses),
  ] as const;
  // From near its branch is read where the line begins.
  const whole = { ...sized(texts[0]), isOnward: scale === 1 };
  const at = besideLine(scene, route, scale, [whole, sized(texts[1]), sized(texts[2])]);
  const text = at && texts[at.size];
  return text ? { text, rect: at.rect } : undefined;
}

const spread = ({ x, y, width, height }: Rect, across: number, down: number): Rect => ({
  x: x - across,
  y: y - down,
  width: width + 2 * across,
  height: height + 2 * down,
});

function extentOf([first = { x: 0, y: 0 }, ...rest]: readonly Point[]): Rect {
  return rest.reduce<Rect>((all, { x, y }) => union(all, { x, y, width: 0, height: 0 }), {
    ...first,
    width: 0,
    height: 0,
  });
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
    const tip = end === "from" ? first : last;
    const node = end === "from" ? from : to;
    const sized = (said: string) => ({
      width: (measure(said) + arrowRoom + (said === "" ? 8 : 16)) * scale,
      height: height * scale,
    });
    const wanted = { route, key: `${route.id}${end === "from" ? ">" : "<"}`, scale, said: text, node: node.id };
    const spot = settle(scene, wanted, (roomIn) => {
      const longest = sized(text);
      let reached = 0;
      let room: Room | undefined;
      for (const [shown, reach, want] of tiers(text, short, scale)) {
        const size = sized(shown);
        if (!room || reach > reached) {
          reached = reach;
          room = roomIn(spread(node, longest.width * (reach > 2 ? 2 : 1) + 24, (reach + 1) * (size.height + 3)));
        }
        if (want === "apart" && shown === short && room.hasTwin(short)) continue;
        for (const at of tagSpots(tip, side, node, size, reach)) {
          const rect = around(at, size);
          const line = tagLine(tip, side, rect);
          if (!room.isFree(rect) || (want !== "any" && !room.isOpen(rect, line))) continue;
          if (want !== "apart" || room.isClear(rect)) return { rect, text: shown, line };
        }
      }
      if (scale > 1) return leftOut;
      const rect = around({ x: node.x + node.width / 2, y: node.y - height }, sized(short));
      return { rect, text: short, line: tagLine(tip, side, rect) };
    });
    return {
      end,
      rect: spot.rect,
      text: spot.text,
      line: spot.line ?? [],
      leadsTo: end === "from" ? edge.to : edge.from,
    };
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

/** What is tried one after the other: near by with its name, else near by without, else with it further away; first where no other line runs, then at least where no words are run through. */
function* tiers(text: string, short: string, scale: number): Generator<[string, number, "apart" | "open" | "any"]> {
  yield [text, 2, "apart"];
  yield [short, 2, "apart"];
  yield [text, 4, "apart"];
  yield [short, 4, "apart"];
  yield [text, 2, "open"];
  yield [short, 2, "open"];
  yield [text, 12, "open"];
  yield [short, 24, "open"];
  if (scale > 1) return;
  yield [text, 12, "any"];
  yield [short, 24, "any"];
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
