/** What a label keeps clear of: other connections where there is room, the lines to other tags, a second tag that says the same; and when it is placed anew. */
import { beforeEach, describe, expect, test } from "vitest";
import { type Room, forgetLabels, moveLabels, settle } from "../../../renderer/canvas/painter/label-ground.ts";
import { besideLine } from "../../../renderer/canvas/painter/labels.ts";
import type { Drawn } from "../../../renderer/canvas/painter/picture.ts";
import { lengthIn } from "../../../renderer/canvas/routing/legs.ts";
import type { Route } from "../../../renderer/canvas/routing/router.ts";
import type { Rect } from "../../../renderer/canvas/scene/grid.ts";

const none: ReadonlySet<string> = new Set();
const upright = (id: string, x: number): Route => ({
  id,
  points: [
    { x, y: 0 },
    { x, y: 240 },
  ],
  arc: false,
  loop: true,
  leaves: "right",
  enters: "right",
  bounds: { x, y: 0, width: 1, height: 240 },
});

/** Nothing but lines. */
function drawing(...lines: readonly Route[]) {
  const routes = new Map(lines.map((line) => [line.id, line]));
  return {
    routes,
    boxes: new Map(),
    boxesIn: () => [],
    routesIn: () => [...routes.values()],
    columns: [],
    rows: [],
    edge: () => undefined,
    carried: null as Drawn["carried"],
    bounds: () => null,
  };
}

const sizes = [
  { width: 100, height: 18 },
  { width: 26, height: 18 },
] as const;
function place(scene: Drawn, own: Route): { rect: Rect; size: number } {
  const at = besideLine(scene, own, 1, sizes);
  if (!at) throw new Error("left out");
  return at;
}

beforeEach(forgetLabels);

describe("a label on its line", () => {
  const own = upright("own", 0);
  test("stands on it in its middle, whole, where no other runs", () => {
    expect(place(drawing(own), own)).toEqual({ size: 0, rect: { x: -50, y: 111, width: 100, height: 18 } });
  });
  test("hangs to the side where no other runs, and touches its own", () => {
    const other = upright("other", 20);
    const { rect, size } = place(drawing(own, other), own);
    expect([size, lengthIn(other, rect)]).toEqual([0, 0]);
    expect(lengthIn(own, rect)).toBeGreaterThan(0);
  });
  test("says less rather than lie upon another", () => {
    const others = [upright("left", -20), upright("right", 20)];
    const { rect, size } = place(drawing(own, ...others), own);
    expect([size, ...others.map((other) => lengthIn(other, rect))]).toEqual([1, 0, 0]);
    expect(lengthIn(own, rect)).toBeGreaterThan(0);
  });
  test("says least where it must lie upon another, and still touches its own", () => {
    const { rect, size } = place(drawing(own, upright("left", -4), upright("right", 4)), own);
    expect(size).toBe(1);
    expect(lengthIn(own, rect)).toBeGreaterThan(0);
  });
});

describe("where a line comes to run", () => {
  const own = upright("own", 0);
  const asItWas = { size: 0, rect: { x: -50, y: 111, width: 100, height: 18 } };
  const news = { moved: none, edges: new Set(["other"]) };

  test("the label gives way", () => {
    const scene = drawing(own, upright("other", 400));
    expect(place(scene, own)).toEqual(asItWas);
    const other = upright("other", 30);
    scene.routes.set("other", other);
    moveLabels(scene, news);
    expect(lengthIn(other, place(scene, own).rect)).toBe(0);
  });
  test("but not before the hand has let go", () => {
    const scene = drawing(own, upright("other", 400));
    place(scene, own);
    const other = upright("other", 30);
    scene.routes.set("other", other);
    scene.carried = { nodes: new Map(), edges: none, dx: 4, dy: 0 };
    moveLabels(scene, news);
    expect(place(scene, own)).toEqual(asItWas);
    scene.carried = null;
    moveLabels(scene, { moved: none, edges: none });
    expect(lengthIn(other, place(scene, own).rect)).toBe(0);
  });
  test("elsewhere it stays", () => {
    const scene = drawing(own, upright("other", 30));
    const before = place(scene, own);
    scene.routes.set("other", upright("other", 400));
    moveLabels(scene, news);
    expect(place(scene, own)).toEqual(before);
  });
});

describe("the line that leads to a tag", () => {
  const area = { x: -200, y: -200, width: 800, height: 800 };
  const scene = drawing();
  const tag = { rect: { x: 100, y: 100, width: 60, height: 18 }, text: "4" };
  const line = [
    { x: 0, y: 0 },
    { x: 0, y: 109 },
    { x: 100, y: 109 },
  ];
  const put = (): void =>
    void settle(scene, { route: upright("a", 0), key: "a<", scale: 1, said: "", node: "n" }, () => ({ ...tag, line }));
  const ask = (scale = 1) => {
    let room: Room | undefined;
    settle(scene, { route: upright("b", 0), key: "b<", scale, said: "", node: "n" }, (roomIn) => {
      room = roomIn(area);
      return { rect: { x: 500, y: 500, width: 1, height: 1 }, text: "" };
    });
    if (!room) throw new Error("not asked");
    return room as Room;
  };

  test("is kept clear of by other words, as the tag is", () => {
    put();
    expect(ask().isOpen({ x: -20, y: 40, width: 60, height: 18 })).toBe(false);
    expect(ask().isOpen({ x: 20, y: 40, width: 60, height: 18 })).toBe(true);
    expect(ask().isFree({ x: 140, y: 110, width: 60, height: 18 })).toBe(false);
    // Written at another size nothing of it is to be seen.
    expect(ask(1.4).isOpen({ x: -20, y: 40, width: 60, height: 18 })).toBe(true);
  });
  test("keeps clear of other words itself", () => {
    put();
    const through = [
      { x: 120, y: 0 },
      { x: 120, y: 300 },
    ];
    expect(ask().isOpen({ x: 300, y: 300, width: 60, height: 18 }, through)).toBe(false);
    const past = through.map(({ y }) => ({ x: 170, y }));
    expect(ask().isOpen({ x: 300, y: 300, width: 60, height: 18 }, past)).toBe(true);
  });
  test("tells a tag of another that says the same beside the same node", () => {
    put();
    expect([ask().hasTwin("4"), ask().hasTwin("5")]).toEqual([true, false]);
  });
});
