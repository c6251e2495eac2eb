/** A stage chosen in the inspector: the nodes go over into its column. */
import { expect, test } from "vitest";
import { stageMoves } from "../../../renderer/panels/inspector/stage-moves.ts";
import { commandRunner } from "../../../shared/commands/index.ts";
import { openSession } from "../../../shared/document/index.ts";
import { nodeOf, stageAt, stagesOf } from "../../../shared/journey/index.ts";
import { plainFacts } from "../../../shared/kinds/index.ts";
import { journey } from "../../support/journey.ts";

const session = () =>
  openSession({
    records: journey("Launch")
      .stage("A", { id: "a", width: 600 })
      .entry("In", {}, { x: 100, y: 40 })
      .email("Hello", {}, { x: 390, y: 80 })
      .stage("B", { id: "b", width: 240 })
      .exit("Out", {}, { x: 620, y: 40 })
      .build(),
    runner: commandRunner,
  });

test("as far from the left edge as before, as far as the column is wide", () => {
  const { doc } = session();
  expect(stageMoves(doc, plainFacts, ["in"], "b")).toEqual([{ id: "in", x: 668, y: 40, stage: "b" }]);
  const [wide] = stageMoves(doc, plainFacts, ["hello"], "b");
  expect(wide!.x).toBeGreaterThanOrEqual(600);
  expect(wide!.x).toBeLessThan(840);
  expect(wide!.x % 4).toBe(0);
  expect(stageMoves(doc, plainFacts, ["out"], "a")).toEqual([{ id: "out", x: 20, y: 40, stage: "a" }]);
});

test("every node stands in the column of its stage afterwards, in one step", () => {
  const live = session();
  live.dispatch({
    name: "move-nodes",
    args: { moves: stageMoves(live.doc, plainFacts, ["in", "hello", "out"], "b"), by: "move" },
  });
  expect(live.revision).toBe(1);
  for (const id of ["in", "hello", "out"]) {
    const node = nodeOf(live.doc, id)!;
    expect([node.stage, stageAt(stagesOf(live.doc), node.x)?.id]).toEqual(["b", "b"]);
  }
});

test("who is there already stays, who is to stand without one stays where it is", () => {
  const { doc } = session();
  expect(stageMoves(doc, plainFacts, ["out", "gone"], "b")).toEqual([]);
  expect(stageMoves(doc, plainFacts, ["out"], null)).toEqual([{ id: "out", x: 620, y: 40, stage: null }]);
});

test("one that had none begins near the left edge", () => {
  const live = session();
  live.dispatch({ name: "move-nodes", args: { moves: [{ id: "in", x: 5000, y: 8, stage: null }], by: "move" } });
  expect(stageMoves(live.doc, plainFacts, ["in"], "b")).toEqual([{ id: "in", x: 628, y: 8, stage: "b" }]);
});
