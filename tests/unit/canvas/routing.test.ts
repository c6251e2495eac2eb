/** The router: no leg enters a body, ports are chosen as one reads, the order of edits does not show, ways back are found. */
import { describe, expect, test } from "vitest";
import { type Link, cyclesOf, isWayBack } from "../../../renderer/canvas/routing/loops.ts";
import type { Body, Track, Wire } from "../../../renderer/canvas/routing/plan.ts";
import { type Route, createRouter, routeAll } from "../../../renderer/canvas/routing/router.ts";
import { settleTracks } from "../../../renderer/canvas/routing/tracks.ts";
import { columns, numbers, terrainOf } from "./columns.ts";

/** Names every leg that enters a node's body by more than a pixel. */
function intrusions(routes: Iterable<Route>, bodies: readonly Body[]): string[] {
  const found: string[] = [];
  for (const { id, points, arc } of routes) {
    if (arc) continue;
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1]!, points[i]!];
      const [x0, x1] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      const [y0, y1] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      for (const n of bodies)
        if (x1 > n.x + 1 && x0 < n.x + n.width - 1 && y1 > n.y + 1 && y0 < n.y + n.height - 1)
          found.push(`${id} enters ${n.id}`);
    }
  }
  return found;
}

const body = (id: string, x: number, y: number, height = 60): Body => ({
  id,
  x,
  y,
  width: 172,
  height,
  entry: height > 60 ? 22 : height / 2,
});
const wire = (from: Body, to: Body, more: Partial<Wire> = {}): Wire => ({
  id: `${from.id}-${to.id}`,
  from,
  to,
  y: from.y + from.entry,
  mayGoDown: true,
  loop: false,
  ...more,
});
const one = (w: Wire, bodies: readonly Body[]): Route => routeAll([w], terrainOf(bodies)).get(w.id)!;

describe("no leg enters a body", () => {
  test("in 200 random drawings in columns", () => {
    const wrong: string[] = [];
    let legs = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { bodies, wires } = columns(seed);
      const routes = routeAll(wires, terrainOf(bodies));
      for (const route of routes.values()) legs += route.points.length - 1;
      expect(routes.size).toBe(wires.length);
      wrong.push(...intrusions(routes.values(), bodies).map((fault) => `${seed}: ${fault}`));
    }
    expect(legs).toBeGreaterThan(4000);
    expect(wrong).toEqual([]);
  });

  test("the check itself sees an intrusion", () => {
    const a = body("a", 0, 0);
    const route = {
      ...one(wire(a, body("b", 300, 0)), [a]),
      points: [
        { x: -50, y: 20 },
        { x: 300, y: 20 },
      ],
    };
    expect(intrusions([route], [a])).toEqual(["a-b enters a"]);
  });

  test("all legs are level or upright", () => {
    const { bodies, wires } = columns(7);
    for (const { points } of routeAll(wires, terrainOf(bodies)).values())
      for (let i = 1; i < points.length; i += 1) {
        const [a, b] = [points[i - 1]!, points[i]!];
        expect(a.x === b.x || a.y === b.y).toBe(true);
      }
  });
});

describe("ports", () => {
  const source = body("source", 28, 200);
  test("straight down to what stands right below", () => {
    const route = one(wire(source, body("below", 28, 300)), [source, body("below", 28, 300)]);
    expect([route.leaves, route.enters]).toEqual(["down", "up"]);
    expect(route.points).toEqual([
      { x: 114, y: 260 },
      { x: 114, y: 298 },
    ]);
  });
  test("right to the next column, into its left side", () => {
    const target = body("next", 256, 120);
    const route = one(wire(source, target), [source, target]);
    expect([route.leaves, route.enters]).toEqual(["right", "left"]);
    expect(route.points.at(-1)).toEqual({ x: 254, y: 150 });
  });
  test("a row that is not the last does not leave through the bottom", () => {
    const target = body("below", 28, 300);
    const route = one(wire(source, target, { mayGoDown: false }), [source, target]);
    expect(route.leaves).toBe("left");
    expect(route.enters).toBe("left");
  });
  test("around a node that stands in between", () => {
    const [between, target] = [body("between", 28, 290), body("below", 28, 400)];
    const route = one(wire(source, target), [source, between, target]);
    expect(route.leaves).not.toBe("down");
    expect(intrusions([route], [source, between, target])).toEqual([]);
  });
  test("left to an earlier column that closes no cycle", () => {
    const [from, target] = [body("from", 256, 0), body("to", 28, 120)];
    const route = one(wire(from, target), [from, target]);
    expect([route.leaves, route.enters]).toEqual(["left", "right"]);
  });
});

