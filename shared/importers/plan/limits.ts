/** How much of a pasted plan is read: one table, and every refusal names the limit it kept. */

export const planLimits = {
  /** UTF-16 units of the whole text. */
  characters: 1024 * 1024,
  /** Rows that hold anything, the header among them: what a drawing of steps can still be looked at. */
  rows: 1_000,
  columns: 40,
  /** UTF-16 units of one cell: what a note can hold. */
  cell: 20_000,
} as const;
