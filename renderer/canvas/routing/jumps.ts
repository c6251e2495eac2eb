/** Which connections are drawn as a jump, a named stub at either end, because nobody could follow a line that far. Pure. */
import type { Rect } from "../scene/grid.ts";
import { type Plan, type Point, type Wire, tipGap } from "./wire.ts";

/** Further apart than this, in drawing pixels, a line leads out of sight at any zoom at which names can be read. */
const far = { across: 2400, down: 4800 } as const;
/** Ways back over more stages than these would be arcs over the whole journey. */
const stagesBack = 2;
/** Length of a stub. */
const stub = 14;

export interface Ends {
  readonly from: Rect;
  readonly to: Rect;
  /** Leads back in a cycle. */
  readonly loop: boolean;
  /** How many stages further left it ends; less than 0 when further right. */
  readonly back: number;
}

/** `drawn`: what somebody chose for this one. */
export function isJump(drawn: "auto" | "line" | "jump" | undefined, { from, to, loop, back }: Ends): boolean {
  if (drawn === "jump" || drawn === "line") return drawn === "jump";
  const across = Math.max(to.x - from.x - from.width, from.x - to.x - to.width);
  const down = Math.max(to.y - from.y - from.height, from.y - to.y - to.height);
  return across > far.across || down > far.down || (loop && back > stagesBack);
}

export function planJump({ from, to, y }: Pick<Wire, "from" | "to" | "y">): Plan {
  const start = { x: from.x + from.width, y };
  const end = { x: to.x - tipGap, y: to.y + to.entry };
  return {
    leaves: "right",
    enters: "left",
    points: [start, { x: start.x + stub, y }],
    tracks: [],
    arc: false,
    into: [{ x: end.x - stub, y: end.y }, end],
  };
}

/** Where tags may stand beside an end, the best first: the middle of a tag of this size. `side`: where the stub points. */
export function* tagSpots(
  end: Point,
  side: "left" | "right",
  node: Rect,
  size: { readonly width: number; readonly height: number },
  /** How many rows of them above and below. */
  reach = 6,
): Generator<Point> {
  const out = side === "right" ? 1 : -1;
  const beside = end.x + out * (stub + size.width / 2);
  yield { x: beside, y: end.y };
  // Flush with the node's side, below it or above it; then further away.
  const flush = side === "right" ? node.x + node.width - size.width / 2 : node.x + size.width / 2;
  for (let away = 0; away < reach; away += 1) {
    const gap = size.height / 2 + 4 + away * (size.height + 3);
    for (const x of away < 2 ? [flush, beside, node.x + node.width / 2] : [beside, flush, beside + out * size.width]) {
      yield { x, y: node.y + node.height + gap };
      yield { x, y: node.y - gap };
    }
  }
}

/** The line from the end of a stub to its tag: straight, or along the node's side and in from there. */
export function tagLine(end: Point, side: "left" | "right", tag: Rect): Point[] {
  const out = side === "right" ? 1 : -1;
  const x = end.x + out * stub;
  if (end.y >= tag.y && end.y <= tag.y + tag.height)
    return [end, { x: side === "right" ? tag.x : tag.x + tag.width, y: end.y }];
  const middle = tag.y + tag.height / 2;
  if (tag.x + tag.width < x) return [end, { x, y: end.y }, { x, y: middle }, { x: tag.x + tag.width, y: middle }];
  if (tag.x > x) return [end, { x, y: end.y }, { x, y: middle }, { x: tag.x, y: middle }];
  return [end, { x, y: end.y }, { x, y: tag.y > end.y ? tag.y : tag.y + tag.height }];
}
