/** Geometry of drawn edges: the nearest point to the pointer, where a label stands, and how a line is led around its breaks. */
import { describe, expect, test } from "vitest";
import { labelNear, labelSpots, middleOf, nearestOn, trace } from "../../../renderer/canvas/painter/edge-path.ts";
import { lengthIn } from "../../../renderer/canvas/routing/legs.ts";
import { route } from "./drawn-route.ts";

test("a mark stands in the middle, on a short line nearer to its start: the arrow stays in sight", () => {
  expect(middleOf(route("a", [0, 0], [0, 100]), 20)).toEqual({ x: 0, y: 50 });
  expect(middleOf(route("a", [0, 0], [0, 30]), 20)).toEqual({ x: 0, y: 10 });
  expect(middleOf(route("a", [0, 0], [0, 20]), 20)).toEqual({ x: 0, y: 6 });
  expect(middleOf(route("a", [0, 0], [0, 20]))).toEqual({ x: 0, y: 10 });
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

describe("places of a label", () => {
  const size = { width: 100, height: 18 };
  const arc = { ...route("b", [0, 100], [0, 0], [200, 0], [200, 100]), arc: true };
  test("begin at the middle of the line, and at the crown of an arc", () => {
    const [first] = labelSpots(route("a", [0, 0], [0, 240]), size);
    expect(first).toEqual({ x: 0, y: 120 });
    const [crown] = labelSpots(arc, size);
    expect(crown).toEqual({ x: 100, y: 25 });
  });
  test("touch the line, each of them", () => {
    for (const one of [route("a", [0, 0], [0, 90], [300, 90], [300, 400]), arc]) {
      const spots = [...labelSpots(one, size)];
      expect(spots.length).toBeGreaterThan(10);
      for (const { x, y } of spots) {
        const rect = { x: x - 50.5, y: y - 9.5, width: 101, height: 19 };
        expect(lengthIn(one, rect)).toBeGreaterThan(0);
      }
    }
  });
  test("are as near to the line as can be where there is none on it", () => {
    const line = route("a", [0, 0], [0, 240]);
    const at = labelNear(line, ({ x }) => x > 30);
    expect(at.x).toBe(36);
    expect(labelNear(line, () => false)).toEqual({ x: 0, y: 120 });
    expect(labelNear(arc, ({ y }) => y < 0)).toEqual({ x: 100, y: -11 });
  });
});

test("how much of a line lies in a rectangle", () => {
  const line = route("a", [0, 0], [100, 0], [100, 200]);
  expect(lengthIn(line, { x: 90, y: 50, width: 20, height: 60 })).toBeCloseTo(60, 0);
  expect(lengthIn(line, { x: 110, y: 50, width: 20, height: 60 })).toBe(0);
  const jump = {
    ...line,
    jump: {
      into: [
        { x: 500, y: 0 },
        { x: 514, y: 0 },
      ],
      bounds: line.bounds,
    },
  };
  expect(lengthIn(jump, { x: 490, y: -5, width: 40, height: 10 })).toBeCloseTo(15, 0);
});

test("a line is led up to a break and goes on behind it, whichever way it leads", () => {
  const steps: string[] = [];
  const pen = new Proxy({} as Parameters<typeof trace>[0], {
    get:
      (_, call: string) =>
      (...at: number[]) =>
        steps.push([call, ...at].join(" ")),
  });
  trace(pen, route("a", [100, 0], [20, 0], [20, 60]), [
    { leg: 1, from: 26, to: 34 },
    { leg: 2, from: 30, to: 38 },
  ]);
  expect(steps).toEqual([
    "moveTo 100 0",
    "lineTo 74 0",
    "moveTo 66 0",
    "lineTo 28 0",
    "quadraticCurveTo 20 0 20 8",
    "lineTo 20 30",
    "moveTo 20 38",
    "lineTo 20 60",
  ]);
});
