/** A shortcut as the person's keyboard names it. */
import { shortcutText } from "./shortcut.ts";

export interface KbdProps {
  /** `Mod+K`, `Shift+Alt+T`; a chord parts its strokes by a space: `Alt+A L`. */
  keys: string;
  className?: string | undefined;
}

export function Kbd({ keys, className }: KbdProps) {
  return <kbd className={`ui-kbd ${className ?? ""}`}>{shortcutText(keys)}</kbd>;
}
