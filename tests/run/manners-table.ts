/** The table of manners: which tests keep each line of the product's word, how they ended, and what is wrong with the table itself. */

export interface Kept {
  /** Lines that the test names. */
  readonly manners: readonly string[];
  readonly test: string;
  readonly outcome: "passed" | "failed" | "skipped";
}

export interface MannerRow {
  readonly id: string;
  readonly line: string;
  readonly tests: readonly Kept[];
  readonly result: "kept" | "broken" | "skipped" | "no test";
}

export interface MannersTable {
  readonly rows: readonly MannerRow[];
  /** Lines that tests name and that are none. */
  readonly strangers: readonly string[];
}

export function mannersTable(
  manners: readonly { readonly id: string; readonly line: string }[],
  tests: readonly Kept[],
): MannersTable {
  const rows = manners.map(({ id, line }): MannerRow => {
    const own = tests.filter((test) => test.manners.includes(id));
    const result =
      own.length === 0
        ? "no test"
        : own.some(({ outcome }) => outcome === "failed")
          ? "broken"
          : own.some(({ outcome }) => outcome === "passed")
            ? "kept"
            : "skipped";
    return { id, line, tests: own, result };
  });
  const known = new Set(manners.map(({ id }) => id));
  const named = new Set(tests.flatMap((test) => test.manners));
  return { rows, strangers: [...named].filter((id) => !known.has(id)).toSorted() };
}

/** What keeps the table itself from being whole: lines without a test, tests of lines that are none. */
export const gapsOf = ({ rows, strangers }: MannersTable): string[] => [
  ...rows.filter(({ result }) => result === "no test").map(({ id, line }) => `no test keeps ${id}: ${line}`),
  ...strangers.map((id) => `a test keeps “${id}”, which is no line of the table`),
];

/** For the end of a run: a line per manner. */
export const printedTable = ({ rows }: MannersTable): string =>
  rows
    .map(({ line, tests, result }) => `  ${result.padEnd(7)}  ${String(tests.length).padStart(2)}  ${line}`)
    .join("\n");

/** For reading: the table with its tests by name. */
export function writtenTable(table: MannersTable): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const body = table.rows.map(
    ({ line, tests, result }) =>
      `| ${cell(line)} | ${tests.map((kept) => `${cell(kept.test)} (${kept.outcome})`).join("<br>")} | ${result} |`,
  );
  const gaps = gapsOf(table).map((gap) => `- ${gap}`);
  return [
    "# Manners",
    "",
    "| what the hand expects | tests | result |",
    "|---|---|---|",
    ...body,
    "",
    ...gaps,
    "",
  ].join("\n");
}
