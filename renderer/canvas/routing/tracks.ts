/** Settles which track of a gutter every vertical leg takes: fewest overlaps, of upright legs and of the level ones that meet them, then fewest crossings. Depends on the legs alone. */
import { type Track, trackOffsets } from "./plan.ts";

/** A line of one gutter: all legs with one key, as one. */
interface Line {
  readonly key: string;
  readonly anchor: number;
  readonly direction: 1 | -1;
  top: number;
  bottom: number;
  readonly stubs: { readonly y: number; readonly to: "left" | "right" }[];
  around: boolean;
  readonly fixed?: number;
}

/** What two lines in each other's way cost: a crossing is 1. */
const overlap = { upright: 20, level: 8 } as const;
/** Nearer than this two lines read as one. */
const close = 6;
/** One above the other in one track, they do so nearer than this. */
const margin = 10;

/** Legs of one gutter share this number. */
export const gutterOf = (track: Track): number => Math.round((track.anchor + track.direction * 28) / 28);

/** Key and anchor of a leg → its distance from the anchor. */
export function settleTracks(tracks: Iterable<Track>): Map<string, number> {
  const lines = new Map<string, Line>();
  for (const track of tracks) {
    const id = lineId(track);
    const line = lines.get(id);
    if (line) {
      line.top = Math.min(line.top, track.top);
      line.bottom = Math.max(line.bottom, track.bottom);
      line.stubs.push(...track.stubs);
      line.around = line.around && track.around;
    } else lines.set(id, { ...track, stubs: [...track.stubs] });
  }
  const order = [...lines].sort(
    ([idA, a], [idB, b]) =>
      Number(b.fixed !== undefined) - Number(a.fixed !== undefined) ||
      Number(b.around) - Number(a.around) ||
      (a.around ? a.bottom - a.top - (b.bottom - b.top) : a.top - b.top) ||
      a.top - b.top ||
      (idA < idB ? -1 : 1),
  );
  const placed: { line: Line; x: number }[] = [];
  const settled = new Map<string, number>();
  for (const [id, line] of order) {
    if (line.fixed !== undefined) {
      placed.push({ line, x: line.anchor + line.direction * line.fixed });
      continue;
    }
    let best: { offset: number; cost: number; x: number } | undefined;
    // All that a line has in another's way lies between its ends.
    const rivals = placed.filter(
      ({ line: other }) =>
        other.key !== line.key && line.top < other.bottom + margin && other.top < line.bottom + margin,
    );
    const preferred = line.around ? [14, 22, 34, 42] : [22, 34, 14, 42];
    for (const offset of trackOffsets) {
      const x = line.anchor + line.direction * offset;
      let cost = preferred.indexOf(offset) * 0.4;
      for (const other of rivals) cost += between(line, x, other.line, other.x);
      if (!best || cost < best.cost) best = { offset, cost, x };
    }
    if (!best) continue;
    settled.set(id, best.offset);
    placed.push({ line, x: best.x });
  }
  return settled;
}

export const lineId = (track: Pick<Track, "key" | "anchor" | "direction">): string =>
  `${track.key} ${track.anchor} ${track.direction}`;

function between(a: Line, ax: number, b: Line, bx: number): number {
  let cost = Math.abs(ax - bx) < close ? overlap.upright : 0;
  for (const stub of a.stubs)
    if (stub.y > b.top && stub.y < b.bottom && (stub.to === "left" ? bx < ax : bx > ax)) cost += 1;
  for (const stub of b.stubs)
    if (stub.y > a.top && stub.y < a.bottom && (stub.to === "left" ? ax < bx : ax > bx)) cost += 1;
  // Level legs that come from both sides at one height run into each other, and one of them seems to lead where the other does.
  const [west, east] = ax < bx ? [a, b] : [b, a];
  for (const stub of west.stubs)
    if (stub.to === "right")
      for (const other of east.stubs)
        if (other.to === "left" && Math.abs(other.y - stub.y) < close) cost += overlap.level;
  return cost;
}
