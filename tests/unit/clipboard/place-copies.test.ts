/** Where copies come to stand: on the grid, over nothing, in their shape, in the right stage, naming what exists here. */
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { roomBelow } from "../../../renderer/clipboard/find-room.ts";
import { groundOf } from "../../../renderer/clipboard/paste-text.ts";
import { type Aim, placeCopies } from "../../../renderer/clipboard/place-copies.ts";
import { takeAlong, withMembers } from "../../../renderer/clipboard/take-along.ts";
import { type Rect, grown, meets } from "../../../renderer/canvas/scene/grid.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { type NodeRecord, nodesOf } from "../../../shared/journey/index.ts";
import { anatomyOf } from "../../../shared/kinds/index.ts";
import type { Desk } from "../../../renderer/state/desk.ts";
import { journey } from "../../support/journey.ts";
import { library } from "../../support/library.ts";
import { memoryDesk } from "../canvas/desk.ts";

const launch = () =>
  journey("Launch")
    .stage("Awareness", { width: 228 })
    .entry("Sign-up", { by: "manual" })
    .email("Hello")
    .wait(3, "days", "Three days")
    .stage("Trial", { width: 228 })
    .repVisit("Visit")
    .on("done")
    .exit("Done");

/** Another journey, so that nothing lands on the originals. */
const elsewhere = (desk: Desk): Desk => Object.assign(desk, { id: "other" });

function paste(from: Desk, to: Desk, ids: readonly string[], aim: Aim) {
  const placed = placeCopies(takeAlong(from, withMembers(from, ids), "w"), groundOf(to), aim);
  const outcome = to.journey.dispatch({
    name: "add-records",
    args: { records: placed.records as never, label: "Paste" },
  });
  expect(outcome).not.toHaveProperty("refused");
  const nodes = placed.nodes.map((id) => nodesOf(to.journey.doc).get(id) as NodeRecord);
  return { ...placed, copies: nodes };
}
const overlaps = (desk: Desk): string[] => {
  const rects = [...nodesOf(desk.journey.doc).values()].map((node) => ({
    node,
    rect: { x: node.x, y: node.y, ...sizeOf(node, desk) },
  }));
  return rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .filter((b) => meets(a.rect, b.rect))
      .map((b) => `${a.node.name}/${b.node.name}`),
  );
};
const sizeOf = (node: NodeRecord, desk: Desk) => {
  const { width, height } = anatomyOf(node, desk.facts());
  return { width, height };
};

