/** Where a connection can be taken by its ends: a little inside, so that the port and the node keep their own ground. Pure. */
import { type Point, curveAt } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";

export interface Grip {
  readonly end: "from" | "to";
  readonly at: Point;
}

/** From the port, and from the arrow's tip, in drawing pixels. */
const inset = { from: 16, to: 5 } as const;

const least = 16;

export function gripsOf(route: Route): Grip[] {
  const start = route.arc ? Array.from({ length: 13 }, (_, i) => curveAt(route.points, i / 12)) : route.points;
  const end = route.jump?.into ?? start;
  const from = along(start, inset.from);
  const to = along([...end].reverse(), inset.to);
  if (!from || !to) return [];
  // On a short line the two would lie on each other, and the arrow is what is mostly led elsewhere.
  const isShort = Math.hypot(from.x - to.x, from.y - to.y) < least;
  return [...(isShort ? [] : [{ end: "from", at: from } as const]), { end: "to", at: to }];
}

/** The point so far along the line, at most its middle. */
function along(line: readonly Point[], distance: number): Point | undefined {
  let whole = 0;
  for (let i = 1; i < line.length; i += 1) whole += length(line[i - 1], line[i]);
  let left = Math.min(distance, whole / 2);
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    const leg = length(a, b);
    if (!a || !b || leg === 0) continue;
    if (leg >= left) return { x: a.x + ((b.x - a.x) * left) / leg, y: a.y + ((b.y - a.y) * left) / leg };
    left -= leg;
  }
  return line[0];
}

const length = (a: Point | undefined, b: Point | undefined): number => (a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0);
