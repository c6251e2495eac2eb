/** Carries a thing from the palette onto a canvas in sight: a pointer drag that the canvas takes in when it passes over it. */
import { takeInHand } from "../state/in-hand.ts";

export interface PaletteCargo {
  readonly kind: string;
  /** Values that differ from the kind's blank data, for example `{ channel: "webinar" }`. */
  readonly preset?: Readonly<Record<string, unknown>> | undefined;
}

/** A canvas in sight; client pixels. Over what is not its own it takes nothing and shows nothing. */
export interface DropGround {
  over(cargo: PaletteCargo, x: number, y: number): void;
  /** Answers whether it was taken. */
  drop(cargo: PaletteCargo, x: number, y: number): boolean;
  leave(): void;
}

const grounds = new Set<DropGround>();

/** Returns how to withdraw. */
export function offerDropGround(offered: DropGround): () => void {
  grounds.add(offered);
  return () => void grounds.delete(offered);
}

const threshold = 4;

/**
 * Call it on `pointerdown` of a palette entry. Below 4 px of movement it stays a click and `onClick` is called.
 * Escape ends the drag and leaves everything as it was.
 */
export function startPaletteDrag(
  event: Pick<PointerEvent, "clientX" | "clientY" | "pointerId">,
  kind: string,
  preset?: Readonly<Record<string, unknown>>,
  onClick?: () => void,
): void {
  const cargo: PaletteCargo = { kind, preset };
  const from = { x: event.clientX, y: event.clientY };
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  let dragging = false;
  const end = (): void => {
    stop.abort();
    document.documentElement.classList.remove("is-carrying");
    for (const ground of grounds) ground.leave();
  };
  addEventListener(
    "pointermove",
    (move) => {
      if (move.pointerId !== event.pointerId) return;
      if (!dragging && Math.hypot(move.clientX - from.x, move.clientY - from.y) < threshold) return;
      if (!dragging) takeInHand();
      dragging = true;
      document.documentElement.classList.add("is-carrying");
      move.preventDefault();
      for (const ground of grounds) ground.over(cargo, move.clientX, move.clientY);
    },
    options,
  );
  addEventListener(
    "pointerup",
    (up) => {
      if (up.pointerId !== event.pointerId) return;
      if (dragging) [...grounds].some((ground) => ground.drop(cargo, up.clientX, up.clientY));
      else onClick?.();
      end();
    },
    options,
  );
  addEventListener("pointercancel", end, options);
  addEventListener(
    "keydown",
    (key) => {
      if (key.key !== "Escape") return;
      key.stopPropagation();
      end();
    },
    options,
  );
}
