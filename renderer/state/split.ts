/** Two journeys side by side, as a value: which stands where, and which two may. */

/** The two journeys that are shown together whenever one of them is in front; ids of open journeys, never the same twice. */
export interface Split {
  readonly left: string;
  readonly right: string;
}

export type Side = "left" | "right";

/** Why two cannot be shown together: nothing is in front, or it would be the same journey twice. */
export type NoSplit = "nothing-in-front" | "same-journey";

export const sideIn = (split: Split | null, id: string): Side | null =>
  split?.left === id ? "left" : split?.right === id ? "right" : null;

/** The pair that is on the screen while this journey is in front. */
export const shownWith = (split: Split | null, front: string): Split | null =>
  sideIn(split, front) === null ? null : split;

export const otherOf = (split: Split, id: string): string => (split.left === id ? split.right : split.left);

/** `id` beside the journey in front: on the side that was asked for, else where the other one stood, else at the right. */
export function besideOf(
  split: Split | null,
  { front, tabs }: { readonly front: string; readonly tabs: readonly string[] },
  id: string,
  side?: Side,
): Split | NoSplit {
  if (!tabs.includes(front)) return "nothing-in-front";
  if (front === id) return "same-journey";
  const at = side ?? (sideIn(split, front) === "right" ? "left" : "right");
  return at === "right" ? { left: front, right: id } : { left: id, right: front };
}

export const swapped = ({ left, right }: Split): Split => ({ left: right, right: left });
