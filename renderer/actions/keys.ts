/** Keys as data: which stroke an event is, and which action a stroke or chord means. */

export interface KeyLike {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** `Mod+Shift+Z`, `Alt+A`, `F2`, `?`. Modifiers in the order Mod, Ctrl, Alt, Shift; letters in upper case. */
export function strokeOf(event: KeyLike, mac: boolean): string {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const ctrl = mac ? event.ctrlKey : event.metaKey;
  // Alt changes the letter on a Mac keyboard, and other scripts have none of ours: the place of the key says what was meant.
  const isForeign = event.altKey || (event.key.length === 1 && event.key > "\u007f");
  const key =
    isForeign && /^Key[A-Z]$/.test(event.code)
      ? event.code.slice(3)
      : event.key === " "
        ? "Space"
        : event.key.length === 1
          ? event.key.toUpperCase()
          : event.key;
  const letter = /^[A-Z]$/.test(key);
  const shiftCounts = event.shiftKey && (letter || key.length > 1);
  return `${mod ? "Mod+" : ""}${ctrl ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shiftCounts ? "Shift+" : ""}${key}`;
}

/** Brings a written stroke into the same order as {@link strokeOf}. */
export function normalStroke(stroke: string): string {
  // The plus key is what is left when the last one separates nothing.
  const key = stroke.endsWith("+") ? "+" : (stroke.split("+").at(-1) ?? "");
  const modifiers = stroke.slice(0, -key.length).split("+");
  const has = (name: string): string => (modifiers.includes(name) ? `${name}+` : "");
  return `${has("Mod")}${has("Ctrl")}${has("Alt")}${has("Shift")}${key.length === 1 ? key.toUpperCase() : key}`;
}

export type Match<T> = { readonly hit: T } | { readonly waiting: true } | undefined;

/** Finds the action for a stroke, after `before` when a chord has begun. */
export function matchStroke<T extends { readonly keys: readonly string[] }>(
  actions: readonly T[],
  stroke: string,
  before: string | null,
): Match<T> {
  const typed = before === null ? stroke : `${before} ${stroke}`;
  let waiting = false;
  for (const action of actions)
    for (const keys of action.keys) {
      const wanted = keys.split(" ").map(normalStroke).join(" ");
      if (wanted === typed) return { hit: action };
      if (wanted.startsWith(`${typed} `)) waiting = true;
    }
  return waiting ? { waiting: true } : undefined;
}
