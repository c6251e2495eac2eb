/** The journal folded into what people did at one go, and what each go did in all. */
import { expect, test } from "vitest";
import type { Checkpoint } from "../../../shared/api/calls.ts";
import { type HistoryLine, groupSteps } from "../../../renderer/panels/history/group-steps.ts";
import { type Step, type Touch, countSteps, touchesOf } from "../../../renderer/panels/history/steps.ts";

const step = (revision: number, minute: number, more: Partial<Step> = {}): Step => ({
  revision,
  at: new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString(),
  actor: { id: "ada", name: "Ada" },
  cause: "do",
  command: "set-fields",
  label: `Step ${revision}`,
  touches: new Map(),
  ...more,
});
const checkpoint = (revision: number, name: string): Checkpoint => ({
  id: `c-${name}`,
  document: "j",
  revision,
  name,
  reason: "",
  at: "",
  actor: { id: "ada", name: "Ada", role: "designer" },
});
const newestFirst = (...steps: Step[]): Step[] => steps.toReversed();
const told = (lines: readonly HistoryLine[]): string[] =>
  lines.map((line) =>
    line.kind === "sitting"
      ? `${line.id}: ${line.steps.map(({ revision }) => revision).join()}`
      : line.kind === "version"
        ? `version ${line.checkpoint.name}`
        : `${line.inside ? "· " : ""}${line.step.revision}`,
  );

test("steps that follow each other within five minutes fold; a longer pause begins anew", () => {
  const steps = newestFirst(step(1, 0), step(2, 4), step(3, 9), step(4, 15), step(5, 16));
  expect(told(groupSteps(steps, [], new Set()))).toEqual(["group-4: 5,4", "group-1: 3,2,1"]);
});

test("another person, a named version, a restored one: each ends what lies below", () => {
  const bob = { actor: { id: "bob", name: "Bob" } };
  const steps = newestFirst(
    step(1, 0),
    step(2, 1),
    step(3, 1, bob),
    step(4, 2, { command: "apply-change" }),
    step(5, 3),
  );
  expect(told(groupSteps(steps, [], new Set()))).toEqual(["5", "4", "3", "group-1: 2,1"]);
  expect(told(groupSteps(steps.slice(3), [checkpoint(1, "First")], new Set()))).toEqual(["2", "version First", "1"]);
});

test("an unfolded group shows its steps under it, and stays itself when it grows", () => {
  const unfolded = new Set(["group-1"]);
  expect(told(groupSteps(newestFirst(step(1, 0), step(2, 1)), [], unfolded))).toEqual(["group-1: 2,1", "· 2", "· 1"]);
  const grown = newestFirst(step(1, 0), step(2, 1), step(3, 2));
  expect(told(groupSteps(grown, [], unfolded))[0]).toBe("group-1: 3,2,1");
});

test("named versions older than what is read stand at the end, the newest first", () => {
  const lines = groupSteps(
    [step(9, 0)],
    [checkpoint(0, "Start"), checkpoint(4, "Middle"), checkpoint(9, "Now")],
    new Set(),
  );
  expect(told(lines)).toEqual(["version Now", "9", "version Middle", "version Start"]);
});

test("what came and went within a go is nothing; a move beside a change is the change", () => {
  const did = (...touches: [string, Touch][]): Pick<Step, "touches"> => ({ touches: new Map(touches) });
  expect(countSteps([did(["a", "added"]), did(["a", "removed"], ["b", "changed"]), did(["b", "moved"])])).toEqual({
    added: 0,
    removed: 0,
    changed: 1,
    moved: 0,
  });
  expect(countSteps([did(["a", "removed"]), did(["a", "added"]), did(["c", "moved"])])).toMatchObject({
    changed: 1,
    moved: 1,
  });
});

test("layout alone is a move", () => {
  const update = (after: Record<string, unknown>) => ({ id: "n", type: "node", before: {}, after });
  const of = (after: Record<string, unknown>) =>
    touchesOf({ added: [], removed: [], updated: [update(after)] }).get("n");
  expect([of({ x: 1, collapsed: true }), of({ x: 1, name: "N" })]).toEqual(["moved", "changed"]);
});

test("ten thousand steps are folded in the blink of an eye", () => {
  const steps = Array.from({ length: 10_000 }, (_, i) => step(10_000 - i, (10_000 - i) * 4));
  const start = performance.now();
  expect(groupSteps(steps, [], new Set())).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(500);
});
