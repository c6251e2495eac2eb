/** Long and tangled journeys are planned over several frames: nothing is missing meanwhile, and in the end it is as if it had been planned at once. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { nodesOf } from "../../../shared/journey/index.ts";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import { choosing } from "../../support/random-journey.ts";
import { edgeRecord, nodeRecord, smallJourney } from "../../support/temp-workspace.ts";
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

const asOpened = (records: Iterable<AnyRecord>): ReturnType<typeof lines> => {
  const scene = createScene(memoryDesk([...records]));
  play();
  return lines(scene);
};

/** Splits in rows of ten, each with two ways on: to the row below, and to another: far away where nodes stand `loose`, by as many pixels. */
function drawing(nodes: number, loose: number): AnyRecord[] {
  const choose = choosing(nodes);
  const [journey, stage] = smallJourney("j");
  const records = [journey!, { ...stage!, width: 8000 }];
  for (let i = 0; i < nodes; i += 1)
    records.push(
      nodeRecord(`n${i}`, "split", {
        x: (i % 10) * 228 + (loose && choose(loose)),
        y: Math.floor(i / 10) * 128 + (loose && choose(loose)),
      }),
      edgeRecord(`e${i}`, `n${i}`, `n${(i + 11) % nodes}`, "a"),
      edgeRecord(`f${i}`, `n${i}`, `n${(i + 1 + choose(loose ? nodes - 1 : 20)) % nodes}`, "b"),
    );
  return records;
}

describe("opening", () => {
  test("a tangle shows a line for every connection at once, and ends with the lines it would have had", () => {
    const records = drawing(60, 60);
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
    const desk = memoryDesk(drawing(400, 0));
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
    expect(lines(scene)).toEqual(asOpened(desk.journey.doc.records()));
    desk.journey.undo();
    play();
    expect(lines(scene)).toEqual(start);
  });

  test("but not when one of them went elsewhere", () => {
    const desk = memoryDesk(drawing(400, 0));
    const scene = createScene(desk, 16);
    play();
    const moves = [...nodesOf(desk.journey.doc).values()].map(({ id, x, y }, i) => ({
      id,
      x: x + (i === 7 ? 8 : 16),
      y,
    }));
    desk.journey.dispatch({ name: "move-nodes", args: { by: "move", moves } });
    play();
    expect(lines(scene)).toEqual(asOpened(desk.journey.doc.records()));
  });
});
