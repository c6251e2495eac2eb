/** Two stages become one and one becomes two; nothing moves, and what both said is kept or told of. */
import { describe, expect, test } from "vitest";
import { mergedFields } from "../../../shared/commands/index.ts";
import { journeyHash, stagesOf } from "../../../shared/journey/index.ts";
import { does, drawing, label, node, refuses, stageOfRecords, start } from "./doing.ts";

const stage = (id: string, fields = {}) => stageOfRecords(id, { name: id, ...fields });

describe("merging stages", () => {
  test("gives all nodes to the one that stays, where they stand, on the ground of both", () => {
    for (const [id, into] of [
      ["start", "middle"],
      ["middle", "start"],
    ] as const) {
      const before = start();
      const session = does({ name: "merge-stages", args: { id, into } });
      expect(stagesOf(session.doc).map((one) => [one.id, one.width, one.order])).toEqual([[into, 1400, 0]]);
      for (const one of before.doc.all("node").values()) {
        const now = node(session, one.id);
        expect([now.x, now.y]).toEqual([one["x"], one["y"]]);
        if (one["stage"] !== null) expect(now.stage).toBe(into);
      }
      session.undo();
      expect(journeyHash(session.doc.records())).toBe(journeyHash(before.doc.records()));
    }
    expect(label({ name: "merge-stages", args: { id: "middle", into: "start" } })).toBe(
      "Merge stage “Middle” into “Start”",
    );
  });
  test("people come in as into the left one and leave as out of the right one; texts are joined, none twice", () => {
    const left = stage("a", { entryCriterion: "in", milestone: "one", barrier: "time", function: "sales" });
    const right = stage("b", { exitCriterion: "out", milestone: "two", barrier: "time", lever: "talk" });
    const { fields, dropped } = mergedFields(left, right, right);
    expect(fields).toMatchObject({
      entryCriterion: "in",
      exitCriterion: "out",
      milestone: "one; two",
      barrier: "time",
      lever: "talk",
      function: "sales",
      metric: null,
    });
    expect(dropped).toEqual([]);
  });
  test("what has no place beside the other is told of", () => {
    const metric = { name: "Reach", event: "", target: 1, current: null, unit: "%" };
    const left = stage("a", { entryCriterion: "x", exitCriterion: "y", function: "sales", metric });
    const right = stage("b", { entryCriterion: "z", exitCriterion: "w", function: "medical", metric });
    const { fields, dropped } = mergedFields(left, right, left);
    expect(dropped).toEqual(["entryCriterion", "exitCriterion", "function", "metric"]);
    expect(fields).toMatchObject({ entryCriterion: "x", exitCriterion: "w", function: "sales" });
  });
  test("needs neighbours that fit into one column", () => {
    refuses({ name: "merge-stages", args: { id: "gone", into: "start" } }, /no longer there/);
    refuses({ name: "merge-stages", args: { id: "start", into: "start" } }, /side by side/);
    const three = [...drawing(), stageOfRecords("s", { order: 2, width: 200 })];
    refuses({ name: "merge-stages", args: { id: "start", into: "s" } }, /side by side/, three);
    const wide = drawing().map((one) => (one.type === "stage" ? { ...one, width: 5000 } : one));
    refuses({ name: "merge-stages", args: { id: "start", into: "middle" } }, /wider than one column/, wide);
  });
});

describe("splitting a stage", () => {
  test("gives what stands right of the cut to the new one; nothing moves and the others follow in the row", () => {
    const before = start();
    const session = does({ name: "split-stage", args: { id: "start", at: 300, stage: stageOfRecords("s") } });
    expect(stagesOf(session.doc).map((one) => [one.id, one.order])).toEqual([
      ["start", 0],
      ["s", 1],
      ["middle", 2],
    ]);
    const whole = stagesOf(before.doc)[0]?.width ?? 0;
    expect(
      stagesOf(session.doc)
        .map((one) => one.width)
        .slice(0, 2),
    ).toEqual([300, whole - 300]);
    for (const one of before.doc.all("node").values()) {
      const now = node(session, one.id);
      expect([now.x, now.y]).toEqual([one["x"], one["y"]]);
      if (one["stage"] === "start") expect(now.stage).toBe(now.x + 86 >= 300 ? "s" : "start");
    }
    expect(label({ name: "split-stage", args: { id: "start", at: 300, stage: stageOfRecords("s") } })).toBe(
      "Split stage “Start”",
    );
    session.undo();
    expect(journeyHash(session.doc.records())).toBe(journeyHash(before.doc.records()));
  });
  test("needs a stage that is wide enough on both sides, and an id of its own", () => {
    refuses({ name: "split-stage", args: { id: "start", at: 20, stage: stageOfRecords("s") } }, /too narrow/);
    refuses({ name: "split-stage", args: { id: "start", at: 690, stage: stageOfRecords("s") } }, /too narrow/);
    refuses({ name: "split-stage", args: { id: "start", at: 300, stage: stageOfRecords("hello") } }, /id already/);
    refuses({ name: "split-stage", args: { id: "gone", at: 300, stage: stageOfRecords("s") } }, /no longer there/);
  });
});
