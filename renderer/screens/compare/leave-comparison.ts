/** Back from a comparison to what lay under it, with the keyboard on the canvas. */
import type { Desk } from "../../state/desk.ts";
import { announce } from "../../ui/index.ts";
import { compareWords as words } from "../../words/compare.ts";

export function leaveComparison(desk: Desk): void {
  desk.store.getState().set({ comparing: null });
  announce(words.left);
  // The canvas of the journey is there with the next frame.
  const deadline = performance.now() + 1000;
  const focus = (): void => {
    if (desk.compare === null && desk.canvas) desk.canvas.focus();
    else if (performance.now() < deadline) requestAnimationFrame(focus);
  };
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
