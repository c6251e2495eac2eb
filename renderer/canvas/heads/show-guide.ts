/** A line over the drawing while a stage or a row is in the hand; null takes it away. */
import type { CanvasModel } from "../model.ts";
import type { Point } from "../routing/plan.ts";

export function showGuide(model: CanvasModel, line: { readonly from: Point; readonly to: Point } | null): void {
  if (line === null && model.sketch.guides.length === 0) return;
  model.sketch.guides = line === null ? [] : [line];
  model.repaint("over");
}
