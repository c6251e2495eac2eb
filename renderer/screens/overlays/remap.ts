/** Giving commands other keys: whether a stroke may be given, and whom it would be taken from. Pure. */
import type { Action } from "../../actions/define.ts";
import { normalStroke } from "../../actions/keys.ts";

/** What the window, the keyboard and every field need for themselves. */
const reserved = new Set([
  ...["Tab", "Shift+Tab", "Enter", "Space", "Escape", "F5", "F11", "F12"],
  ...["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
  ...["Mod+C", "Mod+X", "Mod+V", "Mod+N", "Mod+T", "Mod+W", "Mod+Q", "Mod+R", "Mod+L"],
]);

export type KeyFault =
  | { readonly fault: "reserved" }
  /** It works in text fields, so a bare letter would type. */
  | { readonly fault: "bare" }
  | { readonly fault: "taken"; readonly by: Action };

/** Why this command cannot have the stroke, or undefined. `actions` carry the keys they have now. */
export function keyFault(actions: readonly Action[], action: Action, stroke: string): KeyFault | undefined {
  const wanted = normalStroke(stroke);
  if (reserved.has(wanted)) return { fault: "reserved" };
  if (action.inFields === true && !/^(Mod|Ctrl|Alt)\+|^F\d/.test(wanted)) return { fault: "bare" };
  // A stroke that begins another's chord would make that chord unreachable.
  const takes = (other: Action): boolean => other.keys.some((keys) => keys.split(" ").map(normalStroke)[0] === wanted);
  const by = actions.find((other) => other.id !== action.id && takes(other));
  return by && { fault: "taken", by };
}

type Keys = Readonly<Record<string, readonly string[]>>;

/** The person's own keys after giving `action` the stroke; the one that had it gets `action`'s. */
export function swapKeys(own: Keys, action: Action, stroke: string, other: Action): Record<string, string[]> {
  const left = other.keys.filter((keys) => normalStroke(keys.split(" ")[0] ?? "") !== normalStroke(stroke));
  const gained = action.keys.filter((keys) => !keys.includes(" ")).slice(0, 1);
  return { ...copy(own), [action.id]: [stroke], [other.id]: [...left, ...gained] };
}

export function setKeys(own: Keys, action: Action, stroke: string): Record<string, string[]> {
  return { ...copy(own), [action.id]: [stroke] };
}

/** Back to the usual keys; those it was swapped with go back as well, or two commands would have one key. */
export function resetKeys(own: Keys, usual: readonly Action[], id: string): Record<string, string[]> {
  const { [id]: _, ...rest } = copy(own);
  const back = new Set((usual.find((action) => action.id === id)?.keys ?? []).map(normalStroke));
  return Object.fromEntries(
    Object.entries(rest).filter(([, keys]) => !keys.some((key) => back.has(normalStroke(key)))),
  );
}

const copy = (own: Keys): Record<string, string[]> =>
  Object.fromEntries(Object.entries(own).map(([id, keys]) => [id, [...keys]]));
