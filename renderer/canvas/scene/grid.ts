/** A uniform grid over rectangles keyed by record id: putting, taking and asking cost what they touch, at any size. */

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Grid {
  put(id: string, rect: Rect): void;
  take(id: string): void;
  /** Calls once for every rectangle whose cells meet the area; the caller looks closer where it matters. Stops on `true`. */
  visit(area: Rect, found: (id: string) => boolean | void): void;
  readonly size: number;
}

/** Columns and rows from, to, both included. */
type Range = readonly [number, number, number, number];

const key = (column: number, row: number): number => (column + 0x8000) * 0x10000 + (row + 0x8000);

/** `cell` in world pixels: about the size of what is asked for. */
export function createGrid(cell = 256): Grid {
  const cells = new Map<number, string[]>();
  const places = new Map<string, Range>();
  const rangeOf = (r: Rect): Range => [
    Math.floor(r.x / cell),
    Math.floor(r.y / cell),
    Math.floor((r.x + r.width) / cell),
    Math.floor((r.y + r.height) / cell),
  ];
  const take = (id: string): void => {
    const place = places.get(id);
    if (!place) return;
    places.delete(id);
    for (let c = place[0]; c <= place[2]; c += 1)
      for (let r = place[1]; r <= place[3]; r += 1) {
        const list = cells.get(key(c, r));
        if (!list) continue;
        const at = list.indexOf(id);
        const last = list.pop();
        if (at < list.length && last !== undefined) list[at] = last;
        if (list.length === 0) cells.delete(key(c, r));
      }
  };
  return {
    put(id, rect) {
      const range = rangeOf(rect);
      const old = places.get(id);
      if (old && old.every((n, i) => n === range[i])) return;
      take(id);
      places.set(id, range);
      for (let c = range[0]; c <= range[2]; c += 1)
        for (let r = range[1]; r <= range[3]; r += 1) {
          const list = cells.get(key(c, r));
          if (list) list.push(id);
          else cells.set(key(c, r), [id]);
        }
    },
    take,
    visit(area, found) {
      const [c0, r0, c1, r1] = rangeOf(area);
      // A view far larger than what there is must not walk empty cells.
      if ((c1 - c0 + 1) * (r1 - r0 + 1) > cells.size * 2) {
        for (const [id, p] of places)
          if (p[0] <= c1 && p[2] >= c0 && p[1] <= r1 && p[3] >= r0 && found(id) === true) return;
        return;
      }
      for (let c = c0; c <= c1; c += 1)
        for (let r = r0; r <= r1; r += 1)
          for (const id of cells.get(key(c, r)) ?? []) {
            const p = places.get(id);
            // Reported from the first cell that both share, so each comes once without a set of what was seen.
            if (!p || c !== Math.max(p[0], c0) || r !== Math.max(p[1], r0)) continue;
            if (found(id) === true) return;
          }
    },
    get size() {
      return places.size;
    },
  };
}

export const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** The area that both share, 0 where they do not meet. */
export function shared(a: Rect, b: Rect): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const tall = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, wide) * Math.max(0, tall);
}

export const grown = (r: Rect, by: number): Rect => ({
  x: r.x - by,
  y: r.y - by,
  width: r.width + 2 * by,
  height: r.height + 2 * by,
});

export function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
