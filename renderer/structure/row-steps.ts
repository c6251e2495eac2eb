/** What can be done with a row by function: the strip of ground it takes moves or grows with all that stands on it, as one step. */
import type { AnyCall } from "../../shared/commands/index.ts";
import { type FunctionId, type RowLayout, functionWords, journeyOf } from "../../shared/journey/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import type { Desk } from "../state/desk.ts";
import { structureWords } from "../words/structure.ts";

const words = structureWords.rows;

/** A row and a box as the canvas shows them; drawing pixels. */
export interface RowShown {
  readonly id: FunctionId;
  readonly owners: readonly FunctionId[];
  readonly y: number;
  readonly height: number;
}
export interface BoxShown {
  readonly id: string;
  /** Where the record stands. */
  readonly x: number;
  readonly y: number;
  /** By which its row is told. */
  readonly middle: number;
  readonly bottom: number;
  /** Part of the flow, and not a note beside it. */
  readonly flow: boolean;
}

export type RowStep = { readonly call: AnyCall; readonly said: string } | { readonly refused: string };

const least = 60;
const tallest = 8000;
const onGrid = (n: number): number => Math.round(n / 4) * 4;

export function ownerNames(desk: Desk, row: Pick<RowShown, "owners">): string[] {
  const said = inLanguage(functionWords, desk.facts().language);
  return row.owners.map((owner) => said[owner]);
}

const isIn = (box: BoxShown, row: RowShown): boolean => box.middle >= row.y && box.middle < row.y + row.height;

/** Every function in the order of the rows; those that share one stand one after the other. */
function arranged(rows: readonly RowShown[], heightOf: (row: RowShown) => number | null): RowLayout[] {
  return rows.flatMap((row) => row.owners.map((of) => ({ of, height: of === row.id ? heightOf(row) : null })));
}

/** Swaps strips: each keeps its height and all that stands in it. `to` is its place among the rows. */
export function moveRow(
  desk: Desk,
  rows: readonly RowShown[],
  boxes: Iterable<BoxShown>,
  id: FunctionId,
  to: number,
): RowStep {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row) return { refused: words.smallest };
  const names = ownerNames(desk, row);
  if (to < 0 || to >= rows.length) return { refused: words.cannotMove(names, to < 0) };
  const rest = rows.filter((one) => one.id !== id);
  const next = [...rest.slice(0, to), row, ...rest.slice(to)];
  const shifts = new Map<FunctionId, number>();
  let y = rows[0]?.y ?? 0;
  for (const one of next) {
    shifts.set(one.id, onGrid(y - one.y));
    y += one.height;
  }
  let inside = 0;
  const moves = [...boxes].flatMap((box) => {
    const its = rows.find((one) => isIn(box, one));
    if (its?.id === id && box.flow) inside += 1;
    const shift = its ? (shifts.get(its.id) ?? 0) : 0;
    return shift === 0 ? [] : [{ id: box.id, x: box.x, y: box.y + shift }];
  });
  const record = journeyOf(desk.journey.doc);
  const layout = arranged(next, (one) => Math.min(tallest, Math.max(least, Math.round(one.height))));
  return {
    call: {
      name: "batch",
      args: {
        label: words.moveLabel(names),
        calls: [
          { name: "set-fields", args: { ids: [record.id], fields: { rows: layout } } },
          ...(moves.length > 0 ? [{ name: "move-nodes", args: { moves, by: "move" } }] : []),
        ],
      },
    },
    said: words.moved(names, to + 1, rows.length, inside),
  };
}

/** The height a row would have: never less than what stands in it. */
export function rowHeight(row: RowShown, boxes: Iterable<BoxShown>, wanted: number): number {
  let lowest = row.y + least;
  for (const box of boxes) if (isIn(box, row)) lowest = Math.max(lowest, box.bottom + 8);
  return Math.min(tallest, Math.max(onGrid(Math.ceil(lowest - row.y)), onGrid(wanted)));
}

/** What stands below moves along with its row. */
export function resizeRow(
  desk: Desk,
  rows: readonly RowShown[],
  boxes: Iterable<BoxShown>,
  id: FunctionId,
  wanted: number,
): RowStep {
  const row = rows.find((one) => one.id === id);
  if (!row) return { refused: words.smallest };
  const all = [...boxes];
  const height = rowHeight(row, all, wanted);
  const grows = onGrid(height - row.height);
  if (grows === 0) return { refused: words.smallest };
  const end = row.y + row.height;
  const moves = all.flatMap((box) => (box.middle >= end ? [{ id: box.id, x: box.x, y: box.y + grows }] : []));
  const record = journeyOf(desk.journey.doc);
  const known = new Map(record.rows?.map(({ of, height: made }) => [of, made]));
  const layout = arranged(rows, (one) => (one.id === id ? height : (known.get(one.id) ?? null)));
  const names = ownerNames(desk, row);
  return {
    call: {
      name: "batch",
      args: {
        label: words.resizeLabel(names),
        calls: [
          { name: "set-fields", args: { ids: [record.id], fields: { rows: layout } } },
          ...(moves.length > 0 ? [{ name: "move-nodes", args: { moves, by: "move" } }] : []),
        ],
      },
    },
    said: words.resized(names, height),
  };
}
