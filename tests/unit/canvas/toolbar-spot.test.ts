/** Where the bar of a selection stands: over nothing where there is room, and never under another float. */
import { expect, test } from "vitest";
import { bestSpot, rectOf, spotsAround } from "../../../renderer/canvas/floats/toolbar-spot.ts";
import { type Rect, meets } from "../../../renderer/canvas/scene/grid.ts";

const node = { x: 300, y: 300, width: 172, height: 60 };
const length = 180;
const spots = spotsAround(node, length, 0);

function stand(nodes: readonly Rect[], covers: readonly Rect[] = []): Rect | undefined {
  const costOf = (rect: Rect): number => nodes.filter((other) => meets(other, rect)).length;
  const best = bestSpot(spots, length, { width: 800, height: 700, covers, costOf });
  const spot = best && spots[best.at];
  return spot && rectOf(spot, length);
}

test("above it, in its middle, while there is room", () => {
  expect(stand([node])).toEqual({ x: 300 + 86 - 90, y: 260, width: 180, height: 32 });
});

test("on another side where something stands there, and over no node", () => {
  const above = { ...node, y: 212 };
  const below = { ...node, y: 388 };
  const at = stand([node, above, below]);
  expect(at && [node, above, below].some((other) => meets(other, at))).toBe(false);
  expect(at?.height).toBe(length);
});

test("never under what floats over the drawing, though it hides a node then", () => {
  const find = { x: 200, y: 200, width: 400, height: 96 };
  const nodes = [node, { ...node, y: 388 }, { ...node, x: 500 }, { ...node, x: 100 }];
  const at = stand(nodes, [find]);
  expect(at && meets(at, find)).toBe(false);
});

test("nowhere where no place lies in the area", () => {
  const costOf = () => 0;
  expect(bestSpot(spots, length, { width: 100, height: 100, covers: [], costOf })).toBeUndefined();
});