describe("heights", () => {
  /** Pairs of one that leaves a side of a node, and one that comes in there within so many pixels of it. */
  function shared(routes: ReadonlyMap<string, Route>, wires: readonly Wire[], within: number): string[] {
    const found: string[] = [];
    for (const out of wires)
      for (const into of wires) {
        const [a, b] = [routes.get(out.id), routes.get(into.id)];
        if (!a || !b || out.from.id !== into.to.id || a.leaves !== b.enters) continue;
        if (a.leaves === "down" || a.leaves === "up") continue;
        if (Math.abs(a.points[0]!.y - b.points.at(-1)!.y) < within) found.push(`${a.id} leaves where ${b.id} comes in`);
      }
    return found;
  }
  const [left, right] = [body("left", 28, 100), body("right", 256, 200)];
  const there = wire(right, left);
  const back = wire(left, right);

  test("no way out leaves at the height of a way in on the same side, in 200 random drawings", () => {
    const wrong: string[] = [];
    let sides = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { bodies, wires } = columns(seed);
      const routes = routeAll(wires, terrainOf(bodies));
      sides += shared(routes, wires, Infinity).length;
      wrong.push(...shared(routes, wires, 5).map((fault) => `${seed}: ${fault}`));
    }
    expect(sides).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });
  test("out to the left and in from there", () => {
    const [out, into] = [body("out", -200, 100), body("into", -200, 300)];
    const wires = [wire(there.to, out), wire(into, there.to)];
    const routes = routeAll(wires, terrainOf([left, out, into]));
    expect([routes.get("left-out")?.leaves, routes.get("into-left")?.enters]).toEqual(["left", "left"]);
    expect(shared(routes, wires, 5)).toEqual([]);
  });
  test("there and back, each by a line of its own", () => {
    const routes = routeAll([there, back], terrainOf([left, right]));
    expect([routes.get(there.id)?.enters, routes.get(back.id)?.leaves]).toEqual(["right", "right"]);
    expect(shared(routes, [there, back], 5)).toEqual([]);
  });
  test("a level line stays level, whichever way it leads", () => {
    const beside = body("beside", 256, 100);
    for (const w of [wire(left, beside), wire(beside, left)]) expect(one(w, [left, beside]).points.length).toBe(2);
  });
});

describe("tracks", () => {
  test("edges to one target share their last upright leg", () => {
    const target = body("t", 256, 300);
    const sources = [0, 100, 200].map((y, i) => body(`s${i}`, 28, y));
    const routes = routeAll(
      sources.map((s) => wire(s, target)),
      terrainOf([...sources, target]),
    );
    const uprights = [...routes.values()].map((route) => route.points.at(-2)!.x);
    expect(new Set(uprights).size).toBe(1);
  });
  test("edges to different targets in one gutter stand apart", () => {
    const sources = [body("a", 28, 0), body("b", 28, 100)];
    const targets = [body("c", 256, 160), body("d", 256, 260)];
    const routes = routeAll(
      sources.map((s, i) => wire(s, targets[i]!)),
      terrainOf([...sources, ...targets]),
    );
    const [first, second] = [...routes.values()].map((route) => route.points.at(-2)!.x);
    expect(Math.abs(first! - second!)).toBeGreaterThanOrEqual(8);
  });
  test("a level leg to a node does not run into one that comes from the node across, at the same height", () => {
    const [left, right] = [body("left", 28, 0), body("right", 256, 0)];
    const [lowLeft, lowRight] = [body("low left", 28, 200), body("low right", 256, 300)];
    const [down, up] = [wire(left, lowRight), wire(lowLeft, right)];
    const routes = routeAll([down, up], terrainOf([left, right, lowLeft, lowRight]));
    const [a, b] = [routes.get(down.id)!, routes.get(up.id)!];
    // Out of the left node at 30, and into the right one at 30.
    expect([a.points[0]!.y, b.points.at(-1)!.y]).toEqual([30, 30]);
    expect(a.points[1]!.x).toBeLessThan(b.points.at(-2)!.x);
  });
  test("a line that came first makes room when another would run into it", () => {
    const leg = (key: string, stubs: readonly (readonly [number, "left" | "right"])[]): Track => ({
      key,
      anchor: 256,
      direction: -1,
      top: Math.min(...stubs.map(([y]) => y)),
      bottom: Math.max(...stubs.map(([y]) => y)),
      stubs: stubs.map(([y, to]) => ({ y, to })),
      around: false,
    });
    const settled = settleTracks([
      leg("up", [
        [703, "left"],
        [535, "right"],
      ]),
      leg("first", [
        [550, "right"],
        [738, "left"],
        [909, "right"],
      ]),
      leg("second", [
        [666, "left"],
        [736, "right"],
      ]),
    ]);
    const offset = (key: string): number => settled.get(`${key} 256 -1`) ?? 0;
    expect(new Set(settled.values()).size).toBe(3);
    // What leaves at 738 bends before that begins which comes in at 736.
    expect(offset("first")).toBeGreaterThan(offset("second"));
  });
  test("lines keep clear of where a jump's tags hang beside its nodes, on either side", () => {
    const [top, middle, low] = [body("top", 28, 0), body("middle", 28, 100), body("low", 28, 200)];
    const far = body("far", 4000, 100);
    for (const [side, around, jump] of [
      ["left", wire(top, low), wire(far, middle, { jump: true })],
      ["right", wire(low, top), wire(middle, far, { jump: true })],
    ] as const) {
      const routes = routeAll([around, jump], terrainOf([top, middle, low, far]));
      const [line, tagged] = [routes.get(around.id)!, routes.get(jump.id)!];
      expect(line.leaves).toBe(side);
      const hangs = side === "left" ? tagged.jump!.into[0]!.x : tagged.points.at(-1)!.x;
      expect(Math.abs(line.points[1]!.x - hangs)).toBeGreaterThanOrEqual(6);
    }
  });
  test("none runs where the rule between two stages stands", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { bodies, wires } = columns(seed);
      for (const { points } of routeAll(wires, terrainOf(bodies)).values())
        for (let i = 1; i < points.length; i += 1) {
          const [a, b] = [points[i - 1]!, points[i]!];
          if (a.x === b.x && Math.abs(a.y - b.y) > 40) expect(a.x % 228).not.toBe(0);
        }
    }
  });
});

