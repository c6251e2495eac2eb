/** A route by its corners alone, leading from left to right. */
import type { Route } from "../../../renderer/canvas/routing/router.ts";

type Corner = readonly [number, number];

export const route = (id: string, ...corners: readonly Corner[]): Route => ({
  id,
  points: corners.map(([x, y]) => ({ x, y })),
  arc: false,
  loop: false,
  leaves: "right",
  enters: "left",
  bounds: { x: 0, y: 0, width: 0, height: 0 },
});
