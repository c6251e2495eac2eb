/** The table of manners cannot flatter: one broken test breaks its line, a line without a test is a gap, and so is a test of no line. */
import { describe, expect, test } from "vitest";
import { manners, mannersIn } from "../../e2e/manners.ts";
import { gapsOf, mannersTable, printedTable, writtenTable } from "../../run/manners-table.ts";
import { filesBelow, readText } from "../../house/tree.ts";

const lines = [
  { id: "a", line: "`A` adds" },
  { id: "b", line: "B | bends" },
];
const kept = (test: string, outcome: "passed" | "failed" | "skipped", ...ids: string[]) => ({
  manners: ids,
  test,
  outcome,
});

describe("the table", () => {
  test("a line is kept by tests that all pass, broken by one that fails", () => {
    const table = mannersTable(lines, [
      kept("one", "passed", "a"),
      kept("two", "failed", "a", "b"),
      kept("x", "passed"),
    ]);
    expect(table.rows.map(({ result, tests }) => [result, tests.length])).toEqual([
      ["broken", 2],
      ["broken", 1],
    ]);
    expect(gapsOf(table)).toEqual([]);
  });
  test("what was only skipped is not kept; what nobody tests and what is no line are gaps", () => {
    const table = mannersTable(lines, [kept("one", "skipped", "a", "zzz")]);
    expect(table.rows.map(({ result }) => result)).toEqual(["skipped", "no test"]);
    expect(gapsOf(table)).toEqual(["no test keeps b: B | bends", "a test keeps “zzz”, which is no line of the table"]);
    expect(printedTable(table)).toContain("no test   0  B | bends");
    expect(writtenTable(table)).toContain("| B \\| bends |  | no test |");
  });
});

describe("the end-to-end tests", () => {
  const named = filesBelow("tests/e2e")
    .filter((file) => file.endsWith(".spec.ts"))
    .flatMap((file) =>
      [...readText(file).matchAll(/\bkeeps\(([^)]*)\)/g)].flatMap(([, ids = ""]) =>
        [...ids.matchAll(/"([^"]+)"/g)].map(([, id = ""]) => id),
      ),
    );
  test("every line is kept by a test", () => {
    expect(manners.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([]);
  });
  test("every test that says it keeps a line names one that there is", () => {
    const known = new Set<string>(manners.map(({ id }) => id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(manners.map(({ line }) => line)).size).toBe(manners.length);
    expect(mannersIn(["@slow", "@manner-map"])).toEqual(["map"]);
  });
});
