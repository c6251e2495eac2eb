/** What can be done with a stage: one step each, told in a sentence, or refused in one. */
import { expect, test } from "vitest";
import { stagesOf } from "../../../shared/journey/index.ts";
import {
  type Step,
  clearCut,
  fitStage,
  insertStage,
  mergeStage,
  moveStage,
  neighbourOf,
  removeStage,
  splitStage,
  stageInHand,
} from "../../../renderer/structure/stage-steps.ts";
import type { Desk } from "../../../renderer/state/desk.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "../canvas/desk.ts";

const desk = (): Desk =>
  memoryDesk(
    journey("Stages")
      .stage("A", { id: "a", width: 456, milestone: "Knows" })
      .entry("In", {}, { x: 28, y: 40 })
      .email("Mail", {}, { id: "mail", x: 256, y: 40 })
      .stage("B", { id: "b", width: 400, milestone: "Tries" })
      .exit("Out", {}, { x: 484, y: 40 })
      .stage("C", { id: "c" })
      .build(),
  );
const take = (on: Desk, step: Step): string => {
  if ("refused" in step) return step.refused;
  const outcome = on.journey.dispatch(step.call);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return step.said;
};
const names = (on: Desk): string =>
  stagesOf(on.journey.doc)
    .map(({ name }) => name)
    .join(" ");

test("each is done as one step, is told, and can be taken back", () => {
  for (const [step, said, after] of [
    [(on: Desk) => insertStage(on, 1), "Added “New stage” as stage 2 of 4.", "A New stage B C"],
    [(on: Desk) => moveStage(on, "a", 2), "“A” is stage 3 of 3 now, with its 2 nodes.", "B C A"],
    [(on: Desk) => mergeStage(on, "b", "a"), "One stage now: “A”, with 3 nodes.", "A C"],
    [
      (on: Desk) => splitStage(on, "a"),
      "“A” ends before “A, second part”, which has 1 node now.",
      "A A, second part B C",
    ],
    [(on: Desk) => removeStage(on, "a", "b"), "Deleted “A”. Its 2 nodes belong to “B” now.", "B C"],
    [(on: Desk) => removeStage(on, "a", null), "Deleted “A”. Its 2 nodes stay where they are, in no stage.", "B C"],
    [(on: Desk) => removeStage(on, "c", "b"), "Deleted “C”. Nothing stood in it.", "A B"],
  ] as const) {
    const on = desk();
    expect(take(on, step(on))).toBe(said);
    expect(names(on)).toBe(after);
    on.journey.undo();
    expect(names(on)).toBe("A B C");
    expect(on.journey.nextUndo()).toBeUndefined();
  }
});

test("fits the column to what stands in it, and says when there is nothing to do", () => {
  const on = desk();
  expect(take(on, fitStage(on, "b"))).toBe("“B” is 228 wide now.");
  expect(stagesOf(on.journey.doc)[1]?.width).toBe(228);
  expect(take(on, fitStage(on, "b"))).toBe("It fits its nodes already.");
  expect(take(on, fitStage(on, "c"))).toMatch(/^Nothing stands in this stage/);
});

test("what cannot be done says why", () => {
  const on = desk();
  expect(take(on, moveStage(on, "a", -1))).toBe("“A” is the first stage already.");
  expect(take(on, moveStage(on, "c", 3))).toBe("“C” is the last stage already.");
  expect(take(on, mergeStage(on, "c", undefined))).toMatch(/no stage beside it/);
  expect(take(on, splitStage(on, "c"))).toMatch(/too narrow/);
});

test("what both had and only one can say is told of", () => {
  const on = desk();
  on.journey.dispatch({ name: "set-fields", args: { ids: ["a", "b"], fields: { exitCriterion: "x" } } });
  on.journey.dispatch({ name: "set-fields", args: { ids: ["a"], fields: { exitCriterion: "y", function: "sales" } } });
  on.journey.dispatch({ name: "set-fields", args: { ids: ["b"], fields: { function: "medical" } } });
  expect(take(on, mergeStage(on, "b", "a"))).toMatch(
    /Not kept, because both had one: the exit criterion and the owner/,
  );
  expect(stagesOf(on.journey.doc)[0]).toMatchObject({ milestone: "Knows; Tries", function: "sales" });
});

test("a cut passes no step where there is a gap, and keeps both halves usable", () => {
  expect(
    clearCut(
      [
        { from: 28, to: 200 },
        { from: 256, to: 428 },
      ],
      456,
    ),
  ).toBe(228);
  expect(clearCut([{ from: 20, to: 260 }], 400)).toBe(268);
  expect(clearCut([{ from: 0, to: 400 }], 400)).toBe(200);
});

test("the stage in hand is the selected one, else that of the step in focus", () => {
  const on = desk();
  expect(stageInHand(on)).toBeUndefined();
  on.store.getState().select(["mail"]);
  expect(stageInHand(on)).toBe("a");
  on.store.getState().select(["c"]);
  expect(stageInHand(on)).toBe("c");
  expect(neighbourOf(on, "a")?.id).toBe("b");
  expect(neighbourOf(on, "c")?.id).toBe("b");
});
