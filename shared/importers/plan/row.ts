/** One row with known columns: its cells by what they hold, the words that have no place yet, and what is told of it. */
import type { Language } from "../../words/language.ts";
import type { PlanNote } from "./step.ts";
import type { PlanColumn } from "./columns.ts";
import type { ColumnRole } from "./headers.ts";
import type { TextRow } from "./delimited.ts";
import { columnLetter } from "./fold.ts";
import { planWords } from "./words.ts";

export interface PlanRow {
  readonly row: number;
  /** Trimmed; "" where there is no such column or nothing in it. */
  cell(role: ColumnRole): string;
  /** The header of the column, or what the column is called where it has none. */
  title(role: ColumnRole): string;
  /** Lines that go into the step's note. */
  readonly words: string[];
  /** Keeps the cell among the words, under the name of its column. */
  keep(role: ColumnRole, text?: string): void;
  unread(what: string, way: string): void;
  told(what: string, way: string): void;
}

/** `=cmd|…`, `@SUM(…`, `=A1+B2`: what a spreadsheet would carry out. */
const formula = /^[=@+-][A-Za-z_.]+[(|!]|^=\s*(?:\$?[A-Za-z]{1,3}\$?\d+|["'(\d])/;
const cellError = /^#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|BEZUG!|WERT!|NV|SPILL!|GETTING_DATA)$/;

/** Text cells stand among the words from the start. Adds to `notes`. */
export function rowOf(
  { row, cells }: TextRow,
  columns: readonly PlanColumn[],
  notes: PlanNote[],
  language: Language,
): PlanRow {
  const w = planWords(language);
  const words: string[] = [];
  const unread = (what: string, way: string): void => void notes.push({ tone: "unread", row, what, way });
  const clean = cells.map((cell, at) => {
    const text = [...cell.replace(/\r\n?/g, "\n")].filter(isText).join("").trim();
    const column = columns[at]?.title ?? "";
    if (formula.test(text)) unread(w.formula(column), w.formulaWay);
    else if (cellError.test(text)) unread(w.cellError(column, text), w.cellErrorWay);
    else return text;
    return "";
  });
  const place = (role: ColumnRole): number => columns.findIndex((column) => column.role === role);
  // Without headers columns are called by letters, which say nothing once the table is gone.
  const headerOf = (at: number): string => {
    const own = columns[at]?.title ?? "";
    return own === columnLetter(at) ? "" : own;
  };
  const title = (role: ColumnRole): string =>
    headerOf(place(role)) || (role in w.roles ? w.roles[role as keyof typeof w.roles] : "");
  const cell = (role: ColumnRole): string => clean[place(role)] ?? "";
  const main = place("text");
  clean.forEach((text, at) => {
    if (text === "" || columns[at]?.role !== "text") return;
    words.push(at === main || headerOf(at) === "" ? text : w.titled(headerOf(at), text));
  });
  return {
    row,
    cell,
    title,
    words,
    keep(role, text = cell(role)) {
      if (text !== "") words.push(w.titled(title(role), text));
    },
    unread,
    told: (what, way) => void notes.push({ tone: "told", row, what, way }),
  };
}

/** Control characters other than line break and tab are nothing that anybody wrote. */
function isText(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code === 10 || code === 9 || (code >= 32 && code !== 127);
}
