/** Brings what was put partly beside the stages among them: as a whole where it fits, else what sticks out goes into the last one. Pure. */
import { type Rect, grown, meets, union } from "../canvas/scene/grid.ts";

interface Part {
  readonly rect: Rect;
  /** Stands on the ground itself; an open frame does not. */
  readonly isBody: boolean;
}

/** As between two nodes that are pasted. */
const air = 16;
const down = (n: number): number => Math.floor(n / 4) * 4;
const up = (n: number): number => Math.ceil(n / 4) * 4;

/**
 * `width`: of all stages, drawing pixels from 0; 0 where there are none. `pointed`: a hand that means the ground beside them
 * gets it. `back`: how far it is to where they were copied from; null from elsewhere.
 */
export function inColumns<T extends Part>(
  parts: readonly T[],
  width: number,
  pointed: boolean,
  back: number | null,
): readonly T[] {
  const [first, ...others] = parts.filter(({ isBody }) => isBody).map(({ rect }) => rect);
  if (!first || width === 0) return parts;
  const nodes = others.reduce<Rect>(union, first);
  const right = nodes.x + nodes.width;
  // A frame begins a little before its first member; how wide it is its members say.
  const left = parts.reduce((least, { rect }) => Math.min(least, rect.x), nodes.x);
  const bounds = { ...nodes, x: left, width: right - left };
  if (pointed && (right <= 0 || bounds.x >= width)) return parts;
  const isIn = (dx: number): boolean => bounds.x + dx >= 0 && right + dx <= width;
  const border = bounds.x < 0 || bounds.width > width ? up(-bounds.x) : down(width - right);
  // Most of a journey stands best in its own columns: there every node keeps its stage and its lane.
  const near = back !== null && bounds.width * 2 > width && isIn(back) ? back : border;
  const dx = isIn(0) ? 0 : near;
  const whole = parts.map((part) => ({ ...part, rect: { ...part.rect, x: part.rect.x + dx } }));
  return bounds.width <= width ? whole : folded(whole, width);
}

/** What lies beyond the last stage stands in it, under what stands there already. */
function folded<T extends Part>(parts: readonly T[], width: number): readonly T[] {
  const isOut = ({ rect }: Part): boolean => rect.x + rect.width > width;
  const placed = parts.filter((part) => part.isBody && !isOut(part)).map(({ rect }) => rect);
  const places = new Map<T, Rect>();
  for (const part of parts.filter(isOut).toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)) {
    const { rect, isBody } = part;
    let at = { ...rect, x: Math.max(0, down(width - rect.width)) };
    for (;;) {
      const wanted = grown(at, air - 1);
      const hit = isBody ? placed.filter((other) => meets(wanted, other)) : [];
      if (hit.length === 0) break;
      at = { ...at, y: up(Math.max(...hit.map((other) => other.y + other.height)) + air) };
    }
    if (isBody) placed.push(at);
    places.set(part, at);
  }
  return parts.map((part) => ({ ...part, rect: places.get(part) ?? part.rect }));
}
