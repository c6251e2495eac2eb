/** The paper of a problem stands where it hides least of the drawing, and stays there while the view moves. */
import { expect, test } from "vitest";
import { paperSide } from "../../../renderer/canvas/floats/paper-side.ts";
import { type Rect, meets } from "../../../renderer/canvas/scene/grid.ts";

const area = { width: 1000, height: 600 };
const size = { width: 256, height: 100 };
const node = { x: 400, y: 250, width: 172, height: 40 };
const among =
  (...nodes: Rect[]) =>
  (rect: Rect) =>
    nodes.filter((other) => meets(other, rect));
const side = (...nodes: Rect[]) => paperSide(node, size, area, among(...nodes)).side;
const right = { x: 670, y: 260, width: 172, height: 60 };
const left = { ...right, x: 180 };
const under = { ...right, x: 400, y: 320 };

test("to the right, with its tip at the left, while nothing stands there", () => {
  expect(side()).toBe("left");
  expect(side(left, under)).toBe("left");
});

test("on the side that hides least where something stands at the right", () => {
  expect(side(right)).toBe("right");
  expect(side(right, left)).toBe("up");
  expect(side(right, left, under)).toBe("down");
  // Nowhere free: over the corner of one rather than over the whole of another.
  const corner = { x: 380, y: 140, width: 60, height: 20 };
  expect(side(right, left, under, corner)).toBe("down");
});

test("never where it has no room, and on its side as long as it has", () => {
  const low = { ...node, y: 540 };
  expect(paperSide(low, size, area, among({ ...right, y: 500 }, { ...left, y: 500 })).side).toBe("down");
  expect(paperSide(node, size, area, among(right), "left").side).toBe("left");
  expect(paperSide({ ...node, x: 700 }, size, area, among(), "left").side).toBe("right");
});
