/** Does what a stage step says and tells of it, or shows why it cannot be done; then the keyboard stands at the stage it ends with. */
import type { Step } from "../../structure/stage-steps.ts";
import type { CanvasModel } from "../model.ts";

/** Of the button behind the last head, px. */
export const addWidth = 36;

/** Answers whether it was done. */
export function takeStep(model: CanvasModel, step: Step): boolean {
  if ("refused" in step) {
    model.refuse(step.refused, { x: model.view.width / 2, y: 12 });
    return false;
  }
  if (!model.act(step.call, step.said, { x: model.view.width / 2, y: 12 })) return false;
  focusHead(model, step.stage);
  // A menu that closes gives the focus back to its button, and with a merged stage that button is gone.
  setTimeout(() => document.activeElement === document.body && focusHead(model, step.stage), 120);
  return true;
}

/** As soon as it is there: a new head comes with the next render. */
export function focusHead(model: CanvasModel, stage: string, tries = 20): void {
  const name = model.root?.querySelector<HTMLElement>(`[data-stage="${CSS.escape(stage)}"] .jc-head-name`);
  if (name) name.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusHead(model, stage, tries - 1));
}

/** Moves the drawing as little as needed to see the stage, and behind the last one the place for a next. */
export function bringStage(model: CanvasModel, stage: string): void {
  const { scene, view } = model;
  const column = scene.columns.find(({ id }) => id === stage);
  if (!column) return;
  const sight = view.rect();
  const next = column === scene.columns.at(-1) ? addWidth / view.at.zoom : 0;
  view.bring({ x: column.x, y: sight.y + sight.height / 2, width: column.width + next, height: 1 });
}
