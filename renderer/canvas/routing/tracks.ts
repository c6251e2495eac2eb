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
  const placed: Placed[] = [];
  const inTheWay = new Set<Placed>();
  for (const [id, line] of order) {
    const own: Placed = { id, line, offset: line.fixed ?? trackOffsets[0] };
    if (line.fixed === undefined) {
      const rivals = rivalsOf(own, placed);
      if (choose(own, rivals) >= overlap.level)
        for (const other of [own, ...rivals]) if (other === own || overlapping(own, other) > 0) inTheWay.add(other);
    }
    placed.push(own);
  }
  // Whoever came first did not know who would come: once more, now that all stand somewhere.
  for (const own of inTheWay) if (own.line.fixed === undefined) makeRoom(own, rivalsOf(own, placed));
  return new Map(placed.filter(({ line }) => line.fixed === undefined).map(({ id, offset }) => [id, offset]));
}

interface Placed {
  readonly id: string;
  readonly line: Line;
  offset: number;
}

/** All that a line has in another's way lies between its ends. */
const rivalsOf = ({ line }: Placed, placed: readonly Placed[]): Placed[] =>
  placed.filter(
    ({ line: other }) => other.key !== line.key && line.top < other.bottom + margin && other.top < line.bottom + margin,
  );

/** Takes the best track beside these; answers with what it costs. */
function choose(own: Placed, rivals: readonly Placed[]): number {
  let best = { offset: own.offset, cost: Infinity };
  const preferred = own.line.around ? [14, 22, 34, 42] : [22, 34, 14, 42];
  for (const offset of trackOffsets) {
    own.offset = offset;
    const cost =
      preferred.indexOf(offset) * 0.4 + sum(rivals, (other) => overlapping(own, other) + crossing(own, other));
    if (cost < best.cost) best = { offset, cost };
  }
  own.offset = best.offset;
  return best.cost;
}

/** Takes another track where that undoes an overlap: a crossing less is no reason. */
function makeRoom(own: Placed, rivals: readonly Placed[]): void {
  const { offset } = own;
  const before = sum(rivals, (other) => overlapping(own, other));
  choose(own, rivals);
  if (sum(rivals, (other) => overlapping(own, other)) >= before) own.offset = offset;
}

function sum(rivals: readonly Placed[], cost: (other: Placed) => number): number {
  let whole = 0;
  for (const other of rivals) whole += cost(other);
  return whole;
}

export const lineId = (track: Pick<Track, "key" | "anchor" | "direction">): string =>
  `${track.key} ${track.anchor} ${track.direction}`;

const xOf = ({ line, offset }: Placed): number => line.anchor + line.direction * offset;

/** Upright legs on each other; level legs that come from both sides at one height, of which one seems to lead where the other does. */
function overlapping(one: Placed, other: Placed): number {
  const ax = xOf(one);
  const bx = xOf(other);
  const on = Math.abs(ax - bx) < close ? overlap.upright : 0;
  return runTogether(ax < bx ? one.line : other.line, ax < bx ? other.line : one.line) ? on + overlap.level : on;
}

function crossing(one: Placed, other: Placed): number {
  const a = one.line;
  const b = other.line;
  const ax = xOf(one);
  const bx = xOf(other);
  let cost = 0;
  for (const stub of a.stubs)
    if (stub.y > b.top && stub.y < b.bottom && (stub.to === "left" ? bx < ax : bx > ax)) cost += 1;
  for (const stub of b.stubs)
    if (stub.y > a.top && stub.y < a.bottom && (stub.to === "left" ? ax < bx : ax > bx)) cost += 1;
  return cost;
}

function runTogether(west: Line, east: Line): boolean {
  for (const stub of west.stubs)
    if (stub.to === "right")
      for (const facing of east.stubs) if (facing.to === "left" && Math.abs(facing.y - stub.y) < close) return true;
  return false;
}
