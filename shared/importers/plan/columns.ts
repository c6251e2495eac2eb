/** What the columns of a table hold: by their headers, and where there are none by what stands in them. */
import { channelOfCell } from "./channels.ts";
import { columnLetter } from "./fold.ts";
import { type ColumnRole, isExactHeader, roleOfHeader } from "./headers.ts";
import { kindOfWord } from "./kinds.ts";
import { ownerOf } from "./owners.ts";
import { readLength, readWhen } from "./times.ts";
import type { TextRow } from "./delimited.ts";

export interface PlanColumn {
  /** The header's words; a letter where there is no header. */
  readonly title: string;
  readonly role: ColumnRole;
  /** By what stands in it, not by its header. */
  readonly guessed: boolean;
}

/** `wanted` is what a person chose, by column; it goes before everything. */
export function columnsOf(
  rows: readonly TextRow[],
  header: TextRow | undefined,
  wanted: readonly (ColumnRole | undefined)[] = [],
): PlanColumn[] {
  const width = Math.max(header?.cells.length ?? 0, ...rows.map(({ cells }) => cells.length));
  const roles: (ColumnRole | undefined)[] = Array.from({ length: width }, (_, at) => wanted[at]);
  const guessed = new Set<number>();
  const isFree = (role: ColumnRole): boolean => role === "text" || role === "none" || !roles.includes(role);
  const give = (at: number, role: ColumnRole, isGuess: boolean): void => {
    if (roles[at] !== undefined) return;
    roles[at] = isFree(role) ? role : "text";
    if (isGuess) guessed.add(at);
  };
  if (header) {
    const named = header.cells.map((cell) => ({ role: roleOfHeader(cell), isExact: isExactHeader(cell) }));
    // "Touchpoint" is the step and "Touchpoint description" its text, whichever stands first.
    for (const sure of [true, false])
      named.forEach(({ role, isExact }, at) => role && isExact === sure && give(at, role, false));
  }
  const columns = roles.map((_, at) => rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((cell) => cell !== ""));
  columns.forEach((cells, at) => {
    if (roles[at] !== undefined) return;
    if (cells.length === 0) return give(at, "none", false);
    const role = roleOfCells(cells, at);
    if (role && isFree(role)) give(at, role, true);
  });
  const free = (): number[] => [...roles.keys()].filter((at) => roles[at] === undefined);
  if (isFree("stage") && free().length > (isFree("step") ? 1 : 0)) {
    const [first = -1] = free();
    if (repeats(columns[first] ?? [], rows.length)) give(first, "stage", true);
  }
  if (isFree("step")) {
    const [first] = free();
    const instead =
      first ??
      (["text", "channel", "kind", "stage"] as const)
        .map((role) => roles.indexOf(role))
        .find((at) => at >= 0 && wanted[at] === undefined);
    if (instead !== undefined) {
      roles[instead] = "step";
      guessed.add(instead);
    }
  }
  for (const at of free()) give(at, "text", true);
  return roles.map((role = "text", at) => ({
    title: header?.cells[at]?.trim() || columnLetter(at),
    role,
    guessed: guessed.has(at) && wanted[at] === undefined,
  }));
}

/** Groups: names that stand several times, or once with empty cells below. */
function repeats(cells: readonly string[], rows: number): boolean {
  return rows > 2 && new Set(cells).size * 3 <= rows * 2 && cells.every((cell) => cell.length <= 60);
}

function roleOfCells(cells: readonly string[], at: number): ColumnRole | undefined {
  const most = (fits: (cell: string) => boolean): boolean => cells.filter(fits).length * 10 >= cells.length * 7;
  if (at === 0 && cells.length > 1 && cells.every((cell, n) => new RegExp(`^#?${n + 1}[.)]?$`).test(cell)))
    return "number";
  if (most((cell) => channelOfCell(cell)?.more === false)) return "channel";
  if (most((cell) => ownerOf(cell)?.more === false)) return "owner";
  if (most((cell) => readLength(cell) !== undefined)) return "wait";
  if (most((cell) => readWhen(cell) !== undefined)) return "when";
  return most((cell) => kindOfWord(cell) !== undefined) ? "kind" : undefined;
}
