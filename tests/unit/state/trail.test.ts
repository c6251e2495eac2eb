/** The way through journeys inside journeys: in, back to the step, forward again, and as crumbs. */
import { expect, test } from "vitest";
import { createTrail, wayTo } from "../../../renderer/state/trail.ts";

const into = (from: string, to: string) => ({ from, node: `step-in-${from}`, to });

test("leads back to the step one came from, and forward again", () => {
  const trail = createTrail();
  trail.enter(into("a", "b"));
  trail.enter(into("b", "c"));
  expect(wayTo(trail.store.getState().back, "c").map((one) => one.from)).toEqual(["a", "b"]);
  expect(trail.leave("c")).toEqual(into("b", "c"));
  expect(trail.again("elsewhere")).toBeUndefined();
  expect(trail.again("b")).toEqual(into("b", "c"));
  expect(trail.leave("c")).toEqual(into("b", "c"));
  expect(trail.leave("b")).toEqual(into("a", "b"));
  expect(trail.leave("a")).toBeUndefined();
});

test("a new way in forgets what lay ahead", () => {
  const trail = createTrail();
  trail.enter(into("a", "b"));
  trail.leave("b");
  trail.enter(into("a", "c"));
  expect(trail.again("a")).toBeUndefined();
  expect(wayTo(trail.store.getState().back, "b")).toEqual([]);
});

test("a circle of journeys does not make the crumbs endless", () => {
  const trail = createTrail();
  for (let round = 0; round < 40; round += 1) {
    trail.enter(into("a", "b"));
    trail.enter(into("b", "a"));
  }
  expect(wayTo(trail.store.getState().back, "a").length).toBeLessThanOrEqual(2);
  expect(trail.store.getState().back.length).toBeLessThanOrEqual(50);
});
