/** Connections that leave a part of the drawing: cut where they leave it, and told there in words where they lead. Pure. */
import { curveAt, type Point } from "../canvas/routing/plan.ts";
import type { Route } from "../canvas/routing/router.ts";
import { type Rect, grown } from "../canvas/scene/grid.ts";

export type Rim = "left" | "right" | "top" | "bottom";

export interface Portal {
  readonly rim: Rim;
  /** The node at the other end. */
  readonly other: string;
  /** The part is left here; else entered. */
  readonly leaves: boolean;
  /** Where connections to it cross the rim. */
  readonly at: readonly Point[];
}

export interface Cut {
  readonly route: Route;
  readonly at: Point;
  readonly rim: Rim;
}

/** The part of the route from its start to where it first leaves the rectangle; with `backwards` from its end back to where it last came in. */
export function cutAt(route: Route, area: Rect, backwards: boolean): Cut {
  const line = route.arc ? Array.from({ length: 33 }, (_, i) => curveAt(route.points, i / 32)) : [...route.points];
  if (backwards) line.reverse();
  const inside: Point[] = [];
  let exit: Point | undefined;
  for (const [i, p] of line.entries()) {
    const before = line[i - 1];
    if (before && !holds(area, p)) {
      exit = crossing(before, p, area);
      break;
    }
    inside.push(p);
  }
  // One that ends within the rectangle at a node that is not of the part is cut at its end.
  const at = exit ?? inside.at(-1) ?? { x: area.x, y: area.y };
  if (exit) inside.push(exit);
  const points = (backwards ? inside.reverse() : inside).filter(
    (p, i, all) => i === 0 || p.x !== all[i - 1]?.x || p.y !== all[i - 1]?.y,
  );
  return { route: { ...route, points, arc: false, bounds: around(points) }, at, rim: nearestRim(at, area) };
}

const holds = (r: Rect, p: Point): boolean => p.x >= r.x && p.x <= r.x + r.width && p.y >= r.y && p.y <= r.y + r.height;

function crossing(from: Point, to: Point, r: Rect): Point {
  const shares = [1];
  const along = (start: number, end: number, rim: number): void => {
    if (start !== end) shares.push((rim - start) / (end - start));
  };
  if (to.x < r.x) along(from.x, to.x, r.x);
  if (to.x > r.x + r.width) along(from.x, to.x, r.x + r.width);
  if (to.y < r.y) along(from.y, to.y, r.y);
  if (to.y > r.y + r.height) along(from.y, to.y, r.y + r.height);
  const t = Math.max(0, Math.min(...shares));
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

function nearestRim(p: Point, r: Rect): Rim {
  const away: [Rim, number][] = [
    ["left", Math.abs(p.x - r.x)],
    ["right", Math.abs(r.x + r.width - p.x)],
    ["top", Math.abs(p.y - r.y)],
    ["bottom", Math.abs(r.y + r.height - p.y)],
  ];
  return away.sort((a, b) => a[1] - b[1])[0]?.[0] ?? "right";
}

function around(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return grown({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, 12);
}

export interface Label {
  readonly portal: Portal;
  readonly lines: readonly string[];
  readonly box: Rect;
}

export const labelWidth = 168;
const lead = 14;
const gap = 6;
/** Between the rim and its labels. */
const reach = 18;

/** Places the labels outside the rectangle, none over another. `lines`: what is said, broken to `labelWidth`; `wide`: how wide a text is. */
export function placeLabels(
  portals: readonly Portal[],
  area: Rect,
  lines: (portal: Portal) => readonly string[],
  wide: (text: string) => number,
): { readonly labels: readonly Label[]; readonly around: Rect } {
  const labels: Label[] = [];
  let [x0, y0, x1, y1] = [area.x, area.y, area.x + area.width, area.y + area.height];
  const middle = (portal: Portal, key: "x" | "y"): number =>
    portal.at.reduce((sum, p) => sum + p[key], 0) / portal.at.length;
  const sized = (rim: Rim, key: "x" | "y") =>
    portals
      .filter((portal) => portal.rim === rim)
      .map((portal) => ({ portal, said: lines(portal), want: middle(portal, key) }))
      .sort((a, b) => a.want - b.want || (a.portal.other < b.portal.other ? -1 : 1));
  for (const rim of ["left", "right"] as const) {
    let free = -Infinity;
    for (const { portal, said, want } of sized(rim, "y")) {
      const height = said.length * lead;
      const y = Math.max(want - height / 2, free);
      free = y + height + gap;
      const width = Math.max(...said.map(wide));
      const x = rim === "left" ? area.x - reach - width : area.x + area.width + reach;
      labels.push({ portal, lines: said, box: { x, y, width, height } });
      [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x + width), Math.min(y0, y), Math.max(y1, y + height)];
    }
  }
  for (const rim of ["top", "bottom"] as const) {
    // From the right to the left, each beginning at its own line: so no line to a further row runs through a nearer label.
    const rows: { left: number; tall: number }[] = [];
    const placed: { portal: Portal; said: readonly string[]; x: number; width: number; row: number }[] = [];
    for (const { portal, said, want } of sized(rim, "x").reverse()) {
      const width = Math.max(...said.map(wide));
      const x = want + 5;
      let row = rows.findIndex(({ left }) => x + width + 12 <= left);
      if (row < 0) row = rows.push({ left: Infinity, tall: 0 }) - 1;
      const known = rows[row];
      if (known) [known.left, known.tall] = [want, Math.max(known.tall, said.length * lead)];
      placed.push({ portal, said, x, width, row });
    }
    for (const { portal, said, x, width, row } of placed) {
      const off = rows.slice(0, row).reduce((sum, { tall }) => sum + tall + gap, reach);
      const height = said.length * lead;
      const y = rim === "top" ? area.y - off - height : area.y + area.height + off;
      labels.push({ portal, lines: said, box: { x, y, width, height } });
      [y0, y1] = [Math.min(y0, y), Math.max(y1, y + height)];
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x + width)];
    }
  }
  return { labels, around: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } };
}

/** From the rim to the label, for whoever draws the thin line between them. */
export function leaderOf({ portal, box }: Label, from: Point): readonly [Point, Point] {
  const y = box.y + box.height / 2;
  const to =
    portal.rim === "left"
      ? { x: box.x + box.width + 5, y }
      : portal.rim === "right"
        ? { x: box.x - 5, y }
        : { x: box.x - 5, y: portal.rim === "top" ? box.y + 3 : box.y + box.height - 3 };
  return [from, to];
}
