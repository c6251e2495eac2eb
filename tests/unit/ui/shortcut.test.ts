/** Shortcuts read as the person's own keyboard names them. */
import { expect, test } from "vitest";
import { ariaShortcut, shortcutText } from "../../../renderer/ui/shortcut.ts";

test.each([
  ["Mod+K", "Ctrl+K", "⌘K"],
  ["Mod+Shift+Z", "Ctrl+Shift+Z", "⇧⌘Z"],
  ["Shift+Alt+T", "Shift+Alt+T", "⌥⇧T"],
  ["Alt+A L", "Alt+A L", "⌥A L"],
  ["Delete", "Del", "⌦"],
  ["F2", "F2", "F2"],
  ["?", "?", "?"],
])("%s", (keys, other, mac) => {
  expect(shortcutText(keys, "other")).toBe(other);
  expect(shortcutText(keys, "mac")).toBe(mac);
});

test("assistive technology is told the standard names", () => {
  expect(ariaShortcut("Mod+Shift+Z", "other")).toBe("Control+Shift+Z");
  expect(ariaShortcut("Mod+Shift+Z", "mac")).toBe("Meta+Shift+Z");
});
