/** What stands in the way of editing right now, said once for all editing actions. */
import type { LiveDocument } from "../state/live-document.ts";
import { actionWords as words } from "../words/actions.ts";
import type { ActionContext } from "./define.ts";

/** The document that undo and redo speak of: the library while it is in front, else the journey. */
export const inFront = ({ desk, library }: ActionContext): LiveDocument | null => library ?? desk?.journey ?? null;

export const readOnlyReason = words.whyNot.readOnly;

export const hasJourney = ({ desk }: ActionContext): true | string => (desk ? true : words.whyNot.noJourney);

export function canEdit({ desk, readOnly }: ActionContext): true | string {
  if (!desk) return words.whyNot.noJourney;
  if (readOnly) return readOnlyReason;
  const { mode, comparing } = desk.store.getState();
  if (comparing !== null) return words.whyNot.comparing;
  return mode === "review" ? words.whyNot.inReview : true;
}

/** Undo and redo write to what is in front: in the library always, in a journey only while it is drawn. */
export function canStepBack(context: ActionContext): true | string {
  if (!inFront(context)) return words.whyNot.nothingOpen;
  if (context.readOnly) return words.whyNot.readOnly;
  // What was restored or taken over while comparing can be taken back there and then.
  if (context.library || context.desk?.store.getState().comparing) return true;
  return canEdit(context);
}

/** Ids of selected nodes and connections that are still there. */
export function selectedIn({ desk }: ActionContext, types: readonly string[]): string[] {
  if (!desk) return [];
  return [...desk.store.getState().selection].filter((id) => types.includes(desk.journey.doc.get(id)?.type ?? ""));
}

export function canEditSelection(context: ActionContext, types: readonly string[]): true | string {
  const can = canEdit(context);
  if (can !== true) return can;
  return selectedIn(context, types).length > 0 ? true : words.whyNot.nothingSelected;
}
