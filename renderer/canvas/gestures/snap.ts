/** Where a dragged thing comes to rest: the 4-px grid, its neighbours' edges and centres, the columns' lane. Pure. */
import { onRemembered, recall } from "../../state/remembered.ts";
import type { Point } from "../routing/plan.ts";
import type { Rect } from "../scene/grid.ts";

let isOn = recall().snapping;
onRemembered(({ snapping }) => (isOn = snapping ?? isOn));

/** Whether what is dragged snaps; Alt means the other of the two while it is held. */
export const snaps = (event: { readonly altKey: boolean }): boolean => isOn !== event.altKey;

export const step = 4;
export const onGrid = (n: number): number => Math.round(n / step) * step;

export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

/** `lanes` are x positions of a column's lane; `reach` in drawing pixels. Answers with the top left corner and the guides to draw. */
export function snap(
  rect: Rect,
  neighbours: readonly Rect[],
  lanes: readonly number[],
  reach: number,
): { readonly x: number; readonly y: number; readonly guides: readonly Guide[] } {
  const best = { x: reach, y: reach };
  let x = onGrid(rect.x);
  let y = onGrid(rect.y);
  let upright: { at: number; with: Rect } | undefined;
  let level: { at: number; with: Rect } | undefined;
  for (const other of neighbours) {
    for (const share of [0, 0.5, 1]) {
      const dx = other.x + other.width * share - (rect.x + rect.width * share);
      if (Math.abs(dx) < best.x) {
        best.x = Math.abs(dx);
        x = rect.x + dx;
        upright = { at: other.x + other.width * share, with: other };
      }
      const dy = other.y + other.height * share - (rect.y + rect.height * share);
      if (Math.abs(dy) < best.y) {
        best.y = Math.abs(dy);
        y = rect.y + dy;
        level = { at: other.y + other.height * share, with: other };
      }
    }
  }
  for (const lane of lanes)
    if (Math.abs(lane - rect.x) < best.x) {
      best.x = Math.abs(lane - rect.x);
      x = lane;
      upright = undefined;
    }
  const guides: Guide[] = [];
  if (upright) {
    const top = Math.min(y, upright.with.y);
    const bottom = Math.max(y + rect.height, upright.with.y + upright.with.height);
    guides.push({ from: { x: upright.at, y: top - 8 }, to: { x: upright.at, y: bottom + 8 } });
  }
  if (level) {
    const left = Math.min(x, level.with.x);
    const right = Math.max(x + rect.width, level.with.x + level.with.width);
    guides.push({ from: { x: left - 8, y: level.at }, to: { x: right + 8, y: level.at } });
  }
  return { x: Math.round(x), y: Math.round(y), guides };
}
