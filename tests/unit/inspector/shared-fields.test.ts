/** Editing several nodes at once: which fields they share, and whether they hold the same. */
import { expect, test } from "vitest";
import { hasWays, sharedFields } from "../../../renderer/panels/inspector/shared-fields.ts";
import { nodesOf } from "../../../shared/journey/index.ts";
import { journey } from "../../support/journey.ts";

const drawn = (build: (drawing: ReturnType<typeof journey>) => void) => {
  const drawing = journey("J").stage("S");
  build(drawing);
  return [...nodesOf(drawing.doc()).values()];
};
const paths = (nodes: ReturnType<typeof drawn>) =>
  sharedFields(nodes).map(({ field, same }) => `${field.path}${same ? "" : " differs"}`);

test("all fields of one kind, each told whether they hold the same", () => {
  const nodes = drawn((drawing) =>
    drawing.email("A", { sender: "Ada", seconds: 30 }).email("B", { sender: "Bob", seconds: 30 }),
  );
  expect(paths(nodes)).toContain("data.sender differs");
  expect(paths(nodes)).toContain("data.seconds");
  expect(paths(nodes)).not.toContain("function");
});

test("of several kinds only what is edited alike in all of them", () => {
  const nodes = drawn((drawing) => drawing.wait(1, "days", "A").email("B"));
  expect(paths(nodes)).toEqual([]);
  const ends = drawn((drawing) => drawing.exit("A").lift().goal("B"));
  for (const path of paths(ends)) expect(path).toMatch(/^data\./);
});

test("a field that one of them does not show is left out", () => {
  const both = drawn((drawing) => drawing.wait(1, "days", "A").wait(2, "days", "B"));
  expect(paths(both)).toContain("data.duration differs");
  const mixed = drawn((drawing) => drawing.wait(1, "days", "A").waitUntil("2027-01-01", "B"));
  expect(paths(mixed)).not.toContain("data.duration");
  expect(paths(mixed)).toContain("data.for differs");
});

test("ways out are not set on several, and it is known that they are there", () => {
  const nodes = drawn((drawing) => drawing.decision("A", { Yes: null }).lift().decision("B", { No: null }));
  expect(paths(nodes).join()).not.toContain("branches");
  expect(paths(nodes)).toContain("data.otherwise");
  expect(hasWays(nodes)).toBe(true);
  expect(hasWays(drawn((drawing) => drawing.wait(1, "days", "A")))).toBe(false);
  expect(sharedFields([])).toEqual([]);
});
