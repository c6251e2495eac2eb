/** Lines from afar: hairlines that fade the further away one goes, and of jumps nothing but the one that is meant. */
import { expect, test } from "vitest";
import { paintEdges } from "../../../renderer/canvas/painter/paint-edges.ts";
import { levelAt } from "../../../renderer/canvas/painter/ground.ts";
import type { Pen } from "../../../renderer/canvas/painter/pen.ts";
import type { Picture } from "../../../renderer/canvas/painter/picture.ts";
import { type Route, routeAll } from "../../../renderer/canvas/routing/router.ts";
import type { Body, Wire } from "../../../renderer/canvas/routing/plan.ts";

const body = (id: string, x: number, y: number): Body => ({ id, x, y, width: 172, height: 60, entry: 30 });
const wire = (id: string, from: Body, to: Body, jump: boolean): Wire => ({
  ...{ id, from, to, y: from.y + from.entry, mayGoDown: false, loop: false },
  ...(jump ? { jump } : {}),
});
const routes: readonly Route[] = [
  ...routeAll(
    [
      wire("line", body("a", 0, 0), body("b", 228, 200), false),
      wire("jump", body("c", 0, 400), body("d", 4000, 0), true),
    ],
    () => [],
  ).values(),
];

/** Each stroke: how strong it is, and along which points. */
function strokes(zoom: number, states: Readonly<Record<string, string>> = {}): { alpha: number; points: string[] }[] {
  const found: { alpha: number; points: string[] }[] = [];
  let points: string[] = [];
  const pen = {
    globalAlpha: 1,
    beginPath: () => (points = []),
    moveTo: (x: number, y: number) => points.push(`${x} ${y}`),
    lineTo: (x: number, y: number) => points.push(`${x} ${y}`),
    stroke: () => points.length > 0 && found.push({ alpha: pen.globalAlpha, points }),
    setLineDash: () => undefined,
  };
  const picture = {
    scene: { carried: null, edge: () => undefined },
    cards: { edge: (id: string) => ({ state: states[id] ?? "plain", dim: false, mark: null }) },
    colours: {},
    lifted: null,
  };
  paintEdges(
    pen as unknown as Pen,
    { x: 0, y: 0, zoom, width: 1000, height: 800, dpr: 1 },
    picture as unknown as Picture,
    routes,
    levelAt(zoom),
    () => undefined,
  );
  return found;
}
const line = routes.find(({ id }) => id === "line")!.points.map(({ x, y }) => `${x} ${y}`);

test("hairlines are the fainter the further away, and gone where nodes are specks", () => {
  const at = (zoom: number): number => strokes(zoom)[0]?.alpha ?? 0;
  expect(strokes(0.3)).toEqual([{ alpha: 0.6, points: line }]);
  expect(at(0.13)).toBe(0.6);
  expect(at(0.08)).toBeLessThan(0.4);
  expect(at(0.05)).toBeLessThan(0.15);
  expect(at(0.05)).toBeGreaterThan(0);
  expect(strokes(0.03)).toEqual([]);
});

test("a jump is not drawn, but from one end to the other when it is meant", () => {
  for (const state of ["plain", "error", "marked"]) expect(strokes(0.3, { jump: state }).length).toBe(1);
  const [hairlines, meant] = strokes(0.3, { jump: "selected" });
  expect(hairlines?.points).toEqual(line);
  expect(meant).toEqual({ alpha: 1, points: ["172 430", "3998 30"] });
});
