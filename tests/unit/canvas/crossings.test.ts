/** Crossings: one of two lines that cross is broken, where it is straight; lines that meet, and those to one target, are not. */
import { describe, expect, test } from "vitest";
import { type Break, breaksOf, cornerAt } from "../../../renderer/canvas/painter/crossings.ts";
import { type Route, routeAll } from "../../../renderer/canvas/routing/router.ts";
import { columns, terrainOf } from "./columns.ts";
import { route } from "./drawn-route.ts";

const level = (id: string): Route => route(id, [0, 50], [100, 50]);
const upright = (id: string, x = 50): Route => route(id, [x, 0], [x, 100]);
const apart = (id: string) => ({ from: `from ${id}`, to: `to ${id}` });
const broken = (routes: readonly Route[], ends = apart) => Object.fromEntries(breaksOf(routes, ends));

describe("of two lines that cross", () => {
  test("the longer one lies below, in whatever order they come", () => {
    const gap = [{ leg: 1, from: 46.5, to: 53.5 }];
    const long = route("b", [50, 0], [50, 300]);
    expect(broken([level("a"), long])).toEqual({ b: gap });
    expect(broken([long, level("a")])).toEqual({ b: gap });
    expect(broken([route("a", [0, 50], [400, 50]), long])).toEqual({ a: gap });
  });
  test("the shorter one does where the longer bends", () => {
    const bent = route("a", [0, 50], [160, 50], [160, 200]);
    expect(broken([bent, upright("b", 151)])).toEqual({ b: [{ leg: 1, from: 46.5, to: 53.5 }] });
  });
  test("one that is about to bend still passes over the other", () => {
    const bent = route("a", [90, 43], [50, 43], [50, 300]);
    expect(broken([bent, level("b")])).toEqual({ b: [{ leg: 1, from: 46.5, to: 53.5 }] });
    expect(broken([route("a", [90, 46], [50, 46], [50, 300]), level("b")])).toEqual({});
  });
  test("neither is broken where both bend or come in", () => {
    expect(broken([route("a", [0, 50], [60, 50], [60, 200]), route("b", [55, 60], [55, 44], [200, 44])])).toEqual({});
    expect(broken([route("a", [0, 50], [60, 50]), route("b", [52, 0], [52, 60])])).toEqual({});
    // It only meets the other.
    expect(broken([route("a", [0, 50], [50, 50]), upright("b")])).toEqual({});
  });
  test("breaks that stand near each other are one", () => {
    const [long, back] = [route("a", [0, 50], [200, 50]), route("a", [200, 50], [0, 50])];
    expect(broken([long, upright("b", 40), upright("c", 50)])).toEqual({ a: [{ leg: 1, from: 36.5, to: 53.5 }] });
    expect(broken([back, upright("b", 170), upright("c", 150)])).toEqual({
      a: [
        { leg: 1, from: 26.5, to: 33.5 },
        { leg: 1, from: 46.5, to: 53.5 },
      ],
    });
  });
  test("lines to one target are broken together or not at all", () => {
    const ends = (id: string) => (id === "over" ? apart("z") : { from: id, to: "same" });
    const joins = route("joins", [45, 150], [45, 50], [200, 50]);
    const along = route("along", [0, 50], [200, 50]);
    expect(Object.keys(broken([along, upright("over", 70), joins], ends)).sort()).toEqual(["along", "joins"]);
    // Where one of them bends, the other trunk is broken.
    expect(Object.keys(broken([along, upright("over", 55), joins], ends))).toEqual(["over"]);
  });
});

describe("no break", () => {
  test("between lines to one target, and between lines that leave at one place", () => {
    expect(broken([level("a"), upright("b")], (id) => ({ from: id, to: "same" }))).toEqual({});
    const [out, down] = [route("a", [0, 50], [100, 50]), route("b", [0, 50], [20, 50], [20, 0], [60, 0], [60, 90])];
    expect(broken([out, down], (id) => ({ from: "same", to: id }))).toEqual({});
  });
  test("but between ways out of one node that leave at different heights", () => {
    const [high, low] = [route("a", [0, 20], [40, 20], [40, 190], [90, 190]), route("b", [0, 40], [100, 40])];
    expect(broken([high, low], (id) => ({ from: "same", to: id }))).toEqual({ a: [{ leg: 2, from: 16.5, to: 23.5 }] });
  });
});

