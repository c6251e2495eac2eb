/** A gesture from press to release: what it does on the way is preview, only its end may write. Escape throws it away. */
import type { Point } from "../routing/plan.ts";

export interface Gesture {
  /** Called for every move beyond the threshold; world and client positions. */
  move(world: Point, event: PointerEvent): void;
  /** `moved` is false for a plain click. */
  end(world: Point, event: PointerEvent, moved: boolean): void;
  cancel(): void;
}

export const threshold = 3;
