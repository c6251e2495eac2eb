/** Where the tour's paper stands: in the window whatever the thing, and beside it wherever that is possible. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { beside } from "../../../renderer/tour/beside.ts";

const room = { x: 0, y: 0, width: 1024, height: 676 };
const paper = { width: 272, height: 210 };

test("right of a node, and further away where a menu opens at it", () => {
  const node = { x: 300, y: 180, width: 172, height: 44 };
  expect(beside(node, paper, room)).toEqual({ x: 486, y: 180, side: "right" });
  expect(beside(node, paper, room, 112)).toEqual({ x: 584, y: 180, side: "right" });
});
test("left of what stands at the right edge", () => {
  expect(beside({ x: 748, y: 76, width: 276, height: 600 }, paper, room)).toMatchObject({ x: 462, side: "left" });
});
test("above a panel at the bottom, at its end", () => {
  expect(beside({ x: 45, y: 504, width: 703, height: 172 }, { ...paper, width: 300 }, room)).toEqual({
    x: 448,
    y: 280,
    side: "top",
  });
});
test("always in the window, and clear of the thing unless there is no room at all", () => {
  const side = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(
      side(1000),
      side(660),
      fc.integer({ min: 1, max: 1024 }),
      fc.integer({ min: 1, max: 676 }),
      (x, y, w, h) => {
        const thing = { x, y, width: Math.min(w, 1024 - x), height: Math.min(h, 676 - y) };
        const at = beside(thing, paper, room);
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.x + paper.width).toBeLessThanOrEqual(room.width);
        expect(at.y + paper.height).toBeLessThanOrEqual(room.height);
        const isClear =
          at.x >= thing.x + thing.width ||
          at.x + paper.width <= thing.x ||
          at.y >= thing.y + thing.height ||
          at.y + paper.height <= thing.y;
        expect(isClear || at.side === "over").toBe(true);
      },
    ),
  );
});
