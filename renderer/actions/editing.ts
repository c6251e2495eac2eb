/** What stands in the way of editing right now, said once for all editing actions. */
import type { LiveDocument } from "../state/live-document.ts";
import type { ActionContext } from "./define.ts";

/** The document that undo and redo speak of: the library while it is in front, else the journey. */
export const inFront = ({ desk, library }: ActionContext): LiveDocument | null => library ?? desk?.journey ?? null;

export const readOnlyReason = "This workspace is open for reading only.";

export function canEdit({ desk, readOnly }: ActionContext): true | string {
  if (!desk) return "Open a journey first.";
  if (readOnly) return readOnlyReason;
  if (desk.store.getState().mode === "review") return "Nothing can be changed in review. Switch to Design first.";
  return true;
}

/** Ids of selected nodes and connections that are still there. */
export function selectedIn({ desk }: ActionContext, types: readonly string[]): string[] {
  if (!desk) return [];
  return [...desk.store.getState().selection].filter((id) => types.includes(desk.journey.doc.get(id)?.type ?? ""));
}

export function canEditSelection(context: ActionContext, types: readonly string[]): true | string {
  const can = canEdit(context);
  if (can !== true) return can;
  return selectedIn(context, types).length > 0 ? true : "Select something first.";
}
