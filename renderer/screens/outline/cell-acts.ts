/** What Enter or a press does in a cell: its value is written there, or what it speaks of is opened. */
import { nodeOf, stageOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import type { OutlineRow } from "../../../shared/outline/index.ts";
import type { ColumnId } from "./columns.ts";
import type { OutlineModel } from "./outline-model.ts";
import { openConnect, startNaming } from "./row-acts.ts";

/** Answers whether the cell had something to do. */
export function startEditing(model: OutlineModel, row: OutlineRow, column: ColumnId): boolean {
  if (model.readOnly) return false;
  switch (column) {
    case "name":
      startNaming(model, row);
      return true;
    case "stage":
    case "owner":
      if (!canEdit(model, row, column)) return false;
      model.store.setState({ cursor: row.key, editing: column });
      return true;
    case "goes":
      if (row.what === "stage" || row.what === "rest") return false;
      model.store.setState({ cursor: row.key });
      openConnect(model);
      return true;
    case "comments":
      // The details open where the comments are.
      model.desk.store.getState().set({ inspectorTab: "comments" });
      return false;
    case "problems":
    case "kind":
    case "does":
    case "channel":
      return false;
  }
}

/** Whether the row has this value at all. */
export function canEdit({ desk, readOnly }: OutlineModel, row: OutlineRow, column: "stage" | "owner"): boolean {
  if (readOnly) return false;
  if (row.what === "stage") return column === "owner" && stageOf(desk.journey.doc, row.id) !== undefined;
  const node = row.what === "node" ? nodeOf(desk.journey.doc, row.id) : undefined;
  return node !== undefined && (column === "stage" || kindOf(node).owned);
}
