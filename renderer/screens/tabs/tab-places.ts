/** Where a tab in the hand would come to rest: among the others, or beside the work; pixels of the window. */
import type { Side } from "../../state/split.ts";

/** Before the tab with this number; `middles` are those of the row, in order. */
export function placeIn(middles: readonly number[], x: number): number {
  const at = middles.findIndex((middle) => x < middle);
  return at < 0 ? middles.length : at;
}

/** The half of the ground under the pointer; null beside it. */
export function dropOf(
  ground: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  x: number,
  y: number,
): Side | null {
  if (x < ground.left || x > ground.right || y < ground.top || y > ground.bottom) return null;
  return x < (ground.left + ground.right) / 2 ? "left" : "right";
}
