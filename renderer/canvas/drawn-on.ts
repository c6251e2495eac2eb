/** Which drawing of a journey stands on the screen just now, for whoever wants to draw the same elsewhere. */
import type { Desk } from "../state/desk.ts";
import type { Cards } from "./scene/cards.ts";
import type { Scene } from "./scene/scene.ts";

export interface DrawnOn {
  readonly scene: Scene;
  readonly cards: Cards;
}

const drawings = new WeakMap<Desk, DrawnOn>();

/** Returns how to withdraw. */
export function lendDrawing(desk: Desk, drawing: DrawnOn): () => void {
  drawings.set(desk, drawing);
  return () => {
    if (drawings.get(desk) === drawing) drawings.delete(desk);
  };
}

export const drawnOn = (desk: Desk): DrawnOn | undefined => drawings.get(desk);
