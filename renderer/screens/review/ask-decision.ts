/** How the key for a decision reaches the bar that is in sight. */
let heard: (() => void) | undefined;

export function onDecisionAsked(go: () => void): () => void {
  heard = go;
  return () => {
    if (heard === go) heard = undefined;
  };
}

/** Does nothing while nobody can decide here. */
export function askDecision(): void {
  heard?.();
}
