/** The graph's searches give what slow and simple searches give, on journeys by chance. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import { type Graph, createRuleContext } from "../../../shared/rules/index.ts";
import { journey } from "../../support/journey.ts";
import { anyDrawing } from "../../support/random-journey.ts";

const graphOf = (records: Parameters<typeof createDoc>[0]): Graph =>
  createRuleContext({ journey: createDoc(records), library: createDoc(), today: "2027-01-01" }).graph;

/** By repetition until nothing changes; `closed` is a node that nobody may pass. */
function reachedSlowly(graph: Graph, starts: readonly number[], closed = -1): Set<number> {
  const seen = new Set(starts.filter((node) => node !== closed));
  for (let grown = true; grown;) {
    grown = false;
    for (let edge = 0; edge < graph.edges.length; edge += 1) {
      const [from, to] = [graph.rows.from[edge]!, graph.rows.to[edge]!];
      if (!seen.has(from) || seen.has(to) || to === closed) continue;
      seen.add(to);
      grown = true;
    }
  }
  return seen;
}
const all = (graph: Graph): number[] => graph.nodes.map((_, node) => node);

describe("on any drawing", () => {
  test("reached, leaves and loops", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const graph = graphOf(drawing.journey);
        const reached = graph.entries.length > 0 ? reachedSlowly(graph, graph.entries) : new Set(all(graph));
        const beyond = all(graph).map((node) => reachedSlowly(graph, [node]));
        for (const node of all(graph)) {
          expect(graph.reached[node] === 1).toBe(reached.has(node));
          expect(graph.leaves[node] === 1).toBe(graph.ends.some((end) => beyond[node]!.has(end)));
          for (const other of all(graph)) {
            const same = graph.components.of[node] === graph.components.of[other];
            expect(same).toBe(beyond[node]!.has(other) && beyond[other]!.has(node));
          }
        }
        for (let edge = 0; edge < graph.edges.length; edge += 1)
          expect(graph.components.of[graph.rows.from[edge]!]!).toBeGreaterThanOrEqual(
            graph.components.of[graph.rows.to[edge]!]!,
          );
        for (const members of graph.loops) {
          const loop = graph.loopThrough(members);
          expect(loop.length).toBeGreaterThan(1);
          loop.forEach((edge, i) => expect(graph.rows.to[edge]).toBe(graph.rows.from[loop[(i + 1) % loop.length]!]));
        }
      }),
      { numRuns: 300 },
    );
  });
  test("a node dominates what cannot be reached without it", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const graph = graphOf(drawing.journey);
        for (const gate of all(graph)) {
          const without = reachedSlowly(graph, graph.entries, gate);
          for (const node of all(graph)) {
            if (!graph.isReached(graph.nodes[node]!.id) || graph.entries.length === 0) continue;
            expect(graph.dominates(gate, node)).toBe(!without.has(node));
            expect(graph.dominators(node).includes(gate)).toBe(gate !== node && !without.has(node));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("whether one person comes through two ways", () => {
  /** Asks for the two ways into “Meeting”. */
  const together = (drawing: ReturnType<typeof journey>): boolean => {
    const graph = graphOf(drawing.build());
    const [a, b] = graph.into(graph.at("meeting"));
    return graph.together(a!, b!);
  };
  const begin = (): ReturnType<typeof journey> => journey("Ways").stage("Start").entry("Sign-up");
  test("ways of a fork, yes", () => {
    expect(
      together(
        begin()
          .fork("Fork", ["A", "B"])
          .on("a")
          .wait(1, "days", "Meeting")
          .from("Fork", "b")
          .wait(2, "days")
          .to("Meeting"),
      ),
    ).toBe(true);
  });
  test("arms of a split, no", () => {
    expect(
      together(
        begin()
          .split("Split", { A: 50, B: 50 })
          .on("a")
          .wait(1, "days", "Meeting")
          .from("Split", "b")
          .wait(2, "days")
          .to("Meeting"),
      ),
    ).toBe(false);
  });
  test("arms of a split after a fork that was joined, no", () => {
    const joined = begin().fork("Fork", ["A", "B"]).on("a").join("Join").from("Fork", "b").to("Join").from("Join");
    expect(
      together(
        joined.split("Split", { A: 50, B: 50 }).on("a").wait(1, "days", "Meeting").from("Split", "b").to("Meeting"),
      ),
    ).toBe(false);
  });
  test("arms of a split after a fork that met without a join, yes", () => {
    const met = begin()
      .fork("Fork", ["A", "B"])
      .on("a")
      .wait(1, "days", "Plain")
      .from("Fork", "b")
      .to("Plain")
      .from("Plain");
    expect(
      together(
        met.split("Split", { A: 50, B: 50 }).on("a").wait(1, "days", "Meeting").from("Split", "b").to("Meeting"),
      ),
    ).toBe(true);
  });
  test("arms of a split inside one way of a fork, no", () => {
    const inside = begin().fork("Fork", ["A", "B"]).on("b").exit("Other").from("Fork", "a");
    expect(
      together(
        inside.split("Split", { A: 50, B: 50 }).on("a").wait(1, "days", "Meeting").from("Split", "b").to("Meeting"),
      ),
    ).toBe(false);
  });
});

test("10,000 nodes in a row do not run out of stack", () => {
  const drawing = journey("Long").stage("Start").entry("Sign-up");
  const records = drawing.build();
  for (let n = 0; n < 10_000; n += 1) {
    records.push({
      ...records.find(({ id }) => id === "sign-up")!,
      id: `w${n}`,
      kind: "wait",
      name: `Wait ${n}`,
      data: {
        for: "duration",
        duration: { amount: 1, unit: "minutes" },
        date: null,
        weekdays: [],
        time: null,
        event: "",
        timeout: null,
        note: "",
      },
    });
    records.push({
      id: `e${n}`,
      type: "edge",
      from: n === 0 ? "sign-up" : `w${n - 1}`,
      port: "next",
      to: `w${n}`,
      maxPasses: null,
    });
  }
  const context = createRuleContext({ journey: createDoc(records), library: createDoc(), today: "2027-01-01" });
  expect(context.graph.components.count).toBe(10_001);
  expect(context.timing.window("w9999")).toEqual({ earliest: 9999, latest: 9999 + 1439 });
});
