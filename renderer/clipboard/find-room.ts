/** Where a set of rectangles stands free as a whole: its shape stays, only its place gives way. Pure. */
import { type Rect, createGrid, grown, meets, union } from "../canvas/scene/grid.ts";

/** The least air between two nodes, as when one is added. */
const air = 16;
const step = 4;
const onStep = (n: number): number => Math.ceil(n / step) * step;

/**
 * How far down, in drawing pixels on the 4-px grid, the rectangles have to go so that none lies over one that is there. 0 where
 * they stand free already. O(rectangles) per try; after `tries` tries below everything in their way, so that a paste of
 * thousands does not look for its gap for seconds.
 */
export function roomBelow(
  rects: readonly Rect[],
  taken: readonly Rect[],
  tries = Math.max(8, Math.min(200, Math.floor(20_000 / rects.length))),
): number {
  const [first, ...others] = rects;
  if (!first) return 0;
  const grid = createGrid();
  const byId = new Map<string, Rect>();
  for (const [at, rect] of taken.entries()) {
    byId.set(String(at), rect);
    grid.put(String(at), rect);
  }
  let down = 0;
  for (let n = 0; n < tries; n += 1) {
    let more = 0;
    for (const rect of rects) {
      const wanted = grown({ ...rect, y: rect.y + down }, air);
      grid.visit(wanted, (id) => {
        const other = byId.get(id);
        if (other && meets(wanted, other))
          more = Math.max(more, onStep(other.y + other.height + air - (rect.y + down)));
      });
    }
    if (more === 0) return down;
    down += more;
  }
  const whole = grown(others.reduce(union, first), air);
  const inTheWay = taken.filter((rect) => rect.x < whole.x + whole.width && whole.x < rect.x + rect.width);
  return onStep(Math.max(...inTheWay.map((rect) => rect.y + rect.height)) + air - whole.y);
}
