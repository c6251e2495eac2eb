/** Moving rows up and down: the flow follows, back again it is what it was, and what has no meaning says why. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandRunner } from "../../../shared/commands/index.ts";
import { type AnyRecord, type Doc, openSession } from "../../../shared/document/index.ts";
import { edgesOf, nodeOf, stagesOf } from "../../../shared/journey/index.ts";
import { isKind, plainFacts } from "../../../shared/kinds/index.ts";
import { moveRow, outlineOf, stageBeside } from "../../../shared/outline/index.ts";
import { journey } from "../../support/journey.ts";
import { validDrawing } from "../../support/random-journey.ts";

function paper(records: readonly AnyRecord[]) {
  const session = openSession({ records, runner: commandRunner });
  const outline = () => outlineOf(session.doc, plainFacts);
  const names = (): string[] =>
    outline().rows.flatMap((row) => (row.what === "node" ? (nodeOf(session.doc, row.id)?.name ?? "") : []));
  const move = (id: string, by: -1 | 1): string | undefined => {
    const now = outline();
    const done = moveRow(session.doc, now, now.indexOf(id) ?? -1, by, plainFacts);
    if ("why" in done) return done.why;
    const outcome = session.dispatch(done.call);
    return "refused" in outcome ? `refused: ${outcome.refused}` : undefined;
  };
  return { session, outline, names, move };
}

const flowOf = (doc: Doc): string[] =>
  [...edgesOf(doc).values()].map(({ from, port, to }) => `${from} ${port} ${to}`).sort();

const chain = () =>
  journey("J").stage("One", { id: "one" }).entry("In").email("A").wait(1, "days", "B").email("C").exit("Out").build();

describe("a chain", () => {
  test("two steps change places in the flow and on the canvas, as one step that undo takes back", () => {
    const { session, names, move } = paper(chain());
    const before = [...session.doc.records()];
    const places = (id: string) => ({ x: nodeOf(session.doc, id)!.x, y: nodeOf(session.doc, id)!.y });
    const [a, b] = [places("a"), places("b")];
    expect(move("b", -1)).toBeUndefined();
    expect(names()).toEqual(["In", "B", "A", "C", "Out"]);
    expect(flowOf(session.doc)).toEqual(["a next c", "b next a", "c next out", "in next b"]);
    expect(places("b")).toEqual(a);
    expect(places("a").x).toBe(b.x);
    expect(places("a").y).toBeGreaterThan(a.y);
    expect(session.nextUndo()?.command).toMatchObject({ name: "batch", args: { label: "Move “B” up" } });
    session.undo();
    expect([...session.doc.records()]).toEqual(before);
    expect(move("a", 1)).toBeUndefined();
    expect(names()).toEqual(["In", "B", "A", "C", "Out"]);
    expect(session.nextUndo()?.command).toMatchObject({ args: { label: "Move “A” down" } });
  });

  test("ways from elsewhere lead to the same places as before, ways back too", () => {
    const drawing = journey("J")
      .stage("One")
      .entry("In")
      .email("A")
      .wait(1, "days", "B")
      .decision("Seen", { Yes: null });
    drawing.from("Seen", "otherwise").to("A");
    drawing.from("Seen", "yes").exit("Out");
    const { session, move } = paper(drawing.build());
    expect(move("b", -1)).toBeUndefined();
    expect(flowOf(session.doc)).toEqual(["a next seen", "b next a", "in next b", "seen otherwise b", "seen yes out"]);
  });

  test("entries stay first, ends last, and each refusal is a sentence", () => {
    const { move } = paper(chain());
    expect(move("in", -1)).toBe("“In” is the first step here.");
    expect(move("in", 1)).toBe("People come in at “In”, so nothing can stand before it.");
    expect(move("a", -1)).toBe("People come in at “In”, so nothing can stand before it.");
    expect(move("c", 1)).toBe("People leave at “Out”, so nothing can stand after it.");
    expect(move("out", 1)).toBe("People leave at “Out”, so nothing can stand after it.");
    expect(move("nobody", 1)).toMatch(/^Select a step/);
  });

  test("a fork and what meets behind it do not change places", () => {
    const drawing = journey("J").stage("One").entry("In").email("A").decision("Which", { Yes: null });
    drawing.from("Which", "yes").email("B").wait(1, "days", "C").exit("Out").note("Aside", { id: "aside" });
    drawing.from("Which", "otherwise").to("C");
    const { move } = paper(drawing.build());
    expect(move("a", 1)).toMatch(/^Several ways leave “Which”/);
    expect(move("which", 1)).toMatch(/^“C” does not simply follow/);
    expect(move("c", -1)).toMatch(/^“C” does not simply follow/);
    expect(move("b", -1)).toBe("“B” is the first step here.");
    expect(move("b", 1)).toBe("“B” is the last step here.");
    expect(move("aside", 1)).toMatch(/^Notes and groups/);
  });
});

describe("ways and stages", () => {
  test("ways that people name change their order, others do not", () => {
    const drawing = journey("J").stage("One").entry("In").decision("Which", { Yes: null, No: null });
    drawing.from("Which", "yes").email("B");
    drawing.from("Which", "no").repVisit("Visit");
    const { session, outline } = paper(drawing.build());
    const wayAt = (port: string) => outline().rows.findIndex((row) => row.what === "way" && row.port === port);
    const move = (port: string, by: -1 | 1) => moveRow(session.doc, outline(), wayAt(port), by, plainFacts);
    const down = move("yes", 1);
    expect("call" in down && "entry" in session.dispatch(down.call)).toBe(true);
    const which = nodeOf(session.doc, "which")!;
    expect(isKind(which, "decision") && which.data.branches.map(({ id }) => id)).toEqual(["no", "yes"]);
    expect(wayAt("no")).toBeLessThan(wayAt("yes"));
    expect(move("no", -1)).toEqual({ why: "This is the first way already." });
    expect(move("done", 1)).toEqual({ why: "The ways out of “Visit” have their order from what it is." });
  });

  test("candidates are numbered anew", () => {
    const candidate = (id: string, rank: number) => ({ id, name: id, eligible: null, rank });
    const drawing = journey("J")
      .stage("One")
      .entry("In")
      .node("preference", "Best", { candidates: [candidate("x", 1), candidate("y", 2)] } as never);
    const { session, outline } = paper(drawing.build());
    const at = outline().rows.findIndex((row) => row.what === "way" && row.port === "y");
    const up = moveRow(session.doc, outline(), at, -1, plainFacts);
    expect("call" in up && "entry" in session.dispatch(up.call)).toBe(true);
    expect(nodeOf(session.doc, "best")?.data["candidates"]).toEqual([candidate("y", 1), candidate("x", 2)]);
  });

  test("stages change places", () => {
    const { session, move } = paper(journey("J").stage("One", { id: "one" }).stage("Two", { id: "two" }).build());
    expect(move("two", -1)).toBeUndefined();
    expect(stagesOf(session.doc).map(({ id }) => id)).toEqual(["two", "one"]);
    expect(move("two", -1)).toBe("This is the first stage already.");
    expect(move("one", 1)).toBe("This is the last stage already.");
  });

  test("the stage beside a node's own", () => {
    const drawing = journey("J").stage("One", { id: "one" }).email("A").stage("Two", { id: "two" });
    const { session } = paper(drawing.lift().email("B", {}, { stage: null }).build());
    const beside = (id: string, by: -1 | 1) => stageBeside(session.doc, nodeOf(session.doc, id)!, by, plainFacts);
    expect(beside("a", 1)).toEqual({ stage: "two" });
    expect(beside("a", -1)).toEqual({ why: "This is the first stage already." });
    expect(beside("b", 1)).toEqual({ stage: "one" });
    expect(beside("b", -1)).toEqual({ stage: "two" });
  });
});

test("in any drawing: what is moved down and up again leaves the flow as it was, and nothing else is ever refused", () => {
  fc.assert(
    fc.property(validDrawing, fc.nat(), ({ journey: records }, pick) => {
      const { session, outline, move } = paper(records);
      const nodes = outline().rows.flatMap((row) => (row.what === "node" ? row.id : []));
      const id = nodes[pick % nodes.length]!;
      const before = flowOf(session.doc);
      const why = move(id, 1);
      if (why !== undefined) {
        expect(why).not.toMatch(/^refused/);
        expect(flowOf(session.doc)).toEqual(before);
        return;
      }
      expect(flowOf(session.doc)).not.toEqual(before);
      expect(move(id, -1)).toBeUndefined();
      expect(flowOf(session.doc)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});
