/** Far connections are jumps, near ones lines, and whoever chose either keeps it; both ends of a jump are found where they are. */
import { describe, expect, test } from "vitest";
import { isJump, planJump, tagLine, tagSpots } from "../../../renderer/canvas/routing/jumps.ts";
import { gripsOf } from "../../../renderer/canvas/gestures/grips.ts";
import { createScene } from "../../../renderer/canvas/scene/scene.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "./desk.ts";

const at = (x: number, y = 0) => ({ x, y, width: 172, height: 60 });
const ends = (x: number, y = 0, more = {}) => ({ from: at(0), to: at(x, y), loop: false, back: 0, ...more });

describe("which are jumps", () => {
  test("those that lead out of sight, in any direction, and long ways back", () => {
    expect(isJump(undefined, ends(2600))).toBe(true);
    expect(isJump("auto", ends(-2600))).toBe(true);
    expect(isJump(undefined, ends(0, 5000))).toBe(true);
    expect(isJump(undefined, ends(-900, 0, { loop: true, back: 3 }))).toBe(true);
  });
  test("none that one can follow, and no way back over two stages", () => {
    expect(isJump(undefined, ends(2400))).toBe(false);
    expect(isJump(undefined, ends(0, 4000))).toBe(false);
    expect(isJump(undefined, ends(-900, 0, { loop: true, back: 2 }))).toBe(false);
    expect(isJump(undefined, ends(-900, 0, { loop: false, back: 3 }))).toBe(false);
  });
  test("what somebody chose stays", () => {
    expect(isJump("jump", ends(300))).toBe(true);
    expect(isJump("line", ends(9000))).toBe(false);
  });
});

test("stubs leave at the right and come in at the left, and their tags begin beside them", () => {
  const body = (id: string, x: number) => ({ ...at(x), id, entry: 30 });
  const plan = planJump({ from: body("a", 0), to: body("b", 3000), y: 20 });
  expect(plan.points).toEqual([
    { x: 172, y: 20 },
    { x: 186, y: 20 },
  ]);
  expect(plan.into?.at(-1)).toEqual({ x: 2998, y: 30 });
  const [first] = tagSpots({ x: 172, y: 20 }, "right", at(0), { width: 100, height: 18 });
  expect(first).toEqual({ x: 236, y: 20 });
  expect(tagLine({ x: 172, y: 20 }, "right", { x: 186, y: 11, width: 100, height: 18 })).toEqual([
    { x: 172, y: 20 },
    { x: 186, y: 20 },
  ]);
  const below = tagLine({ x: 172, y: 20 }, "right", { x: 72, y: 70, width: 100, height: 18 });
  // Down beside the node, and into the tag's near side.
  expect(below.slice(-2)).toEqual([
    { x: 186, y: 79 },
    { x: 172, y: 79 },
  ]);
});

const far = () =>
  journey("Far")
    .stage("Start", { width: 228 })
    .entry("Sign-up", {}, { id: "in", x: 28, y: 40 })
    .email("Hello", {}, { id: "hello", x: 28, y: 140 })
    .stage("End", { width: 4000 })
    .exit("Out", {}, { id: "out", x: 3600, y: 140 });

describe("a scene with a jump", () => {
  test("finds it at either end and nowhere between", () => {
    const scene = createScene(memoryDesk(far().build()));
    const route = [...scene.routes.values()].find((one) => one.jump);
    expect(route).toBeDefined();
    const seen = (x: number): number =>
      scene.routesIn({ x, y: 100, width: 300, height: 200 }).filter((r) => r.jump).length;
    expect([seen(100), seen(1700), seen(3300)]).toEqual([1, 0, 1]);
    // All of it in sight: told of once.
    expect(scene.routesIn({ x: -100, y: -100, width: 5000, height: 900 }).filter((r) => r.jump)).toHaveLength(1);
    expect(route && gripsOf(route).map(({ end }) => end)).toEqual(["from", "to"]);
    scene.stop();
  });
  test("follows what is chosen, what is moved, and undo; and never counts in the semantic hash", () => {
    const desk = memoryDesk(far().build());
    const scene = createScene(desk);
    const id = [...scene.routes.values()].find((one) => one.jump)?.id ?? "";
    const jumps = (): boolean => scene.routes.get(id)?.jump !== undefined;
    desk.journey.dispatch({ name: "set-fields", args: { ids: [id], fields: { drawn: "line" } } });
    expect(jumps()).toBe(false);
    expect(scene.routesIn({ x: 1700, y: 100, width: 300, height: 200 })).toHaveLength(1);
    desk.journey.undo();
    expect(jumps()).toBe(true);
    desk.journey.dispatch({ name: "move-nodes", args: { moves: [{ id: "out", x: 900, y: 140 }], by: "move" } });
    expect(jumps()).toBe(false);
    desk.journey.undo();
    expect(jumps()).toBe(true);
    scene.stop();
  });
});