describe("pasting", () => {
  test("keeps the shape, stands on the grid, and takes the stage it lands in", () => {
    const desk = memoryDesk(launch().build());
    const { copies } = paste(desk, desk, ["sign-up", "hello"], { at: { x: 301.5, y: 777.3 }, pointed: true });
    const [entry, email] = copies as [NodeRecord, NodeRecord];
    expect(email.y - entry.y).toBe(120);
    expect(email.x).toBe(entry.x);
    for (const node of copies) expect([node.x % 4, node.y % 4]).toEqual([0, 0]);
    expect(copies.map((node) => node.stage)).toEqual(["stage-trial", "stage-trial"]);
  });
  test("never lies over what is there, however often and wherever it is done", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 456 }), y: fc.integer({ min: 0, max: 900 }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (spots) => {
          const desk = memoryDesk(launch().build());
          for (const at of spots) paste(desk, desk, ["sign-up", "hello", "visit"], { at, pointed: true });
          expect(overlaps(desk)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
  test("gives fresh ids and connects the copies among themselves alone", () => {
    const desk = memoryDesk(launch().build());
    const before = new Set([...desk.journey.doc.records()].map((record) => record.id));
    const { records, nodes } = paste(desk, desk, ["hello", "three-days"], { at: { x: 100, y: 900 }, pointed: true });
    expect(records.filter((record) => before.has(record.id))).toEqual([]);
    const edges = records.filter((record) => record.type === "edge");
    expect(edges.map(({ from, to }) => [from, to])).toEqual([[nodes[0], nodes[1]]]);
  });
  test("into another journey goes to the stages of the same names, each node as far from its left", () => {
    const from = memoryDesk(launch().build());
    const to = elsewhere(
      memoryDesk(
        journey("Next")
          .stage("Before", { width: 116 })
          .stage("Trial", { width: 456 })
          .stage("awareness ", { width: 228 })
          .build(),
      ),
    );
    const { copies } = paste(from, to, ["hello", "visit"], { at: { x: 0, y: 400 }, pointed: false });
    expect(copies.map((node) => [node.name, node.stage])).toEqual([
      ["Hello", "stage-awareness"],
      ["Visit", "stage-trial"],
    ]);
    expect(copies.map((node) => node.x)).toEqual([116 + 456 + 28, 116 + 28]);
  });
  test("into a journey without such a stage keeps the shape and stands where it lands", () => {
    const from = memoryDesk(launch().build());
    const to = elsewhere(memoryDesk(journey("Next").stage("Only", { width: 456 }).build()));
    const { copies } = paste(from, to, ["hello", "visit"], { at: { x: 228, y: 400 }, pointed: false });
    const [hello, visit] = copies as [NodeRecord, NodeRecord];
    expect(visit.x - hello.x).toBe(228);
    expect([hello.stage, visit.stage]).toEqual(["stage-only", "stage-only"]);
  });
  test("comes wholly among the stages wherever it was to land, in its shape", () => {
    const all = ["sign-up", "hello", "three-days", "visit", "done"];
    for (const pointed of [true, false])
      for (const x of [-40, 20, 228, 400, 500]) {
        const desk = memoryDesk(launch().build());
        const before = all.map((id) => nodesOf(desk.journey.doc).get(id) as NodeRecord);
        const { copies } = paste(desk, desk, all, { at: { x, y: 900 }, pointed });
        for (const node of copies) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.x + sizeOf(node, desk).width).toBeLessThanOrEqual(456);
          expect(node.stage).not.toBeNull();
        }
        const shape = (nodes: readonly NodeRecord[]) => nodes.map((node) => node.x - (nodes[0]?.x ?? 0));
        expect(shape(copies)).toEqual(shape(before));
        // Where there is room for it in one place alone, that is its own columns.
        expect(copies.map(({ stage }) => stage)).toEqual(before.map(({ stage }) => stage));
      }
  });
  test("stands beside the stages only where a hand put all of it there", () => {
    const desk = memoryDesk(launch().build());
    const at = { x: 800, y: 400 };
    expect(paste(desk, desk, ["hello"], { at, pointed: true }).copies.map(({ stage }) => stage)).toEqual([null]);
    expect(paste(desk, desk, ["hello"], { at, pointed: false }).copies.map(({ stage }) => stage)).toEqual([
      "stage-trial",
    ]);
  });
  test("wider than all stages it begins at the first, and what sticks out stands in the last, over nothing", () => {
    const from = memoryDesk(launch().build());
    const to = elsewhere(memoryDesk(journey("Next").stage("Only", { width: 228 }).build()));
    const { copies } = paste(from, to, ["sign-up", "hello", "three-days", "visit", "done"], {
      at: { x: 100, y: 400 },
      pointed: false,
    });
    expect(copies.map(({ stage }) => stage)).toEqual(Array.from({ length: 5 }, () => "stage-only"));
    for (const node of copies) expect(node.x + sizeOf(node, to).width).toBeLessThanOrEqual(228);
    expect(overlaps(to)).toEqual([]);
  });
});

describe("groups", () => {
  const grouped = () =>
    journey("Groups")
      .stage("One", { width: 456 })
      .node("group", "Box", {}, { id: "box" })
      .entry("In", {}, { group: "box" })
      .email("Out")
      .build();
  test("copied along keep their members; left behind they lose them", () => {
    const desk = memoryDesk(grouped());
    const whole = paste(desk, desk, ["box"], { at: { x: 200, y: 900 }, pointed: true });
    expect(whole.copies.map((node) => node.group)).toEqual([null, whole.nodes[0]]);
    const alone = paste(desk, desk, ["in"], { at: { x: 200, y: 1500 }, pointed: true });
    expect(alone.copies.map((node) => node.group)).toEqual([null]);
  });
  test("a duplicate stays in the group of its original, right below", () => {
    const desk = memoryDesk(grouped());
    const { copies } = paste(desk, desk, ["in"], "below");
    expect(copies[0]?.group).toBe("box");
    expect(copies[0]?.x).toBe(28);
    expect(overlaps(desk).filter((pair) => !pair.includes("Box"))).toEqual([]);
  });
});

