/** What actions say of themselves: why not now, and what was done. Their titles stand in their own files. */
import { count } from "../../../shared/words/language.ts";

export const actionWords = {
  whyNot: {
    noJourney: "Open a journey first.",
    nothingOpen: "Open a journey or the library first.",
    readOnly: "This workspace is open for reading only.",
    inReview: "Nothing can be changed in review. Switch to Design first.",
    comparing: "Nothing can be changed while versions are compared. Leave with Esc first.",
    notReviewer: "Only medical, legal and regulatory reviewers decide.",
    notInReview: "Switch to Review first.",
    inHand: "Let go of what you are dragging first, or put it back with Esc.",
    nothingSelected: "Select something first.",
    nothingToDelete: "Select what is to be deleted first.",
    nothingToComment: "Select the node you want to comment on.",
    nothingToUndo: "There is nothing to undo.",
    nothingToRedo: "There is nothing to redo.",
  },
  undo: "Undo",
  undoStep: (step: string) => `Undo ${step}`,
  undone: (step: string) => `Undone: ${step}`,
  redo: "Redo",
  redoStep: (step: string) => `Redo ${step}`,
  redone: (step: string) => `Done again: ${step}`,
  deleteThings: (n: number) => `Delete ${count(n, "thing", "things")}`,
  deleted: (n: number) => `${n} deleted`,
  gapClosed: "Deleted, and the gap closed",
  selected: (n: number) => `${count(n, "node", "nodes")} selected`,
} as const;
