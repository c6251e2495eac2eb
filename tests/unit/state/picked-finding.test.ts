/** The problem list marks the line of what the canvas and the inspector show. */
import { expect, test } from "vitest";
import { pickedFinding } from "../../../renderer/panels/picked-finding.ts";
import type { ShownFinding } from "../../../renderer/state/linter.ts";

const finding = (fingerprint: string, at: string | null, waived = false) =>
  ({ fingerprint, at, waived: waived ? {} : undefined }) as ShownFinding;
const [quiet, hours, waived, whole] = [
  finding("quiet", "sms"),
  finding("hours", "wait"),
  finding("waived", "wait", true),
  finding("whole", null),
];
const second = finding("second", "sms");
const problems = {
  byRecord: new Map([
    ["sms", [quiet, second]],
    ["wait", [waived, hours]],
  ]),
};
const told = (selection: string[], openFinding: string | null = null, picked?: ShownFinding) =>
  pickedFinding({ selection: new Set(selection), openFinding }, problems, picked);

test("it follows the selection, whatever was pressed in the list before", () => {
  expect(told(["wait"], null, quiet)).toBe("hours");
  expect(told(["sms"], null, hours)).toBe("quiet");
  expect(told(["elsewhere"], null, quiet)).toBeNull();
  expect(told(["sms", "wait"], null, quiet)).toBeNull();
});

test("of several at one node it is the one whose paper lies open, or that was pressed", () => {
  expect(told(["sms"], "second", quiet)).toBe("second");
  expect(told(["sms"], null, second)).toBe("second");
  // The paper of another node lies open still.
  expect(told(["sms"], "hours", second)).toBe("second");
});

test("what is about the whole journey stays marked while nothing is selected", () => {
  expect(told([], null, whole)).toBe("whole");
  expect(told([], null)).toBeNull();
});
