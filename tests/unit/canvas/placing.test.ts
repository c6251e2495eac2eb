/** Where things come to stand: the grid, snapping, free places, making room; and the index that finds what stands where. */
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { snap } from "../../../renderer/canvas/gestures/snap.ts";
import { below, freePlace, makeRoom } from "../../../renderer/canvas/placing.ts";
import { type Rect, createGrid, meets } from "../../../renderer/canvas/scene/grid.ts";

const rect = (x: number, y: number, width = 172, height = 60): Rect => ({ x, y, width, height });

describe("the grid", () => {
  const rects = fc.array(
    fc.record({
      x: fc.integer({ min: -2000, max: 4000 }),
      y: fc.integer({ min: -2000, max: 4000 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 900 }),
    }),
    { maxLength: 60 },
  );
  test("finds each that meets the area once, after any putting and taking", () => {
    fc.assert(
      fc.property(rects, rects, fc.nat(), (first, second, seed) => {
        const grid = createGrid(256);
        const standing = new Map<string, Rect>();
        first.forEach((r, i) => {
          grid.put(`r${i}`, r);
          standing.set(`r${i}`, r);
        });
        second.forEach((r, i) => {
          if ((i + seed) % 3 === 0) {
            grid.take(`r${i}`);
            standing.delete(`r${i}`);
          } else {
            grid.put(`r${i}`, r);
            standing.set(`r${i}`, r);
          }
        });
        const area = second[0] ?? rect(0, 0, 500, 500);
        const found: string[] = [];
        grid.visit(area, (id) => void found.push(id));
        expect(new Set(found).size).toBe(found.length);
        for (const [id, r] of standing) if (meets(r, area)) expect(found).toContain(id);
        for (const id of found) expect(standing.has(id)).toBe(true);
        expect(grid.size).toBe(standing.size);
      }),
    );
  });
});

describe("snapping", () => {
  test("rests on the 4-px grid far from everything", () => {
    expect(snap(rect(101, 55), [], [], 6)).toMatchObject({ x: 100, y: 56, guides: [] });
  });
  test("takes a neighbour's edge, centre or other edge, and shows the guide", () => {
    const { x, y, guides } = snap(rect(103, 302), [rect(100, 100)], [], 6);
    expect([x, y]).toEqual([100, 304]);
    expect(guides).toHaveLength(1);
    expect(guides[0]!.from.x).toBe(guides[0]!.to.x);
    expect(snap(rect(300, 98), [rect(100, 100)], [], 6)).toMatchObject({ y: 100 });
  });
  test("takes the lane of a column", () => {
    expect(snap(rect(253, 10), [], [28, 256], 6).x).toBe(256);
  });
  test("but not from further than its reach", () => {
    expect(snap(rect(109, 302), [rect(100, 100)], [], 6)).toMatchObject({ x: 108, guides: [] });
  });
});

describe("a new node", () => {
  const taken = (all: readonly Rect[]) => (area: Rect) => all.filter((r) => meets(r, area));
  test("stands where it is wanted when there is room", () => {
    expect(freePlace({ x: 100, y: 100 }, { width: 172, height: 60 }, taken([]))).toEqual({ x: 100, y: 100 });
  });
  test("never overlaps anything, on the grid", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) }), {
          maxLength: 25,
        }),
        (corners) => {
          const all = corners.map(({ x, y }) => rect(x, y));
          const at = freePlace({ x: 300, y: 300 }, { width: 172, height: 60 }, taken(all));
          expect([Math.abs(at.x % 4), Math.abs(at.y % 4)]).toEqual([0, 0]);
          expect(taken(all)({ ...at, width: 172, height: 60 })).toEqual([]);
        },
      ),
    );
  });
  test("follows below, centred on what it follows", () => {
    expect(below(rect(28, 100), { width: 172 })).toEqual({ x: 28, y: 188 });
    expect(below(rect(28, 100), { width: 12 })).toEqual({ x: 108, y: 188 });
  });
});

describe("making room", () => {
  const place = (id: string, x: number, y: number) => ({ id, ...rect(x, y) });
  test("pushes down what is in the way, each no further than it must, and leaves the rest", () => {
    const shifts = makeRoom(rect(28, 100), [
      place("a", 28, 120),
      place("b", 28, 190),
      place("far", 28, 900),
      place("beside", 256, 120),
    ]);
    expect(shifts).toEqual([
      { id: "a", x: 28, y: 188 },
      { id: "b", x: 28, y: 276 },
    ]);
  });
  test("moves nothing when there is room", () => {
    expect(makeRoom(rect(28, 100), [place("a", 28, 20), place("b", 28, 200)])).toEqual([]);
  });
});
