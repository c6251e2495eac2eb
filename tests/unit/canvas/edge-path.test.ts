/** Geometry of drawn edges: which of two passes over where they cross, the nearest point to the pointer, where a label stands. */
import { describe, expect, test } from "vitest";
import { crossings, labelAt, nearestOn } from "../../../renderer/canvas/painter/edge-path.ts";
import type { Route } from "../../../renderer/canvas/routing/router.ts";

const route = (id: string, ...corners: readonly (readonly [number, number])[]): Route => ({
  id,
  points: corners.map(([x, y]) => ({ x, y })),
  arc: false,
  loop: false,
  leaves: "right",
  enters: "left",
  bounds: { x: 0, y: 0, width: 0, height: 0 },
});
const level = (id: string) => route(id, [0, 50], [100, 50]);
const upright = (id: string) => route(id, [50, 0], [50, 100]);
const apart = (id: string) => ({ from: `${id} from`, to: `${id} to` });

describe("crossings", () => {
  test("belong to the edge that is drawn later", () => {
    expect(crossings([level("a"), upright("b")], apart)).toEqual(new Map([["b", [{ x: 50, y: 50, upright: true }]]]));
    expect(crossings([upright("a"), level("b")], apart)).toEqual(new Map([["b", [{ x: 50, y: 50, upright: false }]]]));
  });
  test("are none between edges that share an end, and none where one only meets the other", () => {
    expect(crossings([level("a"), upright("b")], (id) => ({ from: id, to: "same" })).size).toBe(0);
    expect(crossings([route("a", [0, 50], [50, 50]), upright("b")], apart).size).toBe(0);
  });
});

test("the nearest point of an edge, its distance and direction", () => {
  expect(nearestOn(route("a", [0, 0], [100, 0], [100, 100]), { x: 104, y: 40 })).toEqual({
    at: { x: 100, y: 40 },
    distance: 4,
    ux: 0,
    uy: 1,
  });
  const arc = { ...route("b", [0, 100], [0, 0], [200, 0], [200, 100]), arc: true };
  expect(nearestOn(arc, { x: 100, y: 20 }).distance).toBeLessThan(6);
});

test("a label stands as near to the middle as it is free, on the crown of an arc", () => {
  const line = route("a", [0, 0], [0, 240]);
  expect(labelAt(line, () => true)).toEqual({ x: 0, y: 120 });
  const moved = labelAt(line, ({ y }) => y < 90 || y > 200);
  expect(moved.y).toBeLessThan(90);
  expect(moved.y).toBeGreaterThan(60);
  expect(labelAt({ ...route("b", [0, 100], [0, 0], [200, 0], [200, 100]), arc: true }, () => false)).toEqual({
    x: 100,
    y: 25,
  });
});
