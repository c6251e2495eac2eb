/** The outline: every node stands in it once, every connection is told once, and it reads in the order of the flow. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandRunner } from "../../../shared/commands/index.ts";
import { type AnyRecord, type Doc, createDoc, openSession } from "../../../shared/document/index.ts";
import { edgesOf, nodeOf, nodesOf, stageOf, stagesOf } from "../../../shared/journey/index.ts";
import { plainFacts } from "../../../shared/kinds/index.ts";
import { type Outline, type OutlineRow, outlineOf } from "../../../shared/outline/index.ts";
import { journey } from "../../support/journey.ts";
import { type Dice, callFrom } from "../../support/random-calls.ts";
import { anyDrawing, choosing, validDrawing } from "../../support/random-journey.ts";
import { smallJourney } from "../../support/temp-workspace.ts";

const outlined = (records: readonly AnyRecord[]): { doc: Doc; outline: Outline } => {
  const doc = createDoc(records);
  return { doc, outline: outlineOf(doc, plainFacts) };
};

/** As somebody would write it down. */
function read(doc: Doc, { rows }: Outline): string[] {
  const name = (id: string | null): string => (id === null ? "nowhere" : nodeOf(doc, id)?.name || id);
  const reach = { in: "", on: "→ ", back: "↺ ", gone: "✕ ", open: "→ " };
  return rows.map((row) => {
    const indent = "  ".repeat(row.level - 1);
    if (row.what === "stage") return `${indent}# ${stageOf(doc, row.id)?.name}`;
    if (row.what === "rest") return `${indent}# rest`;
    if (row.what === "node") return `${indent}${name(row.id)}`;
    if (row.what === "link") return `${indent}${reach[row.reach]}${name(row.to)}`;
    return `${indent}[${row.name}]${row.reach === "in" ? "" : ` ${reach[row.reach]}${name(row.to)}`}`;
  });
}

const edgeTold = (row: OutlineRow): string | null => ("edge" in row ? row.edge : null);

describe("what it reads like", () => {
  test("a chain is flat, in the order of the flow and not of the records", () => {
    const { doc, outline } = outlined(
      journey("J").stage("One").entry("In").wait(1, "days", "Pause").email("Hello").exit("Out").build().toReversed(),
    );
    expect(read(doc, outline)).toEqual(["# One", "  In", "  Pause", "  Hello", "  Out"]);
  });

  test("ways that part are indented and named; where they meet again, all goes on at the level of the fork", () => {
    const drawing = journey("J").stage("One").entry("In").decision("Which", { Yes: null });
    drawing.from("Which", "yes").email("Thanks").wait(1, "days", "Pause").exit("Out");
    drawing.from("Which", "otherwise").to("Pause");
    const { doc, outline } = outlined(drawing.build());
    expect(read(doc, outline)).toEqual([
      "# One",
      "  In",
      "  Which",
      "    [Yes]",
      "      Thanks",
      "      → Pause",
      "    [Everyone else] → Pause",
      "  Pause",
      "  Out",
    ]);
  });

  test("a way back is told as one, a way that leads nowhere yet too", () => {
    const drawing = journey("J").stage("One").entry("In").email("Hello").decision("Seen", { Yes: null, No: null });
    drawing.from("Seen", "no").wait(1, "days", "Pause").to("Hello");
    drawing.from("Seen", "otherwise").to("Hello");
    const { doc, outline } = outlined(drawing.build());
    expect(read(doc, outline)).toEqual([
      "# One",
      "  In",
      "  Hello",
      "  Seen",
      "    [Yes] → nowhere",
      "    [No]",
      "      Pause",
      "      ↺ Hello",
      "    [Everyone else] ↺ Hello",
    ]);
  });

  test("another stage is another list: the connection is told where it leaves", () => {
    const { doc, outline } = outlined(
      journey("J").stage("One").entry("In").email("Hello").stage("Two").wait(1, "days", "Pause").exit("Out").build(),
    );
    expect(read(doc, outline)).toEqual(["# One", "  In", "  Hello", "  → Pause", "# Two", "  Pause", "  Out"]);
  });

  test("notes come after the flow of their stage, nodes in no stage at the end", () => {
    const { doc, outline } = outlined(
      journey("J")
        .stage("One")
        .note("Mind the gap", { id: "note" })
        .entry("In")
        .exit("Out")
        .lift()
        .email("Lost", {}, { stage: null })
        .build(),
    );
    expect(read(doc, outline)).toEqual(["# One", "  In", "  Out", "  note", "# rest", "  Lost"]);
  });

  test("a step whose id is “rest”, as one from a file may have, and the heading of those in no stage are two rows", () => {
    const { doc, outline } = outlined(
      journey("J").stage("One").entry("In").lift().email("Lost", {}, { id: "rest", stage: null }).build(),
    );
    expect(read(doc, outline)).toEqual(["# One", "  In", "# rest", "  Lost"]);
    expect(new Set(outline.rows.map(({ key }) => key)).size).toBe(outline.rows.length);
  });

  test("without stages nothing is said of them", () => {
    const { doc, outline } = outlined(journey("J").entry("In").exit("Out").build());
    expect(stagesOf(doc)).toEqual([]);
    expect(read(doc, outline)).toEqual(["In", "Out"]);
  });

  test("a fork with one long way goes on at its own level, however many there are", () => {
    const drawing = journey("J").stage("One").entry("In");
    for (let n = 0; n < 60; n += 1) {
      drawing.decision(`Asks ${n}`, { Stay: null });
      drawing.from(`Asks ${n}`, "otherwise").exit(`Left ${n}`);
      drawing.from(`Asks ${n}`, "stay");
    }
    drawing.exit("Out");
    const { outline } = outlined(drawing.build());
    expect(Math.max(...outline.rows.map(({ level }) => level))).toBeLessThan(20);
  });
});

