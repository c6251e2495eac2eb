/** How much of the drawing a bar would hide somewhere: what leads to or from the selected, other nodes, words, and a little for lines. */
import { labelScale, levelAt } from "../painter/ground.ts";
import { loopLabelOf, tagsOf } from "../painter/labels.ts";
import { tagWidth } from "../painter/ruler.ts";
import type { Drawn } from "../painter/picture.ts";
import { lengthIn } from "../routing/legs.ts";
import { type Rect, grown, meets, shared } from "../scene/grid.ts";

/** By px² on the screen, after what each costs that is hidden at all; lines by px, those of what is selected more than others where they are hidden lengthwise. */
const prices = { node: 600, beside: 8, words: 1200, letters: 4, line: 2, lines: 400, own: 3 } as const;
/** px of a line that a bar across it hides. */
const crossing = 40;
/** Of words on a way back and of a group, px at 100 %. */
const longest = 240;
/** px between the bar and a node that it does not belong to. */
const air = 4;

export interface Sight {
  readonly scene: Drawn;
  /** px of the area per drawing px, and where the drawing begins. */
  readonly at: { readonly x: number; readonly y: number; readonly zoom: number };
  /** What is selected, and what comes before or after it. */
  readonly selected: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  /** What else may be pressed, drawing px. */
  readonly ends: readonly Rect[];
}

/** `rect` in px of the area. 0 where nothing is hidden; from far away nodes alone count. */
export function costIn({ scene, at: { x, y, zoom }, selected, beside, ends }: Sight, rect: Rect): number {
  const area = { x: (rect.x - x) / zoom, y: (rect.y - y) / zoom, width: rect.width / zoom, height: rect.height / zoom };
  const apart = grown(area, air / zoom);
  const hidden = (other: Rect, by: Rect): number => shared(other, by) * zoom * zoom;
  const isFar = levelAt(zoom) === "far";
  let cost = 0;
  const words = (other: Rect): void => {
    if (meets(other, area)) cost += prices.words + hidden(other, area) * prices.letters;
  };
  for (const box of scene.boxesIn(apart)) {
    if (!box.frame) cost += prices.node + hidden(box, apart) * (beside.has(box.id) ? prices.beside : 1);
    // The name of an open group.
    else if (!isFar) words({ x: box.x, y: box.y + 8, width: Math.min(box.width, longest), height: 18 });
  }
  if (isFar) return cost;
  ends.forEach(words);
  const scale = labelScale(zoom);
  let lines = 0;
  for (const route of scene.routesIn(area)) {
    const length = lengthIn(route, area) * zoom;
    lines += length * prices.line;
    const edge = scene.edge(route.id);
    const isOwn = edge !== undefined && [edge.id, edge.from, edge.to].some((id) => selected.has(id));
    if (isOwn) cost += Math.max(0, length - crossing) * prices.own;
    if (route.jump) for (const tag of tagsOf(scene, route, scale, tagWidth)) words(tag.rect);
  }
  // Words on a way back reach further than its line.
  for (const route of scene.routesIn(grown(area, longest * scale))) {
    const label = route.loop && !route.jump ? loopLabelOf(scene, route, scale, tagWidth) : undefined;
    if (label) words(label.rect);
  }
  return cost + Math.min(prices.lines, lines);
}