describe("references", () => {
  const shelf = (prefix: string) =>
    library()
      .module("Dosing", { id: `${prefix}-dosing` })
      .version(2, { id: `${prefix}-dosing-2` })
      .trigger("Web sign-up", { id: `${prefix}-web` })
      .attribute("Speciality", "choice", { id: `${prefix}-speciality` })
      .build();
  const asking = (prefix: string): AnyRecord[] =>
    journey("Asking")
      .stage("One", { width: 456 })
      .entry("Sign-up", { by: "event", trigger: `${prefix}-web` })
      .email("Hello", { modules: [{ module: `${prefix}-dosing`, version: `${prefix}-dosing-2`, policy: "pinned" }] })
      .decision("Who?", {
        Opened: { op: "test", field: "event:hello:opened", is: "happened", value: null },
        Cardio: {
          op: "not",
          of: { op: "test", field: `attribute:${prefix}-speciality`, is: "is", value: "cardiology" },
        },
      })
      .build();
  const all = ["sign-up", "hello", "who"];
  const asked = (node: NodeRecord | undefined) => JSON.stringify(node?.data);

  test("are the same where their ids mean something", () => {
    const desk = memoryDesk(asking("a"), shelf("a"));
    const { missing, byName, copies, nodes } = paste(desk, desk, all, { at: { x: 300, y: 900 }, pointed: true });
    expect([missing, byName]).toEqual([[], []]);
    expect(copies[0]?.data["trigger"]).toBe("a-web");
    // A question about a node that came along is about its copy.
    expect(asked(copies[2])).toContain(`event:${nodes[1]}:opened`);
  });
  test("are found by name where they are not", () => {
    const to = elsewhere(memoryDesk(journey("Next").stage("One").build(), shelf("b")));
    const { missing, byName, copies } = paste(memoryDesk(asking("a"), shelf("a")), to, all, {
      at: { x: 0, y: 0 },
      pointed: true,
    });
    expect(missing).toEqual([]);
    expect(byName.map((one) => one.to).toSorted()).toEqual(["attribute", "module", "trigger", "version"]);
    expect(copies[0]?.data["trigger"]).toBe("b-web");
    expect(copies[1]?.data["modules"]).toEqual([{ module: "b-dosing", version: "b-dosing-2", policy: "pinned" }]);
    expect(asked(copies[2])).toContain("attribute:b-speciality");
  });
  test("that are nowhere are listed, each thing once", () => {
    const to = elsewhere(memoryDesk(journey("Next").stage("One").build()));
    const { missing } = paste(memoryDesk(asking("a"), shelf("a")), to, all, { at: { x: 0, y: 0 }, pointed: true });
    expect(missing.map(({ to: what, name }) => [what, name])).toEqual([
      ["trigger", "Web sign-up"],
      ["module", "Dosing"],
      ["attribute", "Speciality"],
    ]);
  });
  test("to a node that stayed in the other journey are listed", () => {
    const to = elsewhere(memoryDesk(journey("Next").stage("One").build(), shelf("a")));
    const { missing } = paste(memoryDesk(asking("a"), shelf("a")), to, ["who"], { at: { x: 0, y: 0 }, pointed: true });
    expect(missing.map(({ to: what, name }) => [what, name])).toEqual([["node", "Hello"]]);
  });
});

describe("room", () => {
  const rects = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 1500 }),
      y: fc.integer({ min: 0, max: 1500 }),
      width: fc.constantFrom(12, 172),
      height: fc.integer({ min: 20, max: 120 }),
    }),
    { maxLength: 40 },
  );
  test("below is free, on the grid, and nothing is moved that stands free", () => {
    fc.assert(
      fc.property(rects, rects, fc.constantFrom(1, 200), (block, taken, tries) => {
        const down = roomBelow(block, taken, tries);
        const clash = (by: number, air: number): boolean =>
          block.some((rect) => taken.some((other: Rect) => meets(grown({ ...rect, y: rect.y + by }, air), other)));
        expect(clash(down, 15)).toBe(false);
        expect(down % 4).toBe(0);
        if (!clash(0, 16)) expect(down).toBe(0);
      }),
    );
  });
});
