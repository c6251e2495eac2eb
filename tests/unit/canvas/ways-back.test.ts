/** A line is drawn as a way back from when it closes a round until that is open again, however long the journey. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { createScene } from "../../../renderer/canvas/scene/scene.ts";
import { edgeRecord, nodeRecord, smallJourney } from "../../support/temp-workspace.ts";
import { memoryDesk } from "./desk.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Two rounds side by side; a line of the second leads to the left, into the first. */
function rounds(apart: number): AnyRecord[] {
  const records = smallJourney("j").slice(0, 2);
  const at: Record<string, number> = { a: 228, b: 456, c: 0, d: 684 };
  for (const [id, x] of Object.entries(at)) records.push(nodeRecord(id, "split", { x, y: 40 }));
  for (const [from, to] of ["ab", "ba", "cd", "dc", "bc"] as const)
    records.push(edgeRecord(`${from}${to}`, from!, to!, `${from}${to}` === "bc" ? "b" : "a"));
  // So many that cycles are looked for a moment later.
  for (let n = 0; n < apart; n += 1) {
    records.push(nodeRecord(`n${n}`, "split", { x: 1200 + n * 228, y: 40 }));
    if (n > 0) records.push(edgeRecord(`m${n}`, `n${n - 1}`, `n${n}`, "a"));
  }
  return records;
}

test.each([
  ["at once", 0],
  ["a moment later in a long journey", 2600],
])("a line becomes a way back when two rounds become one, and none when they part, %s", (_, apart) => {
  const desk = memoryDesk(rounds(apart));
  const scene = createScene(desk);
  const isLoop = (): unknown => (vi.runAllTimers(), scene.routes.get("bc")?.loop);
  expect(isLoop()).toBe(false);
  desk.journey.dispatch({ name: "connect", args: { id: "da", from: "d", port: "b", to: "a" } });
  expect(isLoop()).toBe(true);
  desk.journey.undo();
  expect(isLoop()).toBe(false);
  scene.stop();
});

test("a first way back is found in a long journey, and is none when its round is cut", () => {
  const desk = memoryDesk(rounds(2600).filter(({ id }) => !["ba", "dc", "bc"].includes(id)));
  const scene = createScene(desk);
  const isLoop = (): unknown => (vi.runAllTimers(), scene.routes.get("back")?.loop);
  expect(isLoop()).toBe(undefined);
  desk.journey.dispatch({ name: "connect", args: { id: "back", from: "n3", port: "b", to: "n1" } });
  expect(isLoop()).toBe(true);
  desk.journey.dispatch({ name: "remove", args: { ids: ["m2"], reconnect: false } });
  expect(isLoop()).toBe(false);
  scene.stop();
});
