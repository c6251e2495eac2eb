/** Rows by function: as tall as what stands in them, shared where nodes stand among each other, and never moving anything. */
import { expect, test } from "vitest";
import type { FunctionId } from "../../../shared/journey/index.ts";
import { rowsOf } from "../../../renderer/canvas/scene/rows.ts";

const at = (lane: FunctionId, ...ys: number[]) => ys.map((y) => ({ lane, box: { x: 0, y, width: 172, height: 60 } }));
const ownersOf = (...standing: ReturnType<typeof at>[]) => rowsOf(standing.flat()).map((row) => row.owners.join("+"));

test("come in the order in which the nodes stand, and functions without nodes follow", () => {
  expect(ownersOf(at("medical", 0, 100), at("sales", 300, 400))).toEqual([
    "medical",
    "sales",
    "marketing",
    "patient-services",
    "pharmacovigilance",
  ]);
});

test("are as tall as what stands in them, at least 120, and leave no gap", () => {
  const rows = rowsOf([...at("marketing", 0, 400), ...at("medical", 600)]);
  expect(rows[0]).toMatchObject({ id: "marketing", y: -28, height: 558 });
  for (const [i, row] of rows.entries()) {
    expect(row.height).toBeGreaterThanOrEqual(120);
    if (i > 0) expect(row.y).toBe((rows[i - 1]?.y ?? 0) + (rows[i - 1]?.height ?? 0));
  }
});

test("one node out of its row keeps the rows apart; many among each other share one, led by whoever owns most", () => {
  expect(ownersOf(at("marketing", 0, 10, 20, 30, 40, 700), at("medical", 300, 310, 320, 330, 340))[0]).toBe(
    "marketing",
  );
  expect(ownersOf(at("marketing", 0, 200, 400), at("sales", 100, 300))[0]).toBe("marketing+sales");
});

test("an empty journey has a row for each function", () => {
  expect(ownersOf()).toEqual(["marketing", "sales", "medical", "patient-services", "pharmacovigilance"]);
});