describe("in 100 random drawings", () => {
  const drawings = Array.from({ length: 100 }, (_, seed) => {
    const { bodies, wires } = columns(seed + 1);
    const routes = [...routeAll(wires, terrainOf(bodies)).values()];
    const ends = new Map(wires.map((w) => [w.id, { from: w.from.id, to: w.to.id }]));
    return { routes, ends, breaks: breaksOf(routes, (id) => ends.get(id)) };
  });
  const lengthOf = ({ points }: Route, leg: number): number =>
    Math.hypot(points[leg]!.x - points[leg - 1]!.x, points[leg]!.y - points[leg - 1]!.y);
  const spot = ({ points }: Route, { leg, from, to }: Break) => {
    const [a, b] = [points[leg - 1]!, points[leg]!];
    const way = Math.hypot(b.x - a.x, b.y - a.y);
    const at = (by: number) => ({ x: a.x + ((b.x - a.x) * by) / way, y: a.y + ((b.y - a.y) * by) / way });
    return { from: at(from), to: at(to) };
  };

  test("no break lies on a corner or an arrowhead", () => {
    let count = 0;
    const wrong: string[] = [];
    drawings.forEach(({ routes, breaks }, seed) => {
      for (const one of routes)
        for (const { leg, from, to } of breaks.get(one.id) ?? []) {
          count += 1;
          const last = one.points.length - 1;
          if (from < (leg === 1 ? 4 : cornerAt(one.points, leg - 1))) wrong.push(`${seed} ${one.id} ${leg} begins`);
          if (to > lengthOf(one, leg) - (leg === last ? 10 : cornerAt(one.points, leg)))
            wrong.push(`${seed} ${one.id} ${leg} ends`);
        }
    });
    expect(count).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  test("every crossing away from corners is seen, and nothing is broken but for a crossing", () => {
    const wrong: string[] = [];
    let crossings = 0;
    drawings.forEach(({ routes, ends, breaks }, seed) => {
      const isBroken = (one: Route, x: number, y: number): boolean =>
        (breaks.get(one.id) ?? []).some((gap) => {
          const { from, to } = spot(one, gap);
          const near = (v: number, a: number, b: number) => v >= Math.min(a, b) - 0.01 && v <= Math.max(a, b) + 0.01;
          return near(x, from.x, to.x) && near(y, from.y, to.y);
        });
      const legs = routes.flatMap((one) =>
        one.points.slice(1).map((b, i) => ({ one, a: one.points[i]!, b, isUpright: one.points[i]!.x === b.x })),
      );
      const explained = new Set<string>();
      for (const up of legs.filter((leg) => leg.isUpright))
        for (const flat of legs.filter((leg) => !leg.isUpright)) {
          const [x, y] = [up.a.x, flat.a.y];
          const inner = (v: number, p: number, q: number, by: number) =>
            v > Math.min(p, q) + by && v < Math.max(p, q) - by;
          if (ends.get(up.one.id)!.to === ends.get(flat.one.id)!.to) continue;
          if (!inner(x, flat.a.x, flat.b.x, 0) || !inner(y, up.a.y, up.b.y, 0)) continue;
          for (const { id } of [up.one, flat.one]) explained.add(id);
          if (!inner(x, flat.a.x, flat.b.x, 16) || !inner(y, up.a.y, up.b.y, 16)) continue;
          if (up.one.points[0]!.x === flat.one.points[0]!.x && up.one.points[0]!.y === flat.one.points[0]!.y) continue;
          crossings += 1;
          if (!isBroken(up.one, x, y) && !isBroken(flat.one, x, y))
            wrong.push(`${seed} ${up.one.id} and ${flat.one.id} at ${x} ${y}`);
        }
      for (const id of breaks.keys()) if (!explained.has(id)) wrong.push(`${seed} ${id} is broken for nothing`);
    });
    expect(crossings).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });
});
