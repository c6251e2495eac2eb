/** Long and tangled journeys are planned over several frames: nothing is missing meanwhile, and in the end it is as if it had been planned at once. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { nodesOf } from "../../../shared/journey/index.ts";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import { benchJourney } from "../../../bench/canvas/graph.ts";
import { choosing } from "../../support/random-journey.ts";
import { memoryDesk } from "./desk.ts";

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => (frames = []));
});
afterEach(() => vi.unstubAllGlobals());

/** Plays frames until none is asked for; answers with how many there were. */
function play(): number {
  let played = 0;
  for (let frame = frames.shift(); frame; frame = frames.shift()) {
    frame();
    played += 1;
  }
  return played;
}

const lines = (scene: Scene) => new Map([...scene.routes].map(([id, { points, arc }]) => [id, { points, arc }]));
const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** Nodes out of line, edges from anywhere to anywhere. */
function tangle(nodes: number): AnyRecord[] {
  const choose = choosing(nodes);
  return benchJourney(nodes).map((record) => {
    if (record.type === "node")
      return { ...record, x: Number(record["x"]) + choose(60), y: Number(record["y"]) + choose(60) };
    return record.type === "edge" ? { ...record, to: `n${choose(nodes)}` } : record;
  });
}

describe("opening", () => {
  test("a tangle shows a line for every connection at once, and ends with the lines it would have had", () => {
    const records = tangle(60);
    const whole = createScene(memoryDesk(records));
    const patient = createScene(memoryDesk(records), 0);
    expect(patient.routes.size).toBeLessThan(whole.routes.size);
    patient.routeFirst(everywhere);
    expect([...patient.routes.keys()].sort()).toEqual([...whole.routes.keys()].sort());
    expect(play()).toBeGreaterThan(0);
    expect(lines(patient)).toEqual(lines(whole));
  });
});

describe("moving hundreds of nodes as far", () => {
  test("takes their connections along at once; undo brings them back, and each ends where it is planned", () => {
    const desk = memoryDesk(benchJourney(600));
    const scene = createScene(desk, 16);
    play();
    const start = lines(scene);
    const moves = [...nodesOf(desk.journey.doc).values()].map(({ id, x, y }) => ({ id, x: x + 224, y: y - 64 }));
    desk.journey.dispatch({ name: "move-nodes", args: { by: "move", moves } });
    // Nothing is planned yet.
    expect(frames.length).toBe(1);
    const carried = [...start].map(([id, { points, arc }]) => {
      return [id, { points: points.map((p) => ({ x: p.x + 224, y: p.y - 64 })), arc }] as const;
    });
    expect(lines(scene)).toEqual(new Map(carried));
    play();
    expect(lines(scene)).toEqual(lines(createScene(memoryDesk([...desk.journey.doc.records()]))));
    desk.journey.undo();
    play();
    expect(lines(scene)).toEqual(start);
  });

  test("but not when one of them went elsewhere", () => {
    const desk = memoryDesk(benchJourney(400));
    const scene = createScene(desk, 16);
    play();
    const moves = [...nodesOf(desk.journey.doc).values()].map(({ id, x, y }, i) => ({
      id,
      x: x + (i === 7 ? 8 : 16),
      y,
    }));
    desk.journey.dispatch({ name: "move-nodes", args: { by: "move", moves } });
    play();
    expect(lines(scene)).toEqual(lines(createScene(memoryDesk([...desk.journey.doc.records()]))));
  });
});
