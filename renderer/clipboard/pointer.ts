/** Where the mouse or pen is now, for acts that come by key and mean the place it points at. */

export interface ClientPoint {
  readonly x: number;
  readonly y: number;
}

let last: ClientPoint | null = null;

/** Client pixels; null before the pointer was ever seen, and while it is outside the window. */
export const pointerNow = (): ClientPoint | null => last;

/** Follows the pointer until the returned function is called. */
export function followPointer(): () => void {
  const moved = (event: PointerEvent): void => {
    // A finger points only while it touches.
    last = event.pointerType === "touch" ? null : { x: event.clientX, y: event.clientY };
  };
  const gone = (): void => {
    last = null;
  };
  addEventListener("pointermove", moved, { passive: true, capture: true });
  document.documentElement.addEventListener("pointerleave", gone);
  return () => {
    removeEventListener("pointermove", moved, { capture: true });
    document.documentElement.removeEventListener("pointerleave", gone);
  };
}
