/** How much of a stranger's file is read: one table, and every refusal names the limit it kept. */

const mebi = 1024 * 1024;

export const importLimits = {
  /** Bytes of the file as UTF-8. */
  bytes: 32 * mebi,
  /** Nesting of arrays and objects; our own deepest conditions stay far below. */
  depth: 64,
  /** Items of one array. */
  items: 100_000,
  /** Keys of one object. */
  keys: 2_000,
  /** UTF-16 units of all strings together. */
  text: 16 * mebi,
  stages: 200,
  nodes: 20_000,
  edges: 40_000,
  /** Products, modules, versions, claims, references, audiences, triggers and data fields together. */
  libraryItems: 20_000,
} as const;

export type ImportLimits = typeof importLimits;
