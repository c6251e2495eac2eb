/** The order of a flow follows from its structure: records in any order, under any names, give the same way back. */
import { expect, test } from "vitest";
import { flowOrder } from "../../../shared/rules/flow-order.ts";
import { rowsOf } from "../../../shared/rules/graph-search.ts";

/** Edges `[from, way out, to]`, nodes by letter in the order given; answers with the letters in the order of the flow. */
function ordered(nodes: string, edges: readonly (readonly [string, number, string])[], starts: string): string {
  const at = (letter: string): number => nodes.indexOf(letter);
  const rows = rowsOf(
    nodes.length,
    Int32Array.from(edges, ([from]) => at(from)),
    Int32Array.from(edges, ([, , to]) => at(to)),
  );
  const traits = {
    node: new Int32Array(nodes.length),
    port: Int32Array.from(edges, ([, port]) => port),
    before: (a: number, b: number) => (nodes[a]! < nodes[b]! ? -1 : 1),
  };
  const { order } = flowOrder(rows, [...starts].map(at), traits, true);
  return [...order].map((node) => nodes[node]).join("");
}

/** An entry, a decision, and its two ways into a loop of two: which connection of the loop leads back is a matter of choice. */
const loop = [
  ["e", 0, "d"],
  ["d", 0, "x"],
  ["d", 1, "y"],
  ["x", 0, "y"],
  ["y", 0, "x"],
] as const;

test("the way out that is drawn first goes into the loop first", () => {
  expect(ordered("edxy", loop, "e")).toBe("edxy");
  const swapped = loop.map(([from, port, to]) =>
    from === "d" ? ([from, 1 - port, to] as const) : ([from, port, to] as const),
  );
  expect(ordered("edxy", swapped, "e")).toBe("edyx");
});

test("the order of records does not matter", () => {
  for (const nodes of ["edxy", "yxde", "xeyd", "dyex"])
    for (const edges of [loop, loop.toReversed()]) expect(ordered(nodes, edges, "e")).toBe("edxy");
});

test("names decide only between what stands alike: under others the same place leads back", () => {
  // Out of one way into a loop of three in which z alone leads on to an end.
  const edges = [
    ["e", 0, "x"],
    ["e", 0, "y"],
    ["x", 0, "y"],
    ["y", 0, "z"],
    ["z", 0, "x"],
    ["z", 1, "f"],
  ] as const;
  const rename = (text: string): string => text.replace(/[xyz]/g, (letter) => ({ x: "y", y: "x", z: "z" })[letter]!);
  const renamed = edges.map(([from, port, to]) => [rename(from), port, rename(to)] as const);
  expect(ordered("efyxz", renamed, "e")).toBe(rename(ordered("efxyz", edges, "e")));
});

test("without an entry people begin where nothing leads in", () => {
  expect(ordered("dxy", loop.slice(1), "yxd")).toBe("dxy");
});
