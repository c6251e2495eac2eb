/** The distances of a tidy drawing, in CSS pixels at 100 %; everything stands on the 4-px grid. */
import { gutter, nodeWidth } from "../kinds/index.ts";

export const step = 4;
export const onGrid = (n: number): number => Math.round(n / step) * step;
export const downToGrid = (n: number): number => Math.floor(n / step) * step;
export const upToGrid = (n: number): number => Math.ceil(n / step) * step;

/** One sub-column of a stage: gutter, node, gutter. */
export const columnWidth = gutter + nodeWidth + gutter;
/** As many fit into the widest stage that a journey may hold. */
export const mostColumns = 35;
/** Where the first node of a column stands. */
export const top = 40;
/** Between a node and what it leads to, right below it; rounded down to the grid, so 25 to 28. */
export const linkGap = 28;
/** Between two nodes that have nothing to do with each other: no arrow, so more air. */
export const looseGap = 40;
/** Above and below the line between two lanes, together. */
export const laneGap = 56;
/** What a group's frame takes around its members. */
export const frameHead = 32;
export const frameSide = 12;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame around a group's members, with its heading. */
export function frameAround(members: readonly Rect[]): Rect {
  const x = Math.min(...members.map((r) => r.x)) - frameSide;
  const y = Math.min(...members.map((r) => r.y)) - frameHead;
  const right = Math.max(...members.map((r) => r.x + r.width)) + frameSide;
  const bottom = Math.max(...members.map((r) => r.y + r.height)) + frameSide;
  return { x, y, width: right - x, height: bottom - y };
}
