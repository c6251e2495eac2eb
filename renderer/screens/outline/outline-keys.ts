/** The keyboard in the outline, as in a tree with columns: up and down walk, right and left unfold and go into the cells, Alt moves. */
import type { OutlineRow } from "../../../shared/outline/index.ts";
import { outlineWords as words } from "../../words/outline.ts";
import { columnBeside, columnIds } from "./columns.ts";
import { type OutlineModel, recordOf } from "./outline-model.ts";
import { move, moveToStageBeside, startNaming } from "./row-acts.ts";
import { startEditing } from "./cell-acts.ts";

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented" | "preventDefault"
>;

interface InSight {
  /** How many rows. */
  readonly page: number;
  /** The stage's column is away. */
  readonly isNarrow: boolean;
}

/** `open`: shows the details of a record. Keys that mean nothing here go on to the window. */
export function pressInOutline(
  model: OutlineModel,
  event: Pressed,
  { open, ...sight }: InSight & { readonly open: (id: string) => void },
): void {
  if (event.defaultPrevented) return;
  const row = model.current();
  const mod = event.ctrlKey || event.metaKey;
  const done = event.altKey
    ? withAlt(model, event, mod)
    : row
      ? plain(model, event, mod, row, sight, open)
      : begin(model, event);
  if (done) event.preventDefault();
}

function begin(model: OutlineModel, { key }: Pressed): boolean {
  if (key !== "ArrowDown" && key !== "ArrowUp" && key !== "Home" && key !== "End") return false;
  goTo(model, key === "ArrowUp" || key === "End" ? Infinity : 0, {});
  return true;
}

function withAlt(model: OutlineModel, { key, shiftKey }: Pressed, mod: boolean): boolean {
  if (mod || (key !== "ArrowUp" && key !== "ArrowDown")) return false;
  const by = key === "ArrowUp" ? -1 : 1;
  if (shiftKey) moveToStageBeside(model, by);
  else move(model, by);
  return true;
}

function plain(
  model: OutlineModel,
  event: Pressed,
  mod: boolean,
  row: OutlineRow,
  { page, isNarrow }: InSight,
  open: (id: string) => void,
): boolean {
  const { cell, shown, outline } = model.now();
  const place = shown.findIndex((index) => outline.rows[index] === row);
  const how = { extend: event.shiftKey, keep: mod };
  switch (event.key) {
    case "ArrowDown":
      goTo(model, place + 1, how);
      return true;
    case "ArrowUp":
      goTo(model, place - 1, how);
      return true;
    case "PageDown":
      goTo(model, place + page, how);
      return true;
    case "PageUp":
      goTo(model, place - page, how);
      return true;
    case "Home":
    case "End": {
      const end = event.key === "End";
      if (cell !== null && !mod) goToCell(model, end ? columnIds.length - 1 : 0);
      else goTo(model, end ? Infinity : 0, { extend: event.shiftKey, keep: false });
      return true;
    }
    case "ArrowRight":
      if (mod) return false;
      right(model, row, cell, isNarrow);
      return true;
    case "ArrowLeft":
      if (mod) return false;
      left(model, row, cell, isNarrow);
      return true;
    case " ":
      toggle(model, row);
      return true;
    case "Enter":
      if (mod) return false;
      enter(model, row, cell, open);
      return true;
    case "F2":
      startNaming(model, row);
      return true;
    case "Escape":
      if (cell === null) return false;
      goToCell(model, null);
      return true;
    case "Delete":
    case "Backspace":
      // The step stands for its open way wherever things are selected: it must not go in its stead.
      if (row.what !== "way" || row.edge !== null || mod) return false;
      model.refuse(words.nothingHere);
      return true;
    default:
      return false;
  }
}

function goTo(model: OutlineModel, place: number, how: { readonly extend?: boolean; readonly keep?: boolean }): void {
  const { shown, outline, cell } = model.now();
  const at = Math.max(0, Math.min(shown.length - 1, place));
  const row = outline.rows[shown[at] ?? -1];
  if (!row) return;
  if (how.extend === true) extendTo(model, row);
  else model.go(row.key, { cell, select: how.keep !== true });
}

/** Selects the steps from where Shift began to this row. */
export function extendTo(model: OutlineModel, row: OutlineRow): void {
  const { shown, outline, anchor, cursor } = model.now();
  const from = anchor ?? cursor ?? row.key;
  const keys = shown.map((index) => outline.rows[index]!);
  const ends = [keys.findIndex(({ key }) => key === from), keys.indexOf(row)].sort((a, b) => a - b);
  const picked = keys.slice(Math.max(0, ends[0]!), ends[1]! + 1).flatMap((one) => (one.what === "node" ? one.id : []));
  model.go(row.key, { select: false });
  model.store.setState({ anchor: from });
  const own = recordOf(row);
  model.desk.store.getState().select(picked, own !== null && picked.includes(own) ? own : (picked.at(-1) ?? null));
}

/** Takes the row into the selection, or out of it. */
export function toggle(model: OutlineModel, row: OutlineRow): void {
  const id = recordOf(row);
  model.go(row.key, { select: false, cell: model.now().cell });
  model.store.setState({ anchor: row.key });
  if (id !== null) model.desk.store.getState().toggle(id);
}

function goToCell(model: OutlineModel, cell: number | null): void {
  model.store.setState({ cell, editing: null });
  model.takeFocus();
}

function right(model: OutlineModel, row: OutlineRow, cell: number | null, isNarrow: boolean): void {
  const { folded } = model.now();
  if (cell === null && folded.has(row.key)) model.setFolded([...folded].filter((key) => key !== row.key));
  else goToCell(model, cell === null ? 0 : columnBeside(cell, 1, isNarrow));
}

function left(model: OutlineModel, row: OutlineRow, cell: number | null, isNarrow: boolean): void {
  const { folded, outline } = model.now();
  if (cell !== null) goToCell(model, columnBeside(cell, -1, isNarrow));
  else if (row.holds > 0 && !folded.has(row.key)) model.setFolded([...folded, row.key]);
  else {
    const parent = outline.rows[row.parent];
    if (parent) model.go(parent.key);
  }
}

function enter(model: OutlineModel, row: OutlineRow, cell: number | null, open: (id: string) => void): void {
  const column = cell === null ? undefined : columnIds[cell];
  if (column !== undefined && startEditing(model, row, column)) return;
  if ((row.what === "link" || row.what === "way") && row.to !== null && row.reach !== "in") {
    const there = model.unfoldTo(row.to);
    if (there) return model.go(there.key);
  }
  const id = recordOf(row);
  if (id === null) return;
  model.desk.store.getState().select([id]);
  open(id);
}
