/** The clipboard as a stranger's file: what was written is read back exactly, everything else is named for what it is. */
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { mostNodes, readClipboardText, writeSelection } from "../../../renderer/clipboard/envelope.ts";
import { takeAlong, withMembers } from "../../../renderer/clipboard/take-along.ts";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "../canvas/desk.ts";

const drawn = () =>
  journey("Launch")
    .stage("Awareness")
    .entry("Sign-up", { by: "manual" })
    .repVisit("Visit", { assignee: "Erik Berg", sender: "Field team" })
    .on("done")
    .waitUntil("2026-09-01", "Until launch")
    .wait(3, "days")
    .exit("Done")
    .build();

const selectionOf = (records: AnyRecord[], ids?: string[]) => {
  const desk = memoryDesk(records);
  return takeAlong(desk, withMembers(desk, ids ?? records.map((record) => record.id)), "ours.itinera");
};
const textOf = (change: (envelope: Record<string, unknown>) => void): string => {
  const envelope = JSON.parse(writeSelection(selectionOf(drawn()))) as Record<string, unknown>;
  change(envelope);
  return JSON.stringify(envelope);
};

describe("what is taken along", () => {
  test("is read back exactly", () => {
    const selection = selectionOf(drawn());
    expect(selection.nodes).toHaveLength(5);
    expect(selection.edges).toHaveLength(4);
    expect(readClipboardText(writeSelection(selection))).toEqual({ holds: "selection", selection });
  });
  test("has no people and no fixed dates, but sender and durations; and says how many it left", () => {
    const selection = selectionOf(drawn());
    const text = writeSelection(selection);
    expect(text).not.toContain("Erik Berg");
    expect(text).not.toContain("2026-09-01");
    expect(text).toContain("Field team");
    expect(text).toContain('"duration":{"amount":3,"unit":"days"}');
    expect(selection.left).toEqual({ people: 1, dates: 1 });
  });
  test("has only the connections between the nodes", () => {
    const { nodes, edges } = selectionOf(drawn(), ["sign-up", "visit", "done"]);
    expect(nodes.map((node) => node.id)).toEqual(["sign-up", "visit", "done"]);
    expect(edges.map(({ from, to }) => [from, to])).toEqual([["sign-up", "visit"]]);
  });
  test("has the members of a group, at any depth, and of nothing else", () => {
    const records = journey("Groups")
      .stage("One")
      .node("group", "Outer", {}, { id: "outer" })
      .node("group", "Inner", {}, { id: "inner", group: "outer" })
      .entry("In", {}, { group: "inner" })
      .email("Beside")
      .build();
    expect(
      selectionOf(records, ["outer"])
        .nodes.map((node) => node.id)
        .toSorted(),
    ).toEqual(["in", "inner", "outer"]);
  });
});

describe("what a stranger puts there", () => {
  test.each([
    ["", "nothing"],
    ["  \n", "nothing"],
    ["Dear all, the plan is", "text"],
    ['{"nodes": []}', "text"],
    ['{"itinera": 2, "kind": "selection", "anything": []}', "newer"],
    ['{"itinera": 1, "kind"', "broken"],
    ['{"itinera": 1, "kind": "selection"}', "broken"],
    ['{"itinera": 1, "__proto__": {"polluted": true}}', "broken"],
  ])("%j holds %s", (text, holds) => {
    expect(readClipboardText(text).holds).toBe(holds);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
  test.each<[string, (envelope: Record<string, unknown>) => void]>([
    ["an unknown key", (e) => (e["more"] = 1)],
    ["no nodes", (e) => (e["nodes"] = [])],
    [
      "a node of no kind",
      (e) => ((e["nodes"] as AnyRecord[])[0] = { ...(e["nodes"] as AnyRecord[])[0], kind: "teleport" } as never),
    ],
    [
      "data that is not the kind's",
      (e) => ((e["nodes"] as AnyRecord[])[0] = { ...(e["nodes"] as AnyRecord[])[0], data: { by: "force" } } as never),
    ],
    ["one node twice", (e) => (e["nodes"] as AnyRecord[]).push((e["nodes"] as AnyRecord[])[0] as never)],
    [
      "a connection into the void",
      (e) => (e["edges"] = [{ id: "x", type: "edge", from: "sign-up", port: "next", to: "nowhere", maxPasses: null }]),
    ],
    ["a stage among the nodes", (e) => (e["nodes"] as unknown[]).push({ id: "s", type: "stage", name: "S" })],
  ])("%s makes it broken, with the place", (_, change) => {
    const held = readClipboardText(textOf(change));
    expect(held.holds).toBe("broken");
    expect(held.holds === "broken" && held.why).toMatch(/\w/);
  });
  test("more nodes than a paste takes are counted", () => {
    const many = textOf((envelope) => {
      const [node] = envelope["nodes"] as AnyRecord[];
      envelope["nodes"] = Array.from({ length: mostNodes + 1 }, (_, i) => ({ ...node, id: `n${i}` }));
    });
    expect(readClipboardText(many)).toEqual({ holds: "too-many", nodes: mostNodes + 1 });
  });
  test("no text at all makes it throw", () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        expect(readClipboardText(`{"itinera": 1, ${tail}`).holds).toBe("broken");
      }),
    );
    const whole = writeSelection(selectionOf(drawn()));
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.string({ maxLength: 4 }), (at, put) => {
        const held = readClipboardText(whole.slice(0, at) + put + whole.slice(at + put.length));
        expect(["selection", "broken", "text", "newer", "too-many"]).toContain(held.holds);
      }),
      { numRuns: 300 },
    );
  });
});
