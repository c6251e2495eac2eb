/** Steps that are added by their row stand in their stage's column and over nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupOpen, overlaps } from "./standing.ts";
import { stageCall } from "../../../renderer/panels/inspector/stage-moves.ts";
import { placeStep } from "../../../renderer/screens/outline/place-step.ts";
import { commandRunner } from "../../../shared/commands/index.ts";
import { type AnyRecord, createDoc, openSession } from "../../../shared/document/index.ts";
import { nodeOf, nodesOf, stageAt, stagesOf } from "../../../shared/journey/index.ts";
import { plainFacts } from "../../../shared/kinds/index.ts";
import { tidy } from "../../../shared/layout/index.ts";
import { journey } from "../../support/journey.ts";
import { drawValid } from "../../support/random-journey.ts";

const size = { width: 172, height: 60 };

/** Chance draws all in one lane; as anybody would see it, it stands tidily. */
function tidied(records: readonly AnyRecord[]): AnyRecord[] {
  const session = openSession({ records, runner: commandRunner });
  const { moves, widths } = tidy(session.doc, plainFacts);
  for (const args of widths) session.dispatch({ name: "resize-stage", args });
  if (moves.length > 0) session.dispatch({ name: "move-nodes", args: { by: "tidy", moves: [...moves] } });
  return [...session.doc.records()];
}

describe("a new step", () => {
  test("after any step of any drawing", () => {
    fc.assert(
      fc.property(fc.noShrink(fc.nat()), fc.nat(), (seed, pick) => {
        const doc = createDoc(tidied(drawValid(seed)));
        const nodes = [...nodesOf(doc).values()].filter((node) => !groupOpen(node));
        const source = nodes[pick % nodes.length]!;
        const at = placeStep(doc, plainFacts, size, { stage: source.stage, source });
        expect(overlaps(doc, { ...at, ...size })).toEqual([]);
        expect(stageAt(stagesOf(doc), at.x + size.width / 2)?.id).toBe(source.stage);
        expect(at.y).toBeGreaterThan(source.y);
        expect([at.x % 4, at.y % 4]).toEqual([0, 0]);
      }),
      { numRuns: 60 },
    );
  });

  test("into a connection: what stands below makes room", () => {
    const doc = createDoc(tidied(journey("J").stage("S", { id: "s" }).entry("In").email("A").exit("Out").build()));
    const source = nodeOf(doc, "a")!;
    const at = placeStep(doc, plainFacts, size, { stage: "s", source, between: true });
    expect(at.shift.map(({ id }) => id)).toEqual(["out"]);
    const moved = { ...nodeOf(doc, "out")!, ...at.shift[0] };
    expect(moved.y).toBeGreaterThanOrEqual(at.y + size.height);
  });

  test("in a stage, under all that stands there; in an empty one, at its top", () => {
    const doc = createDoc(
      tidied(journey("J").stage("S", { id: "s" }).entry("In").exit("Out").stage("T", { id: "t" }).build()),
    );
    const under = placeStep(doc, plainFacts, size, { stage: "s" });
    expect(under.y).toBeGreaterThan(nodeOf(doc, "out")!.y);
    const empty = placeStep(doc, plainFacts, size, { stage: "t" });
    expect(stageAt(stagesOf(doc), empty.x + size.width / 2)?.id).toBe("t");
    expect(empty.y).toBeLessThan(under.y);
  });

  test("below hundreds in one column", () => {
    const drawing = journey("J").stage("S", { id: "s" }).entry("In", {}, { x: 28, y: 80 });
    for (let n = 0; n < 300; n += 1) drawing.wait(1, "days", `W${n}`, { x: 28, y: 160 + n * 60 });
    const doc = createDoc(drawing.build());
    const at = placeStep(doc, plainFacts, size, { stage: "s", source: nodeOf(doc, "in")! });
    expect(overlaps(doc, { ...at, ...size })).toEqual([]);
  });
});

test("several steps that go into another stage stand over nothing there, and not over each other", () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const drawn = drawValid(seed);
      const session = openSession({ records: tidied(drawn), runner: commandRunner });
      session.dispatch({
        name: "add-stage",
        args: { stage: { ...stagesOf(session.doc)[0]!, id: "other", name: "Other", order: 1, width: 228 } },
      });
      const ids = [...nodesOf(session.doc).keys()].filter((_, at) => at % 2 === 0);
      const call = stageCall(session.doc, plainFacts, ids, "other")!;
      expect(session.dispatch(call)).toHaveProperty("entry");
      for (const id of ids) {
        expect(overlaps(session.doc, undefined, id)).toEqual([]);
        expect(nodeOf(session.doc, id)?.stage).toBe("other");
      }
      session.undo();
      expect(nodeOf(session.doc, ids[0]!)?.stage).not.toBe("other");
    }),
    { numRuns: 40 },
  );
});
