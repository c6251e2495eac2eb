/** The columns of the outline where there is room for all, and where those of stage and channel give way. */
import { expect, test } from "vitest";
import { columnBeside, columnIds, isColumnShown } from "../../../renderer/screens/outline/columns.ts";

const walked = (from: number, by: 1 | -1, isNarrow: boolean): string[] => {
  const path: string[] = [];
  let at: number | null = from;
  for (let step = 0; step < columnIds.length && at !== null; step += 1) {
    path.push(columnIds[at]!);
    const next: number | null = columnBeside(at, by, isNarrow);
    if (next === at) break;
    at = next;
  }
  return path;
};

test("with room for all, each is walked in turn, and the last one is the end", () => {
  expect(walked(0, 1, false)).toEqual([...columnIds]);
  expect(columnBeside(columnIds.length - 1, 1, false)).toBe(columnIds.length - 1);
  expect(columnBeside(0, -1, false)).toBeNull();
});

test("where there is little room stage and channel are passed over both ways", () => {
  const shown = columnIds.filter((column) => isColumnShown(column, true));
  expect(columnIds.filter((column) => !shown.includes(column))).toEqual(["stage", "channel"]);
  expect(walked(0, 1, true)).toEqual(shown);
  expect(walked(columnIds.length - 1, -1, true)).toEqual(shown.toReversed());
});
