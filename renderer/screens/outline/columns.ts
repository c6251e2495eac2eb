/** The columns of the outline, from the left. Their widths stand in the styles. */
export const columnIds = ["name", "kind", "stage", "owner", "does", "channel", "goes", "problems", "comments"] as const;
export type ColumnId = (typeof columnIds)[number];