describe("any drawing", () => {
  const drawings = fc.oneof(anyDrawing, validDrawing);

  test("every node is a row once, and every connection of a node is told once", () => {
    fc.assert(
      fc.property(drawings, ({ journey: records }) => {
        const { doc, outline } = outlined(records);
        const nodes = outline.rows.flatMap((row) => (row.what === "node" ? row.id : []));
        expect(nodes.toSorted()).toEqual([...nodesOf(doc).keys()].toSorted());
        const told = outline.rows.flatMap((row) => edgeTold(row) ?? []);
        const edges = [...edgesOf(doc).values()].filter(({ from }) => nodeOf(doc, from)).map(({ id }) => id);
        expect(told.toSorted()).toEqual(edges.toSorted());
        const stages = outline.rows.flatMap((row) => (row.what === "stage" ? row.id : []));
        expect(stages).toEqual(stagesOf(doc).map(({ id }) => id));
      }),
      { numRuns: 400 },
    );
  });

  test("rows lie where they say, under the stage of their node", () => {
    fc.assert(
      fc.property(drawings, ({ journey: records }) => {
        const { doc, outline } = outlined(records);
        const { rows } = outline;
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        rows.forEach((row, at) => {
          const parent = rows[row.parent];
          expect(row.level).toBe((parent?.level ?? 0) + 1);
          const inside = rows.slice(at + 1, at + 1 + row.holds);
          expect(inside.every(({ level }) => level > row.level)).toBe(true);
          expect(rows[at + 1 + row.holds]?.level ?? 1).toBeLessThanOrEqual(row.level);
          const siblings = rows.filter((other) => other.parent === row.parent);
          expect(row.of).toBe(siblings.length);
          expect(siblings[row.at - 1]).toBe(row);
          if (row.what !== "node") return;
          expect(outline.indexOf(row.id)).toBe(at);
          let top: OutlineRow = row;
          while (top.parent >= 0) top = rows[top.parent]!;
          const { stage } = nodeOf(doc, row.id)!;
          if (top.what === "stage") expect(top.id).toBe(stage);
          else expect(stage === null || !stageOf(doc, stage)).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  test("a connection that is told by the next row leads there from the row before", () => {
    fc.assert(
      fc.property(drawings, ({ journey: records }) => {
        const { doc, outline } = outlined(records);
        outline.rows.forEach((row, at) => {
          if (row.what === "node" && row.edge !== null) {
            const edge = edgesOf(doc).get(row.edge)!;
            expect(edge.to).toBe(row.id);
            expect(outline.rows[at - 1]).toMatchObject({ what: "node", id: edge.from, level: row.level });
          }
          if (row.what === "way" && row.reach === "in")
            expect(outline.rows[at + 1]).toMatchObject({ what: "node", id: row.to, level: row.level + 1 });
          if ((row.what === "link" || row.what === "way") && row.reach === "on")
            expect(outline.indexOf(row.to!)).toBeDefined();
        });
      }),
      { numRuns: 400 },
    );
  });

  test("within a stage nothing that leads on stands after what it leads to", () => {
    fc.assert(
      fc.property(validDrawing, ({ journey: records }) => {
        const { doc, outline } = outlined(records);
        for (const row of outline.rows) {
          if (row.what !== "way" && row.what !== "link") continue;
          if (row.reach !== "on" || nodeOf(doc, row.to!)?.stage !== nodeOf(doc, row.node)?.stage) continue;
          expect(outline.indexOf(row.to!)).toBeGreaterThan(outline.indexOf(row.node)!);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the order of the records does not matter", () => {
    fc.assert(
      fc.property(drawings, fc.integer({ min: 1, max: 1e6 }), ({ journey: records }, seed) => {
        const choose = choosing(seed);
        const shuffled = records.map((record) => ({ record, by: choose(1e6) })).sort((a, b) => a.by - b.by);
        const again = outlineOf(createDoc(shuffled.map(({ record }) => record)), plainFacts);
        expect(again.rows).toEqual(outlined(records).outline.rows);
      }),
      { numRuns: 150 },
    );
  });
});

describe("after random commands", () => {
  const small = fc.nat(9999);
  const dice: fc.Arbitrary<Dice> = fc.record({ act: small, a: small, b: small, c: small, text: fc.constant("Step") });

  test("outline and document agree, step by step and back again", () => {
    fc.assert(
      fc.property(fc.array(dice, { minLength: 3, maxLength: 25 }), (sequence) => {
        const session = openSession({ records: smallJourney("j"), runner: commandRunner });
        const agree = (): void => {
          const { rows } = outlineOf(session.doc, plainFacts);
          const nodes = rows.flatMap((row) => (row.what === "node" ? row.id : []));
          expect(nodes.toSorted()).toEqual([...nodesOf(session.doc).keys()].toSorted());
          expect(rows.flatMap((row) => edgeTold(row) ?? []).toSorted()).toEqual(
            [...edgesOf(session.doc).keys()].toSorted(),
          );
          for (const row of rows)
            if (row.what === "way" && row.edge !== null)
              expect(edgesOf(session.doc).get(row.edge)).toMatchObject({ from: row.node, port: row.port, to: row.to });
        };
        const first = outlineOf(session.doc, plainFacts).rows;
        for (const [n, one] of sequence.entries()) {
          session.dispatch(callFrom(one, session.doc, n));
          agree();
        }
        while (session.nextUndo()) {
          session.undo();
          agree();
        }
        expect(outlineOf(session.doc, plainFacts).rows).toEqual(first);
      }),
      { numRuns: 120 },
    );
  });
});

test("10,000 nodes in one chain, and 10,000 ways into one node, are read without recursion or squares", () => {
  const chain = journey("J").stage("One").entry("In");
  for (let n = 0; n < 4_000; n += 1) chain.wait(1, "days", `Pause ${n}`);
  const { outline } = outlined(chain.exit("Out").build());
  expect(outline.rows).toHaveLength(4_003);
  const fan = journey("J").stage("One").entry("In").exit("Out").lift();
  for (let n = 0; n < 4_000; n += 1) fan.wait(1, "days", `Pause ${n}`).to("Out").lift();
  expect(outlined(fan.build()).outline.rows).toHaveLength(1 + 3 + 4_000 + 4_000);
});
