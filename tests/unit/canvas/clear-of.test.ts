/** To fit leaves no node beneath what floats in the corners, and goes no further away than that needs. */
import { describe, expect, test } from "vitest";
import { type Inset, clearOf } from "../../../renderer/canvas/clear-of.ts";
import { type Rect, meets } from "../../../renderer/canvas/scene/grid.ts";

const size = { width: 800, height: 500 };
const map: Rect = { x: 656, y: 414, width: 132, height: 76 };
const legend: Rect = { x: 12, y: 460, width: 168, height: 30 };

/** Fits the drawing with 20 px of air, as the view does. */
const fit =
  (all: Rect) =>
  ({ left, right, bottom }: Inset) => {
    const [w, h] = [size.width - left - right, size.height - bottom];
    const zoom = Math.min(1, (w - 40) / all.width, (h - 40) / all.height);
    return { x: left + (w - all.width * zoom) / 2 - all.x * zoom, y: (h - all.height * zoom) / 2 - all.y * zoom, zoom };
  };
const see = (nodes: readonly Rect[], all: Rect) => {
  const at = clearOf(
    { floats: () => [map, legend], isTaken: (world) => nodes.some((n) => meets(n, world)) },
    size,
    fit(all),
  );
  const hidden = nodes.filter((n) =>
    [map, legend].some((float) =>
      meets(float, {
        x: n.x * at.zoom + at.x,
        y: n.y * at.zoom + at.y,
        width: n.width * at.zoom,
        height: n.height * at.zoom,
      }),
    ),
  );
  return { at, hidden };
};
const grid = (columns: number, rows: number): Rect[] =>
  Array.from({ length: columns * rows }, (_, i) => ({
    x: (i % columns) * 200,
    y: Math.floor(i / columns) * 100,
    width: 170,
    height: 60,
  }));

describe("clear of what floats", () => {
  test.each([
    ["a full grid", grid(8, 9), { x: 0, y: 0, width: 1600, height: 900 }],
    ["a wide row", grid(20, 2), { x: 0, y: 0, width: 4000, height: 200 }],
    ["a tall column", grid(2, 20), { x: 0, y: 0, width: 400, height: 2000 }],
  ])("%s", (_name, nodes, all) => {
    expect(see(nodes, all).hidden).toEqual([]);
  });
  test("stays where it is when the corners are empty", () => {
    const all = { x: 0, y: 0, width: 1600, height: 900 };
    const nodes = grid(8, 5);
    expect(see(nodes, all).at).toEqual(fit(all)({ left: 0, right: 0, bottom: 0 }));
  });
});
