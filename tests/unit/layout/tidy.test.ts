/** Tidy: laws over random journeys, and what single drawings come out as. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnyRecord, createDoc, openSession } from "../../../shared/document/index.ts";
import { edgesOf, journeyHash, nodeOf, nodesOf, stagesOf } from "../../../shared/journey/index.ts";
import { commandRunner } from "../../../shared/commands/index.ts";
import { plainFacts } from "../../../shared/kinds/index.ts";
import { lanesOf, tidy } from "../../../shared/layout/index.ts";
import { launch } from "../../../shared/templates/launch.ts";
import { tidyCall } from "../../../renderer/state/tidy.ts";
import { journey } from "../../support/journey.ts";
import { boxes, frames, overlap, overlaps, randomDrawing, strays, tidied } from "../../support/layout-drawings.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const runs = { numRuns: 500 };
const placesIn = (records: Iterable<AnyRecord>): unknown[] =>
  [...records]
    .filter(({ type }) => type === "node" || type === "stage")
    .map(({ id, x, y, width }) => [id, x, y, width]);

describe("over random journeys", () => {
  test("nothing stands on anything else, everything in its stage, all on the grid", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const doc = tidied(randomDrawing(seed));
        expect(overlaps(boxes(doc), 8)).toEqual([]);
        expect(strays(doc)).toEqual([]);
        for (const { x, y } of boxes(doc)) expect([Math.abs(x % 4), Math.abs(y % 4)]).toEqual([0, 0]);
      }),
      runs,
    );
  });

  test("nobody stands in the frame of a group that is not theirs", () => {
    let seen = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const doc = tidied(randomDrawing(seed));
        const all = boxes(doc);
        for (const frame of frames(doc)) {
          seen += 1;
          for (const box of all)
            if (!frame.inside.has(box.id) && overlap(frame, box)) throw new Error(`${box.id} stands in ${frame.id}`);
        }
      }),
      runs,
    );
    expect(seen).toBeGreaterThan(100);
  });

  test("tidying what is tidy moves nothing, and the same journey comes out the same", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const records = randomDrawing(seed);
        const doc = tidied(records);
        expect(tidy(doc, plainFacts)).toEqual({ moves: [], widths: [] });
        expect(placesIn(tidied(records).records())).toEqual(placesIn(doc.records()));
      }),
      runs,
    );
  });

  test("only places and widths change", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const records = randomDrawing(seed);
        const doc = tidied(records);
        expect(journeyHash(doc.records())).toBe(journeyHash(records));
        expect(stagesOf(doc).map(({ id }) => id)).toEqual(stagesOf(createDoc(records)).map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });

  test("where nothing leads back, at least 95 of 100 ways lead right or down", () => {
    let [right, all] = [0, 0];
    for (let seed = 0; seed < 200; seed += 1) {
      const doc = tidied(randomDrawing(seed, { acyclic: true }));
      const at = new Map(boxes(doc).map((box) => [box.id, box]));
      for (const { from, to } of edgesOf(doc).values()) {
        const [a, b] = [at.get(from)!, at.get(to)!];
        all += 1;
        if (b.x >= a.x + a.width || (b.y >= a.y + a.height && b.x + b.width > a.x)) right += 1;
      }
    }
    expect(all).toBeGreaterThan(4000);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });

  test("what is kept stays in its place in its stage, and nothing lands on it", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const records = tidied(randomDrawing(seed)).records();
        const before = createDoc([...records].map((record) => (record["group"] ? { ...record, group: null } : record)));
        const keep = new Set([...nodesOf(before).keys()].filter((_, i) => i % 4 === 0));
        const doc = tidied([...before.records()], { keep });
        const lefts = (of: typeof before): Map<string, number> => {
          let x = 0;
          return new Map(stagesOf(of).map(({ id, width }) => [id, (x += width) - width]));
        };
        const [was, now] = [lefts(before), lefts(doc)];
        for (const id of keep) {
          const [a, b] = [nodeOf(before, id)!, nodeOf(doc, id)!];
          expect([id, b.x - (now.get(b.stage ?? "") ?? 0), b.y]).toEqual([
            id,
            a.x - (was.get(a.stage ?? "") ?? 0),
            a.y,
          ]);
        }
        const fixed = boxes(doc).filter(({ id, node }) => keep.has(id) && node.stage !== null);
        const moved = boxes(doc).filter(({ id, node }) => !keep.has(id) && node.stage !== null);
        for (const a of fixed)
          for (const b of moved) if (overlap(a, b, 4)) throw new Error(`${b.id} stands on ${a.id}`);
      }),
      { numRuns: 200 },
    );
  });

  test("a selection keeps its top left corner and all others their places, and stands on nobody", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 12 }), (seed, count) => {
        const start = tidied(
          randomDrawing(seed).map((record) => (record["group"] ? { ...record, group: null } : record)),
        );
        const chosen = new Set(
          [...nodesOf(start).values()]
            .filter(({ kind, stage }) => kind !== "note" && kind !== "group" && stage === "s0")
            .slice(0, count)
            .map(({ id }) => id),
        );
        if (chosen.size < 2) return;
        const doc = tidied([...start.records()], { only: chosen });
        const of = (list: ReturnType<typeof boxes>) => list.filter(({ id }) => chosen.has(id));
        const corner = (list: ReturnType<typeof boxes>): number[] => [
          Math.min(...list.map(({ x, width }) => x - (172 - width) / 2)),
          Math.min(...list.map(({ y }) => y)),
        ];
        expect(corner(of(boxes(doc)))[0]).toBe(corner(of(boxes(start)))[0]);
        expect(corner(of(boxes(doc)))[1]!).toBeGreaterThanOrEqual(corner(of(boxes(start)))[1]!);
        for (const box of boxes(start)) {
          const now = nodeOf(doc, box.id)!;
          if (!chosen.has(box.id)) expect([box.id, now.y]).toEqual([box.id, box.y]);
          if (!chosen.has(box.id) && box.node.stage === "s0") expect(now.x).toBe(box.x);
        }
        for (const a of of(boxes(doc)))
          for (const b of boxes(doc))
            if (a.id !== b.id && b.node.stage !== null && overlap(a, b, 4))
              throw new Error(`${a.id} stands on ${b.id}`);
        expect(tidy(doc, plainFacts, { only: chosen })).toEqual({ moves: [], widths: [] });
      }),
      { numRuns: 300 },
    );
  });
});

test("what was drawn with care comes back as it was drawn", () => {
  let n = 0;
  const drawn = launch.make(() => `id-${(n += 1)}`);
  const scattered = drawn.map((record, i) =>
    record.type === "node" ? { ...record, x: ((i * 89) % 40) * 12, y: ((i * 37) % 30) * 20 } : record,
  );
  const doc = tidied(scattered);
  const offsets = drawn
    .filter(({ type }) => type === "node")
    .map((record) => {
      const now = nodeOf(doc, record.id)!;
      return [record["name"], now.x - Number(record["x"]), Math.abs(now.y - Number(record["y"])) <= 16];
    });
  expect(offsets).toEqual(offsets.map(([name]) => [name, 0, true]));
});

test("a chain stands straight below itself, with 25 to 28 px between", () => {
  const doc = tidied(
    journey("Chain").stage("A").entry("In").email("One").wait(3, "days").email("Two").exit("Out").build(),
  );
  const list = boxes(doc);
  expect(new Set(list.map(({ x }) => x))).toEqual(new Set([28]));
  const gaps = list.slice(1).map((box, i) => box.y - list[i]!.y - list[i]!.height);
  for (const gap of gaps) expect(gap >= 25 && gap <= 28).toBe(true);
});

test("branches of a fork stand in the next column, none above the other's line", () => {
  const doc = tidied(
    journey("Fork")
      .stage("A")
      .entry("In")
      .fork("At once", ["A", "B"])
      .email("One")
      .from("At once", "b")
      .email("Two")
      .build(),
  );
  const x = (name: string): number => [...nodesOf(doc).values()].find((node) => node.name === name)!.x;
  expect(x("One")).toBe(x("Two"));
  expect(x("One")).toBeGreaterThan(x("At once"));
});

test("a loop does not lead its steps away: the way back is left out of account", () => {
  const straight = tidied(
    journey("L").stage("A").entry("In").email("Ask").decision("Answered?", { Yes: null }).exit("Out").build(),
  );
  const looped = tidied(
    journey("L")
      .stage("A")
      .entry("In")
      .email("Ask")
      .decision("Answered?", { Yes: null })
      .exit("Out")
      .from("Answered?", "otherwise")
      .to("Ask", { maxPasses: 3 })
      .build(),
  );
  expect(boxes(looped).map(({ id, x, y }) => [id, x, y])).toEqual(boxes(straight).map(({ id, x, y }) => [id, x, y]));
});

test("lanes are rows in the order of functions; what nobody owns stands with what leads to it", () => {
  const records = journey("Lanes", { lanes: true })
    .stage("A")
    .entry("In")
    .email("Medical", {}, { function: "medical" })
    .wait(2, "days", "Pause")
    .stage("B")
    .email("Marketing", {}, { function: "marketing" })
    .exit("Out")
    .build();
  const lanes = lanesOf(createDoc(records));
  expect(lanes.rows).toEqual(["marketing", "medical"]);
  expect([...lanes.of]).toEqual(
    expect.arrayContaining([
      ["pause", "medical"],
      ["out", "marketing"],
      ["in", "medical"],
    ]),
  );
  const doc = tidied(records);
  const y = (id: string): number => nodeOf(doc, id)!.y;
  expect(y("medical")).toBeGreaterThan(y("out"));
  expect(y("pause")).toBeGreaterThan(y("medical"));
});

test("a note stays as far from its step as it was where there is room", () => {
  const records = journey("Note")
    .stage("A", { width: 456 })
    .entry("In", {}, { x: 28, y: 300 })
    .note("Check this", { id: "note", x: 240, y: 304 })
    .build();
  const doc = tidied(records);
  const [step, note] = [nodeOf(doc, "in")!, nodeOf(doc, "note")!];
  // The stage becomes as wide as its one column: beside it there is no room, below it there is.
  expect(stagesOf(doc)[0]!.width).toBe(228);
  expect(note.x).toBeLessThan(228);
  expect(note.y - step.y).toBeLessThan(120);
});

test("one step: undo brings widths and places back", () => {
  const session = openSession({ records: randomDrawing(11), runner: commandRunner });
  const before = placesIn(session.doc.records());
  session.dispatch(tidyCall("Tidy the journey", tidy(session.doc, plainFacts))!);
  expect(session.revision).toBe(1);
  expect(placesIn(session.doc.records())).not.toEqual(before);
  session.undo();
  expect(placesIn(session.doc.records())).toEqual(before);
});

test("progress goes up to 1, and 1,000 steps in 35 columns of one stage still fit", () => {
  const shares: number[] = [];
  const builder = journey("Long").stage("A").entry("In");
  for (let i = 0; i < 1000; i += 1) builder.email(`Step ${i}`);
  const doc = createDoc(builder.build());
  const { widths } = tidy(doc, plainFacts, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  for (const { width } of widths) expect(width).toBeLessThanOrEqual(8000);
});
