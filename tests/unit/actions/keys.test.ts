/** Which stroke a press of keys is, on every keyboard, and what a stroke or chord means. */
import { describe, expect, test } from "vitest";
import { type KeyLike, matchStroke, normalStroke, strokeOf } from "../../../renderer/actions/keys.ts";

/** `press("z", "KeyZ", "ctrl shift")`. */
const press = (key: string, code: string, held = ""): KeyLike => ({
  key,
  code,
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  altKey: held.includes("alt"),
  shiftKey: held.includes("shift"),
});

describe("a press", () => {
  test.for<[string, KeyLike, boolean, string]>([
    ["a letter", press("a", "KeyA"), false, "A"],
    ["a capital", press("R", "KeyR", "shift"), false, "Shift+R"],
    ["with Ctrl", press("z", "KeyZ", "ctrl"), false, "Mod+Z"],
    ["with Ctrl and Shift", press("Z", "KeyZ", "ctrl shift"), false, "Mod+Shift+Z"],
    ["with Cmd on a Mac", press("z", "KeyZ", "meta"), true, "Mod+Z"],
    ["with Ctrl on a Mac, which is another key", press("z", "KeyZ", "ctrl"), true, "Ctrl+Z"],
    ["with the Windows key", press("z", "KeyZ", "meta"), false, "Ctrl+Z"],
    ["Alt on a Mac writes another letter", press("å", "KeyA", "alt"), true, "Alt+A"],
    ["Shift and Alt on a Mac", press("Å", "KeyA", "alt shift"), true, "Alt+Shift+A"],
    ["Shift and Alt elsewhere", press("T", "KeyT", "alt shift"), false, "Alt+Shift+T"],
    ["a sign that needs Shift is the sign", press("?", "Slash", "shift"), false, "?"],
    ["the same sign on a German keyboard", press("?", "Minus", "shift"), false, "?"],
    ["a digit that needs Shift, as in France", press("1", "Digit1", "shift"), false, "1"],
    ["plus with Ctrl and Shift", press("+", "Equal", "ctrl shift"), false, "Mod++"],
    ["plus of the number pad", press("+", "NumpadAdd", "ctrl"), false, "Mod++"],
    ["minus", press("-", "Minus", "ctrl"), false, "Mod+-"],
    ["space", press(" ", "Space"), false, "Space"],
    ["a named key with Shift", press("ArrowLeft", "ArrowLeft", "shift"), false, "Shift+ArrowLeft"],
    ["F2", press("F2", "F2"), false, "F2"],
    ["delete with Cmd", press("Backspace", "Backspace", "meta"), true, "Mod+Backspace"],
    ["Cyrillic letters, by their place", press("я", "KeyZ", "ctrl"), false, "Mod+Z"],
    ["Greek letters, by their place", press("α", "KeyA"), false, "A"],
    ["a letter moved on this keyboard, by what it writes", press("a", "KeyQ", "ctrl"), false, "Mod+A"],
    ["a letter that has no place of ours", press("ö", "Semicolon"), false, "Ö"],
  ])("%s", ([, event, mac, stroke]) => {
    expect(strokeOf(event, mac)).toBe(stroke);
    // What is pressed can be written down and found again.
    expect(normalStroke(stroke)).toBe(stroke);
  });
});

test("a written stroke comes into one order", () => {
  expect(
    ["Shift+Mod+Z", "shift", "Alt+Shift+T", "Mod++", "+", "Mod+-", "a", "Shift+Alt+Ctrl+Mod+x"].map(normalStroke),
  ).toEqual(["Mod+Shift+Z", "shift", "Alt+Shift+T", "Mod++", "+", "Mod+-", "A", "Mod+Ctrl+Alt+Shift+X"]);
});

describe("a stroke", () => {
  const left = { keys: ["Alt+A L", "F2"] };
  const right = { keys: ["Alt+A R"] };
  const redo = { keys: ["Shift+Mod+Z", "Mod+Y"] };
  const all = [left, right, redo];
  test("means its action, in whatever order it is written", () => {
    expect(matchStroke(all, "Mod+Shift+Z", null)).toEqual({ hit: redo });
    expect(matchStroke(all, "Mod+Y", null)).toEqual({ hit: redo });
    expect(matchStroke(all, "Mod+Z", null)).toBeUndefined();
  });
  test("may begin a chord, and the next one ends it", () => {
    expect(matchStroke(all, "Alt+A", null)).toEqual({ waiting: true });
    expect(matchStroke(all, "R", "Alt+A")).toEqual({ hit: right });
    expect(matchStroke(all, "X", "Alt+A")).toBeUndefined();
    expect(matchStroke(all, "R", null)).toBeUndefined();
    expect(matchStroke(all, "F2", "Alt+A")).toBeUndefined();
  });
  test("with no action means nothing", () => {
    expect(matchStroke([], "A", null)).toBeUndefined();
    expect(matchStroke([{ keys: [] }], "A", null)).toBeUndefined();
  });
});