describe("the same drawing comes out", () => {
  test("whatever the order in which edges came", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { bodies, wires } = columns(seed);
      const terrain = terrainOf(bodies);
      const straight = routeAll(wires, terrain);
      const next = numbers(seed + 500);
      const shuffled = wires
        .map((w) => ({ w, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ w }) => w);
      const router = createRouter();
      for (const w of shuffled) router.update(new Map([[w.id, w]]), terrain);
      for (const w of wires) expect(router.routes.get(w.id)?.points).toEqual(straight.get(w.id)?.points);
    }
  });
  test("after an edge was taken away and put back", () => {
    const { bodies, wires } = columns(3);
    const terrain = terrainOf(bodies);
    const router = createRouter();
    router.update(new Map(wires.map((w) => [w.id, w])), terrain);
    const before = new Map([...router.routes].map(([id, route]) => [id, route.points]));
    const gone = wires[4]!;
    router.update(new Map([[gone.id, undefined]]), terrain);
    expect(router.routes.has(gone.id)).toBe(false);
    router.update(new Map([[gone.id, gone]]), terrain);
    for (const [id, points] of before) expect(router.routes.get(id)?.points).toEqual(points);
  });
  test("and only what differs is reported", () => {
    const { bodies, wires } = columns(5);
    const router = createRouter();
    const all = new Map(wires.map((w) => [w.id, w]));
    expect(router.update(all, terrainOf(bodies)).size).toBe(wires.length);
    expect(router.update(all, terrainOf(bodies)).size).toBe(0);
  });
});

test("one that is still to be planned is a plain line, a jump already one", () => {
  const [from, to] = [body("from", 28, 0), body("to", 4000, 400)];
  const router = createRouter();
  router.sketch(wire(from, to));
  expect(router.routes.get("from-to")?.points.length).toBe(4);
  router.sketch(wire(from, to, { jump: true }));
  const sketched = router.routes.get("from-to");
  expect(sketched?.jump).toBeDefined();
  expect(sketched).toEqual(one(wire(from, to, { jump: true }), [from, to]));
});

describe("ways back", () => {
  const places: Record<string, { x: number; y: number }> = {
    a: { x: 0, y: 0 },
    b: { x: 228, y: 0 },
    c: { x: 228, y: 200 },
    d: { x: 456, y: 0 },
  };
  const link = (from: string, to: string) => ({ id: `${from}${to}`, from, to });
  const waysBack = (...links: Link[]): string[] =>
    links
      .filter((one) =>
        isWayBack(
          one,
          () => cyclesOf(links),
          (id) => places[id],
        ),
      )
      .map(({ id }) => id);
  test("an edge that closes a cycle to the left or upwards", () => {
    expect(waysBack(link("a", "b"), link("b", "c"), link("c", "b"))).toEqual(["cb"]);
    expect(waysBack(link("a", "b"), link("b", "d"), link("d", "a"))).toEqual(["da"]);
  });
  test("leading left without a cycle is none", () => {
    expect(waysBack(link("a", "d"), link("d", "b"), link("b", "c"))).toEqual([]);
  });
  test("a cycle of ten thousand nodes does not exhaust the stack", () => {
    const links = Array.from({ length: 10_000 }, (_, i) => ({
      id: `e${i}`,
      from: `n${i}`,
      to: `n${(i + 1) % 10_000}`,
    }));
    expect(cyclesOf(links).size).toBe(10_000);
  });
  test("drawn as an arc over the nodes where nothing is in its way, and around them elsewhere", () => {
    const [to, from] = [body("to", 28, 200), body("from", 256, 200)];
    const arc = one(wire(from, to, { loop: true }), [to, from]);
    expect([arc.arc, arc.leaves, arc.enters]).toEqual([true, "up", "up"]);
    const lower = body("lower", 28, 400);
    const around = one(wire(lower, to, { loop: true }), [to, lower, body("between", 28, 300)]);
    expect(around.arc).toBe(false);
    expect(intrusions([around], [to, lower])).toEqual([]);
  });
});
