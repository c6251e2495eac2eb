/** Stages: added, moved, resized, merged and deleted, with the nodes in their columns. */
import { describe, expect, test } from "vitest";
import { type Session } from "../../../shared/document/index.ts";
import { stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import { journey } from "../../support/journey.ts";
import { nodeRecord } from "../../support/temp-workspace.ts";
import { drawing, start, does, refuses, node, label, stageOfRecords } from "./doing.ts";

describe("stages", () => {
  const xOf = (session: Session, id: string): number => node(session, id).x;
  /** Every node with a stage stands as far from its column's left edge as before. */
  const keepsPlaces = (before: Session, after: Session): void => {
    const lefts = [before, after].map((s) => stageLefts(stagesOf(s.doc)));
    for (const id of before.doc.all("node").keys()) {
      const [then, now] = [node(before, id), node(after, id)];
      if (now.stage && then.stage === now.stage)
        expect(now.x - lefts[1]!.get(now.stage)!).toBe(then.x - lefts[0]!.get(now.stage)!);
    }
  };
  const orders = (session: Session): string[] => stagesOf(session.doc).map((stage) => `${stage.order} ${stage.name}`);
  const free = [...drawing(), nodeRecord("free", "note", { x: 5000 })];

  test("a new one in between pushes its right neighbours over, and nobody else", () => {
    const session = does({ name: "add-stage", args: { stage: stageOfRecords("s", { order: 1, width: 200 }) } }, free);
    keepsPlaces(start(free), session);
    expect(orders(session)).toEqual(["0 Start", "1 More", "2 Middle"]);
    expect([xOf(session, "visit"), xOf(session, "hello"), xOf(session, "free")]).toEqual([1020, 220, 5000]);
    expect(label({ name: "add-stage", args: { stage: stageOfRecords("s") } })).toBe("Add stage “More”");
    expect(label({ name: "add-stage", args: { stage: stageOfRecords("s", { name: "" }) } })).toBe("Add a stage");
    refuses({ name: "add-stage", args: { stage: stageOfRecords("hello") } }, /with this id already/);
    for (const order of [-3, 99, 0.4])
      expect(
        stagesOf(does({ name: "add-stage", args: { stage: stageOfRecords("s", { order }) } }).doc).map((s) => s.order),
      ).toEqual([0, 1, 2]);
  });
  test("moves with its nodes", () => {
    const session = does({ name: "move-stage", args: { id: "middle", order: 0 } }, free);
    keepsPlaces(start(free), session);
    expect(orders(session)).toEqual(["0 Middle", "1 Start"]);
    expect(label({ name: "move-stage", args: { id: "middle", order: 0 } })).toBe("Move stage “Middle”");
    expect(start().dispatch({ name: "move-stage", args: { id: "middle", order: 7 } })).toEqual({ unchanged: true });
    refuses({ name: "move-stage", args: { id: "hello", order: 0 } }, /no longer there/);
  });
  test("gets wider, and what stands right of it moves over", () => {
    const session = does({ name: "resize-stage", args: { id: "start", width: 700 } }, free);
    keepsPlaces(start(free), session);
    expect(xOf(session, "ask")).toBe(720);
    expect(label({ name: "resize-stage", args: { id: "start", width: 700 } })).toBe("Resize stage “Start”");
    refuses({ name: "resize-stage", args: { id: "gone", width: 700 } }, /no longer there/);
    refuses({ name: "resize-stage", args: { id: "start", width: 10 } }, /cannot be done like this/);
  });
  test("merged into its neighbour nothing moves and the ground is shared", () => {
    for (const [id, into] of [
      ["start", "middle"],
      ["middle", "start"],
    ] as const) {
      const session = does({ name: "remove-stage", args: { id, into } }, free);
      expect(stagesOf(session.doc).map((s) => [s.id, s.width, s.order])).toEqual([[into, 1400, 0]]);
      for (const n of start(free).doc.all("node").values()) expect(xOf(session, n.id)).toBe(n["x"]);
      expect(node(session, "hello").stage).toBe(into);
    }
    expect(label({ name: "remove-stage", args: { id: "start", into: "middle" } })).toBe(
      "Merge stage “Start” into “Middle”",
    );
  });
  test("merged from further off its nodes go over and the others keep their places in their columns", () => {
    const records = journey("Launch")
      .stage("A", { id: "a", width: 300 })
      .entry("In", {}, { x: 40 })
      .stage("B", { id: "b", width: 400 })
      .email("Mid", {}, { x: 350 })
      .stage("C", { id: "c", width: 500 })
      .exit("Out", {}, { x: 760 })
      .build();
    const session = does({ name: "remove-stage", args: { id: "a", into: "c" } }, records);
    expect([xOf(session, "in"), xOf(session, "mid"), xOf(session, "out")]).toEqual([440, 50, 460]);
    expect(stagesOf(session.doc).map((s) => [s.id, s.order, s.width])).toEqual([
      ["b", 0, 400],
      ["c", 1, 500],
    ]);
  });
  test("two that are too wide for one column are not overlapped by a third", () => {
    const records = journey("Launch")
      .stage("A", { id: "a", width: 6000 })
      .entry("In", {}, { x: 40 })
      .stage("B", { id: "b", width: 6000 })
      .email("Mid", {}, { x: 6100 })
      .stage("C", { id: "c", width: 500 })
      .exit("Out", {}, { x: 12_020 })
      .build();
    const session = does({ name: "remove-stage", args: { id: "b", into: "a" } }, records);
    expect([xOf(session, "in"), xOf(session, "mid"), xOf(session, "out")]).toEqual([40, 100, 6020]);
  });
  test("deleted, its nodes stand without one and the column closes", () => {
    const session = does({ name: "remove-stage", args: { id: "start", into: null } });
    expect([node(session, "hello").stage, xOf(session, "hello"), xOf(session, "ask")]).toEqual([null, 220, 20]);
    expect(label({ name: "remove-stage", args: { id: "start", into: null } })).toBe("Delete stage “Start”");
    refuses({ name: "remove-stage", args: { id: "start", into: "start" } }, "A stage cannot be merged into itself.");
    refuses({ name: "remove-stage", args: { id: "start", into: "gone" } }, /to merge into/);
    refuses({ name: "remove-stage", args: { id: "gone", into: null } }, /no longer there/);
  });
});
