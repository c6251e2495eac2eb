/** Escape leaves the tour, where it has nothing else to do: no field, menu, dialog or selection that it would let go of. */
import { useEffect } from "react";
import type { Desk } from "../state/desk.ts";
import type { Workspace } from "../state/workspace.ts";
import { leaveTour } from "./tour.ts";

const busy = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"]';

export function useLeaveByEscape(workspace: Workspace, desk: Desk): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      const { target } = event;
      const onPaper = target instanceof Element && target.closest("[data-tour]") !== null;
      const isBusy =
        (target instanceof Element && target.closest(busy) !== null) ||
        document.querySelector(".ui-scrim, .ui-pop, [role=menu]") !== null ||
        desk.store.getState().selection.size > 0;
      if (!onPaper && isBusy) return;
      event.preventDefault();
      event.stopPropagation();
      void leaveTour(workspace);
    };
    // Before the keymap, which takes every Escape for letting go of a selection.
    addEventListener("keydown", pressed, { capture: true });
    return () => removeEventListener("keydown", pressed, { capture: true });
  }, [workspace, desk]);
}
