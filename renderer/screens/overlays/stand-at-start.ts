/** Where the hand begins in a journey that was just made: the drawing has the keyboard; in a blank one the entry is picked, and `A` goes on from there. */
import { nodesOf } from "../../../shared/journey/index.ts";
import { kindOf } from "../../../shared/kinds/index.ts";
import type { Workspace } from "../../state/workspace.ts";

export function standAtStart(workspace: Workspace, id: string, isBlank: boolean): void {
  const desk = workspace.store.getState().desks.get(id);
  if (!desk) return;
  const entry = [...nodesOf(desk.journey.doc).values()].find((node) => kindOf(node).role === "entry");
  if (isBlank && entry) desk.store.getState().select([entry.id]);
  // A dialog that closes gives the focus back in the next frame: this comes after. Who was quicker is at work in the drawing already, and keeps what a key has opened there.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!document.activeElement?.closest(".jc")) desk.canvas?.focus();
    }),
  );
}
