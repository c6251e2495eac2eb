/** Other keys for commands: what may be given, from whom it is taken, and the way back. */
import { describe, expect, test } from "vitest";
import type { Action } from "../../../renderer/actions/define.ts";
import { keyFault, resetKeys, setKeys, swapKeys } from "../../../renderer/screens/overlays/remap.ts";

const action = (id: string, keys: string[], more: Partial<Action> = {}): Action => ({
  ...{
    id,
    group: "edit",
    keys,
    words: { en: { title: id }, de: { title: id } },
    available: () => true,
    run: () => undefined,
  },
  ...more,
});
const add = action("add", ["N"]);
const after = action("after", ["A"]);
const save = action("save", ["Mod+S"], { inFields: true });
const align = action("align", ["Alt+A L"]);
const usual = [add, after, save, align];

describe("a stroke", () => {
  test("that nobody has may be given", () => expect(keyFault(usual, add, "Shift+X")).toBeUndefined());
  test("that is one's own is no conflict", () => expect(keyFault(usual, add, "N")).toBeUndefined());
  test("that another has names the other", () =>
    expect(keyFault(usual, add, "a")).toEqual({ fault: "taken", by: after }));
  test("that begins another's chord would shut that chord out", () =>
    expect(keyFault(usual, add, "Alt+A")).toEqual({ fault: "taken", by: align }));
  test("of the window or the keyboard is kept", () => {
    for (const stroke of ["Tab", "Enter", "Escape", "ArrowUp", "Mod+W", "Mod+C"])
      expect(keyFault(usual, add, stroke)).toEqual({ fault: "reserved" });
  });
  test("for a command of text fields needs a modifier or an F key", () => {
    expect(keyFault(usual, save, "X")).toEqual({ fault: "bare" });
    expect(keyFault(usual, save, "Shift+X")).toEqual({ fault: "bare" });
    expect(keyFault(usual, save, "Alt+X")).toBeUndefined();
    expect(keyFault(usual, save, "F9")).toBeUndefined();
  });
});

test("a swap leaves both with a key", () =>
  expect(swapKeys({}, add, "A", after)).toEqual({ add: ["A"], after: ["N"] }));
test("a swap takes one key of several", () => {
  const redo = action("redo", ["Shift+Mod+Z", "Mod+Y"]);
  expect(swapKeys({}, add, "Mod+Y", redo)).toEqual({ add: ["Mod+Y"], redo: ["Shift+Mod+Z", "N"] });
});
test("giving and resetting leave the others alone", () => {
  const own = setKeys({ save: ["Mod+D"] }, add, "X");
  expect(own).toEqual({ save: ["Mod+D"], add: ["X"] });
  expect(resetKeys(own, usual, "add")).toEqual({ save: ["Mod+D"] });
});
test("resetting one half of a swap resets the other: no two commands have one key", () =>
  expect(resetKeys({ add: ["A"], after: ["N"] }, usual, "add")).toEqual({}));
