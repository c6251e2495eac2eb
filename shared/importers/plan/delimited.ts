/**
 * Cells between delimiters as spreadsheets write them: a cell in quotes may hold delimiters, line breaks and doubled quotes. A
 * quote that nothing closes properly is a quote, because the clipboard leaves cells such as `"Hello", she said` bare.
 */
import { fail } from "../../api/reply.ts";
import type { Language } from "../../words/language.ts";
import { columnLetter } from "./fold.ts";
import { planLimits } from "./limits.ts";
import { planWords } from "./words.ts";

export interface TextRow {
  /** From 1, as a spreadsheet counts: a cell with line breaks is still one row. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Quotes that are looked at in vain cost a walk each; a text made of nothing else is given up. */
const vainSteps = 4 * planLimits.characters;

/** Rows without any content are left out, but counted. Throws `too-large` and `bad-input` failures that name row and column. */
export function readDelimited(text: string, delimiter: string, language: Language): TextRow[] {
  const w = planWords(language);
  const rows: TextRow[] = [];
  let cells: string[] = [];
  let row = 1;
  let at = 0;
  let vain = 0;
  const place = (): string => w.place(row, columnLetter(cells.length));
  const endsCell = (offset: number): boolean =>
    offset >= text.length || text[offset] === delimiter || text[offset] === "\n" || text[offset] === "\r";

  const quoted = (): string | undefined => {
    let value = "";
    let from = at + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0 || vain > vainSteps) {
        vain += text.length - at;
        if (vain > vainSteps) fail("bad-input", w.quotes, { place: place(), way: w.quotesWay });
        return undefined;
      }
      value += text.slice(from, close);
      if (text[close + 1] === '"') {
        value += '"';
        from = close + 2;
        continue;
      }
      if (endsCell(close + 1)) {
        at = close + 1;
        return value;
      }
      vain += close - at;
      return undefined;
    }
  };
  const bare = (): string => {
    const start = at;
    while (!endsCell(at)) at += 1;
    return text.slice(start, at);
  };
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== "")) {
      if (rows.length >= planLimits.rows)
        fail("too-large", w.tooManyRows(planLimits.rows), { place: w.row(row), way: w.tooManyRowsWay });
      rows.push({ row, cells });
    }
    cells = [];
    row += 1;
  };

  while (at < text.length) {
    const cell = (text[at] === '"' ? quoted() : undefined) ?? bare();
    if (cell.length > planLimits.cell)
      fail("too-large", w.tooLongCell(planLimits.cell), { place: place(), way: w.tooLongCellWay });
    cells.push(cell);
    if (cells.length > planLimits.columns)
      fail("too-large", w.tooManyColumns(planLimits.columns), { place: w.row(row), way: w.tooManyColumnsWay });
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end leads to one more, empty cell.
      if (at >= text.length || text[at] === "\n" || text[at] === "\r") cells.push("");
      else continue;
    }
    if (at < text.length) at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}
