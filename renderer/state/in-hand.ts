/** Whether the pointer carries something just now: a step, a connection, a stage, a tab. It ends by itself when the press does. */
let carried = 0;
let stop: AbortController | null = null;

/** Call when a press has become a drag. */
export function takeInHand(): void {
  if (stop) return;
  carried += 1;
  stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  addEventListener("pointerup", putDown, options);
  addEventListener("pointercancel", putDown, options);
  // Let go where nothing was heard of it.
  addEventListener("pointermove", (move) => move.buttons === 0 && putDown(), options);
  addEventListener("keydown", (key) => key.key === "Escape" && putDown(), options);
}

function putDown(): void {
  stop?.abort();
  stop = null;
}

/** A number of its own for each thing that is taken; null while the hand is empty. */
export const inHand = (): number | null => (stop ? carried : null);
