/** The columns of the outline, from the left. Their widths stand in the styles. */
export const columnIds = ["name", "kind", "stage", "owner", "does", "channel", "goes", "problems", "comments"] as const;
export type ColumnId = (typeof columnIds)[number];

/** Where there is little room the stage goes: it is the row that the others stand under. A column keeps its number. */
export const isColumnShown = (column: ColumnId, isNarrow: boolean): boolean => !isNarrow || column !== "stage";

/** The column `by` places on that is shown; the last one stays where it is, null is before the first. */
export function columnBeside(at: number, by: 1 | -1, isNarrow: boolean): number | null {
  let next = at + by;
  while (next >= 0 && next < columnIds.length && !isColumnShown(columnIds[next]!, isNarrow)) next += by;
  return next < 0 ? null : next >= columnIds.length ? at : next;
}
