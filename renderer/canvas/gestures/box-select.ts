/** A selection box: all nodes it meets; with Ctrl they are added to what is selected. */
import type { CanvasModel } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import type { Gesture } from "./gesture.ts";

export function boxSelect(model: CanvasModel, from: Point, adding: boolean): Gesture {
  const { sketch, desk, scene } = model;
  const before = adding ? [...desk.store.getState().selection] : [];
  const clear = (): void => {
    sketch.box = null;
    model.repaint();
  };
  return {
    move(world) {
      const box = {
        x: Math.min(from.x, world.x),
        y: Math.min(from.y, world.y),
        width: Math.abs(from.x - world.x),
        height: Math.abs(from.y - world.y),
      };
      sketch.box = box;
      const found = scene
        .boxesIn(box)
        .filter(
          (b) =>
            !b.frame ||
            (box.x <= b.x &&
              box.y <= b.y &&
              box.x + box.width >= b.x + b.width &&
              box.y + box.height >= b.y + b.height),
        );
      const ids = new Set([...before, ...found.map((b) => b.id)]);
      const now = desk.store.getState().selection;
      if (ids.size !== now.size || [...ids].some((id) => !now.has(id))) desk.store.getState().select(ids);
      model.repaint();
    },
    end: clear,
    cancel() {
      clear();
      desk.store.getState().select(before);
    },
  };
}
