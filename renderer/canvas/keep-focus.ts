/** The keyboard stays with the drawing: a node that goes hands it to the drawing, a node that an act picks takes it over. */
import type { CanvasModel } from "./model.ts";

/** Returns how to stop. */
export function keepFocus(model: CanvasModel, area: HTMLElement): () => void {
  const { desk, scene } = model;
  let here = false;
  const came = (): void => {
    here = true;
  };
  const went = (event: FocusEvent): void => {
    // Without a next one what had it may have gone.
    if (event.relatedTarget instanceof Node && !area.contains(event.relatedTarget)) here = false;
  };
  const catchUp = (): void => {
    if (here && document.activeElement === document.body) desk.canvas?.focus();
  };
  const follow = desk.store.subscribe((now, before) => {
    if (now.focus === null || now.focus === before.focus || !scene.boxes.has(now.focus)) return;
    const holder = document.activeElement;
    // Whoever selects from elsewhere keeps the keyboard, and so does a field.
    const isOurs = holder === area || (holder instanceof HTMLElement && holder.matches("[data-node]"));
    if (isOurs && area.contains(holder)) model.focusNode(now.focus);
  });
  area.addEventListener("focusin", came);
  area.addEventListener("focusout", went);
  const stop = model.onRepaint(catchUp);
  return () => {
    area.removeEventListener("focusin", came);
    area.removeEventListener("focusout", went);
    follow();
    stop();
  };
}
