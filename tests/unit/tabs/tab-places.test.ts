/** Where a tab in the hand comes to rest. */
import { expect, test } from "vitest";
import { dropOf, placeIn } from "../../../renderer/screens/tabs/tab-places.ts";

test("before the first tab whose middle lies beyond the pointer, else at the end", () => {
  expect([10, 60, 149, 500].map((x) => placeIn([50, 150, 250], x))).toEqual([0, 1, 1, 3]);
});

test("over the work it chooses a half, beside it none", () => {
  const ground = { left: 100, right: 300, top: 80, bottom: 400 };
  expect([dropOf(ground, 150, 200), dropOf(ground, 250, 200), dropOf(ground, 250, 20)]).toEqual([
    "left",
    "right",
    null,
  ]);
});
