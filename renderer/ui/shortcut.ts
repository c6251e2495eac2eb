/** Writes a key combination as the person's own keyboard names it: `Mod+Shift+Z` is ⇧⌘Z on a Mac and Ctrl Shift Z elsewhere. */
export type Platform = "mac" | "other";

export const platform: Platform =
  typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.platform) ? "mac" : "other";

const caps: Record<Platform, Record<string, string>> = {
  mac: {
    Mod: "⌘",
    Ctrl: "⌃",
    Shift: "⇧",
    Alt: "⌥",
    Enter: "↩",
    Escape: "esc",
    Backspace: "⌫",
    Delete: "⌦",
    Tab: "⇥",
    Space: "␣",
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
  },
  other: {
    Mod: "Ctrl",
    Escape: "Esc",
    Delete: "Del",
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
  },
};
/** What stands on the keys of the person's keyboard, by the names that the browser gives them; Ctrl is Mod as well. */
export function nameKeys(names: Readonly<Record<string, string>>): void {
  Object.assign(caps.other, names, { Mod: names["Ctrl"] ?? "Ctrl" });
}

const macOrder = ["Ctrl", "Alt", "Shift", "Mod"];

/** `Mod+Shift+Z` → one string per key cap, modifiers in the platform's order. A chord's strokes are parted by a space. */
export function keyCaps(stroke: string, on: Platform = platform): string[] {
  const keys = stroke.split("+");
  if (on === "mac") keys.sort((a, b) => rank(a) - rank(b));
  return keys.map((key) => caps[on][key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
const rank = (key: string): number => {
  const at = macOrder.indexOf(key);
  return at < 0 ? macOrder.length : at;
};

/** The whole shortcut as text: `Ctrl+Shift+Z`, `⇧⌘Z`; strokes of a chord follow each other (`Alt+A L`). */
export function shortcutText(shortcut: string, on: Platform = platform): string {
  return shortcut
    .split(" ")
    .map((stroke) => keyCaps(stroke, on).join(on === "mac" ? "" : "+"))
    .join(" ");
}

/** The form that aria-keyshortcuts wants: `Control+Shift+Z`, `Meta+Shift+Z`. */
export const ariaShortcut = (shortcut: string, on: Platform = platform): string =>
  shortcut.replaceAll("Mod", on === "mac" ? "Meta" : "Control").replaceAll("Ctrl", "Control");
