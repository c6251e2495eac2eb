/** What stands on the keys of a keyboard that is not a Mac's. Arrows and single letters speak for themselves. */
export const keyWords = {
  Ctrl: "Ctrl",
  Shift: "Shift",
  Alt: "Alt",
  Enter: "Enter",
  Escape: "Esc",
  Backspace: "Backspace",
  Delete: "Del",
  Tab: "Tab",
  Space: "Space",
  Home: "Home",
  End: "End",
  PageUp: "PageUp",
  PageDown: "PageDown",
  Insert: "Insert",
} as const;
