/** Carries a thing from the palette onto the canvas in front: a pointer drag that the canvas takes in when it passes over it. */

export interface PaletteCargo {
  readonly kind: string;
  /** Values that differ from the kind's blank data, for example `{ channel: "webinar" }`. */
  readonly preset?: Readonly<Record<string, unknown>> | undefined;
}

/** The canvas that lies in front; client pixels. */
export interface DropGround {
  over(cargo: PaletteCargo, x: number, y: number): void;
  /** Answers whether it was taken. */
  drop(cargo: PaletteCargo, x: number, y: number): boolean;
  leave(): void;
}

let ground: DropGround | null = null;

/** Returns how to withdraw. */
export function offerDropGround(offered: DropGround): () => void {
  ground = offered;
  return () => {
    if (ground === offered) ground = null;
  };
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
    ground?.leave();
  };
  addEventListener(
    "pointermove",
    (move) => {
      if (move.pointerId !== event.pointerId) return;
      if (!dragging && Math.hypot(move.clientX - from.x, move.clientY - from.y) < threshold) return;
      dragging = true;
      document.documentElement.classList.add("is-carrying");
      move.preventDefault();
      ground?.over(cargo, move.clientX, move.clientY);
    },
    options,
  );
  addEventListener(
    "pointerup",
    (up) => {
      if (up.pointerId !== event.pointerId) return;
      if (dragging) ground?.drop(cargo, up.clientX, up.clientY);
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
