/** Whether the pointer presses on the drawing, and whether it carries something just now: a step, a connection, a stage, a tab. Both end by themselves when the press does. */
let carried = 0;
let carrying = false;
let stop: AbortController | null = null;
const waiting = new Set<() => void>();

/** Call when a press begins that may become a drag: what only follows the drawing waits until it ends. */
export function pressDown(): void {
  if (stop) return;
  stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  addEventListener("pointerup", letGo, options);
  addEventListener("pointercancel", letGo, options);
  // Let go where nothing was heard of it.
  addEventListener("pointermove", (move) => move.buttons === 0 && letGo(), options);
  addEventListener("keydown", (key) => key.key === "Escape" && letGo(), options);
}

/** Call when a press has become a drag. */
export function takeInHand(): void {
  pressDown();
  if (carrying) return;
  carrying = true;
  carried += 1;
}

function letGo(): void {
  stop?.abort();
  stop = null;
  carrying = false;
  const all = [...waiting];
  waiting.clear();
  for (const run of all) run();
}

/** A number of its own for each thing that is taken; null while the hand is empty. */
export const inHand = (): number | null => (carrying ? carried : null);

/** Runs at once, or when the press that goes on has ended. Returns how to call it off. */
export function whenLetGo(run: () => void): () => void {
  if (stop === null) {
    run();
    return () => {};
  }
  waiting.add(run);
  return () => void waiting.delete(run);
}
