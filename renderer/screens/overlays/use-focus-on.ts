/** Gives the focus to what comes next when the control that had it went away with its step; else it falls out of the dialog. */
import { useEffect } from "react";

/** `step` names where the dialog stands; `id` is that of the control that goes on from there, if there is one. */
export function useFocusOn(step: string, id: string): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body || !activeElement.isConnected;
      if (isLost) document.getElementById(id)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [step, id]);
}
