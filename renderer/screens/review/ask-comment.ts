/** How the key for a comment reaches the form that is in sight. */
let heard: (() => void) | undefined;

export function onCommentAsked(open: () => void): () => void {
  heard = open;
  return () => {
    if (heard === open) heard = undefined;
  };
}

/** False when no form is in sight. */
export function askComment(): boolean {
  heard?.();
  return heard !== undefined;
}
