/** The columns of the outline, from the left. Their widths stand in the styles. */
export const columnIds = ["name", "kind", "stage", "owner", "does", "channel", "goes", "problems", "comments"] as const;
export type ColumnId = (typeof columnIds)[number];

/** The row that the others stand under is their stage, and what a touchpoint is says its channel. */
const spared: ReadonlySet<ColumnId> = new Set(["stage", "channel"]);

/** Where there is little room these two give way to what is told nowhere else. A column keeps its number. */
export const isColumnShown = (column: ColumnId, isNarrow: boolean): boolean => !isNarrow || !spared.has(column);

/** The column `by` places on that is shown; the last one stays where it is, null is before the first. */
export function columnBeside(at: number, by: 1 | -1, isNarrow: boolean): number | null {
  let next = at + by;
  while (next >= 0 && next < columnIds.length && !isColumnShown(columnIds[next]!, isNarrow)) next += by;
  return next < 0 ? null : next >= columnIds.length ? at : next;
}
