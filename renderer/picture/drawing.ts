/** A journey's drawing for pictures: the one that stands on the screen, else one made for it and thrown away afterwards. */
import { drawnOn } from "../canvas/drawn-on.ts";
import { createCards } from "../canvas/scene/cards.ts";
import { createScene } from "../canvas/scene/scene.ts";
import type { Desk } from "../state/desk.ts";
import type { Pace } from "./pace.ts";
import type { Source } from "./sheet.ts";

export interface Borrowed extends Source {
  /** Until every connection has its way; a long journey finds them over many frames. */
  settled(pace: Pace): Promise<void>;
  release(): void;
}

export function borrowDrawing(desk: Desk): Borrowed {
  const shown = drawnOn(desk);
  const scene = shown?.scene ?? createScene(desk);
  const cards = shown?.cards ?? createCards(desk, scene);
  return {
    desk,
    scene,
    cards,
    async settled(pace) {
      while (scene.waiting > 0) {
        scene.routeMore();
        await pace.breathe(0);
      }
    },
    release() {
      if (shown) return;
      cards.stop();
      scene.stop();
    },
  };
}
