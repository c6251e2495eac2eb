/** What the router speaks of: bodies, wires between them, plans of their legs, and the distances it keeps. Drawing pixels at 100 %. */
import type { Rect } from "../scene/grid.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Side = "left" | "right" | "down" | "up";

/** A body with the height (from its top) at which edges come in at its sides. */
export interface Body extends Rect {
  readonly id: string;
  readonly entry: number;
}

/** One edge as the router sees it. */
export interface Wire {
  readonly id: string;
  readonly from: Body;
  readonly to: Body;
  /** y at which it leaves a side of `from`. */
  readonly y: number;
  /** It may leave through the bottom: the single way out, or the last row. */
  readonly mayGoDown: boolean;
  readonly loop: boolean;
  /** Drawn as two stubs. */
  readonly jump?: boolean;
  /** Several lead from one place to one node: each comes in this much lower, by a line of its own. */
  readonly apart?: number;
}

/** Bodies that meet an area; the ends of the wire may be among them. */
export type Terrain = (area: Rect) => readonly Body[];

/** A vertical leg in a gutter, whose exact x is settled together with all others of that gutter. */
export interface Track {
  /** Legs with the same key are one line: a trunk. */
  readonly key: string;
  readonly anchor: number;
  readonly direction: 1 | -1;
  readonly top: number;
  readonly bottom: number;
  /** Horizontal legs that meet it, and on which side they lie. */
  readonly stubs: readonly { readonly y: number; readonly to: "left" | "right" }[];
  /** It only goes around its own column; such legs lie innermost. */
  readonly around: boolean;
  /** It stands this far from the anchor, whatever else comes: others keep away from it. */
  readonly fixed?: number;
}

export interface Plan {
  readonly leaves: Side;
  readonly enters: Side;
  /** `track` names the leg in `tracks` that decides x. */
  readonly points: readonly (Point & { readonly track?: number })[];
  readonly tracks: readonly Track[];
  /** Drawn as an arc over the nodes: points are the cubic curve's four. */
  readonly arc: boolean;
  /** A jump: the stub at its target, arrow last; `points` are the one at its source. */
  readonly into?: readonly Point[];
}

/** Distances of tracks from the body; never 28, where the stage rule runs. */
export const trackOffsets = [14, 22, 34, 42] as const;
/** The arrow's tip stands this far before the outline. */
export const tipGap = 2;
/** What leaves where others come in, or comes in where others leave, does so this much lower: else two lines would read as one. */
const lower = 7;

/** y at which the wire leaves this side. Others come in at the left, as one reads. */
export function leavingAt({ from, y }: Pick<Wire, "from" | "y">, side: "left" | "right"): number {
  const entry = from.y + from.entry;
  return side === "left" && Math.abs(y - entry) < lower ? entry + lower : y;
}

/** y at which it comes in at this side. Others leave at the right. */
export const enteringAt = ({ to }: Pick<Wire, "to">, side: "left" | "right"): number =>
  to.y + to.entry + (side === "right" ? lower : 0);
