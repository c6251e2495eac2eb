/** Gives the focus to what comes next when the control that had it went away with its step; else it falls out of the dialog. */
import { useEffect } from "react";

/** `step` names where the dialog stands; `id` is that of the control that goes on from there, where there is one. */
export function useFocusOn(step: string, id: string): void {
  useEffect(() => {
    // The dialog itself catches a lost focus in the next frame, and puts it on its cross: this comes after.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => document.getElementById(id)?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, [step, id]);
}
