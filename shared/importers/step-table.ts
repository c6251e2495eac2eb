/**
 * Reads a plan that somebody pastes or drops into steps: cells from a spreadsheet or a table (tabs), CSV with `,` or `;`, Markdown
 * tables, lists and plain lines, in English or German. Pure: same text, same steps.
 *
 * - `readStepTable(text, { language })` gives `columns` (what each was taken for), `steps` in the order of the rows, and `notes`:
 *   what could not be read, each with its row and the way out. Nothing is dropped: what has no field of its own is in `text`.
 * - A person's own choice of columns goes in as `roles`, by column; `header: false` says that the first row is a step.
 * - `row` counts as the spreadsheet does: the first row is 1, also when it is the header.
 * - `next` and `after` hold places in `steps`. Where a step has neither, it follows the step above.
 * - Throws `FailureError`: `bad-input` (nothing there, NUL, hopeless quotes), `too-large` (see `planLimits`), with place and way.
 *
 * `journeyOfSteps` (journey-of-steps.ts) makes records of the result.
 */
import { fail } from "../api/reply.ts";
import type { Language } from "../words/language.ts";
import { type PlanColumn, columnsOf } from "./plan/columns.ts";
import { type ColumnRole, isHeader, roleOfHeader } from "./plan/headers.ts";
import { type TextRow, readDelimited } from "./plan/delimited.ts";
import { isMarked, readList, withoutMark } from "./plan/listed.ts";
import { planLimits } from "./plan/limits.ts";
import type { PlanNote, PlanStep } from "./plan/step.ts";
import { readSteps } from "./plan/steps.ts";
import { planWords } from "./plan/words.ts";

export type { PlanColumn } from "./plan/columns.ts";
export { type ColumnRole, columnRoles } from "./plan/headers.ts";
export { planLimits } from "./plan/limits.ts";
export type { PlanNote, PlanStep } from "./plan/step.ts";

export interface StepTable {
  readonly form: "table" | "list" | "lines";
  /** What the text calls itself; "" when it does not. */
  readonly title: string;
  /** The row with the headers; null where there is none. */
  readonly header: number | null;
  /** Of a list: stage, step, text. */
  readonly columns: readonly PlanColumn[];
  /** In order of appearance. */
  readonly stages: readonly string[];
  readonly steps: readonly PlanStep[];
  readonly notes: readonly PlanNote[];
}

export interface StepTableOptions {
  readonly language: Language;
  /** What a person chose, by column; `undefined` leaves it to the reading. */
  readonly roles?: readonly (ColumnRole | undefined)[];
  /** Whether the first row is a header; left to the reading where it is missing. */
  readonly header?: boolean;
}

export function readStepTable(text: string, options: StepTableOptions): StepTable {
  const { language } = options;
  const w = planWords(language);
  if (text.length > planLimits.characters)
    fail("too-large", w.tooLong(planLimits.characters), { place: w.row(1), way: w.tooManyRowsWay });
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\u2028", "\n");
  const nul = plain.indexOf("\0");
  if (nul >= 0)
    fail("bad-input", w.nul, { place: w.row(plain.slice(0, nul).split(/\r\n|\r|\n/).length), way: w.nulWay });
  if (plain.trim() === "") fail("bad-input", w.empty, { way: w.emptyWay });

  const { form, rows, title = "" } = rowsOf(plain.toWellFormed(), language);
  const [first] = rows;
  const hasHeader = form === "table" && (options.header ?? (first !== undefined && isHeader(first)));
  const header = hasHeader ? first : undefined;
  const body = header ? rows.slice(1) : rows;
  const columns =
    form === "table"
      ? columnsOf(body, header, options.roles)
      : listColumns.map((role, at) => ({ title: "", role: options.roles?.[at] ?? role, guessed: false }));
  const { steps, stages, notes } = readSteps(body, columns, language);
  const guessed = columns.some((column) => column.guessed) && !header;
  return {
    form,
    title: title.slice(0, 200).toWellFormed(),
    header: header?.row ?? null,
    columns,
    stages,
    steps,
    notes: guessed ? [{ tone: "told", row: 0, what: w.guessed, way: "" }, ...notes] : notes,
  };
}

/** Whether a text is several cells side by side, as opposed to words that happen to be pasted. Looks at its beginning only. */
export function looksLikeTable(text: string): boolean {
  const start = text.slice(0, 4_000);
  const lines = start.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (lines.filter((line) => withoutMark(line).includes("\t")).length > 1) return true;
  return (
    lines.length > 1 && (isPiped(lines) || [";", ","].some((delimiter) => namesColumns(lines[0] ?? "", delimiter)))
  );
}

const listColumns = ["stage", "step", "text"] as const;

function rowsOf(text: string, language: Language): { form: StepTable["form"]; rows: TextRow[]; title?: string } {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
  if (isPiped(lines)) return { form: "table", rows: readPiped(readDelimited(text, "\0", language)) };
  const [first = ""] = lines;
  // Cells of CSV may hold tabs; a first row of headers without one settles it.
  const named = first.includes("\t") ? undefined : [";", ","].find((delimiter) => namesColumns(first, delimiter));
  if (named !== undefined) return { form: "table", rows: readDelimited(text, named, language) };
  if (lines.some((line) => withoutMark(line).includes("\t")) && !lines.every((line) => isMarked(line)))
    return { form: "table", rows: readDelimited(text, "\t", language) };
  for (const delimiter of [";", ","]) {
    if (!isRegular(text, delimiter, language)) continue;
    const rows = readDelimited(text, delimiter, language);
    if (rows.some(({ cells }) => cells.length > 1)) return { form: "table", rows };
  }
  const rows = readDelimited(text.replaceAll("\t", "    "), "\t", language);
  const isList = rows.some(({ cells }) => isMarked(cells[0] ?? "") || /^\s|^#|:\s*$/.test(cells[0] ?? ""));
  return isList
    ? { form: "list", ...readList(rows) }
    : { form: "lines", rows: rows.map(({ row, cells }) => ({ row, cells: ["", ...cells] })) };
}

/** A first line of CSV: two or more cells, and most of them are headers that plans have. */
function namesColumns(line: string, delimiter: string): boolean {
  const cells = line.split(delimiter).map((cell) => cell.replaceAll('"', "").trim());
  const known = cells.filter((cell) => roleOfHeader(cell) !== undefined);
  return cells.length > 1 && known.length > 1 && known.length * 2 >= cells.length;
}

/** Three or more rows with the same number of cells, three at least: prose with commas does not look like that. */
function isRegular(text: string, delimiter: string, language: Language): boolean {
  const end = text.indexOf("\n", 8_000);
  let rows: TextRow[];
  try {
    rows = readDelimited(end < 0 ? text : text.slice(0, end), delimiter, language);
  } catch {
    // A long sentence full of commas is no table that is too wide.
    return false;
  }
  const width = rows[0]?.cells.length ?? 0;
  return rows.length > 2 && width > 2 && rows.every(({ cells }) => cells.length === width);
}

const isPiped = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.every((line) => /^\s*\|.*\|\s*$/.test(line));

/** Markdown's table: cells between bars, and a row of dashes that only draws a line. */
function readPiped(rows: readonly TextRow[]): TextRow[] {
  return rows
    .map(({ row, cells }) => ({
      row,
      cells: (cells[0] ?? "")
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) =>
          cell
            .replaceAll(String.raw`\|`, "|")
            .replace(/<br ?\/?>/gi, "\n")
            .trim(),
        ),
    }))
    .filter(({ cells }) => !cells.every((cell) => /^:?-{2,}:?$/.test(cell)));
}
