/** What stands on the keys of a German keyboard. */
import type { keyWords as en } from "../en/keys.ts";
import type { Spoken } from "../spoken.ts";

export const keyWords: Spoken<typeof en> = {
  Ctrl: "Strg",
  Shift: "Umschalt",
  Alt: "Alt",
  Enter: "Eingabe",
  Escape: "Esc",
  Backspace: "Rücktaste",
  Delete: "Entf",
  Tab: "Tab",
  Space: "Leertaste",
  Home: "Pos1",
  End: "Ende",
  PageUp: "Bild ↑",
  PageDown: "Bild ↓",
  Insert: "Einfg",
};
