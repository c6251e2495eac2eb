/** What is wrong stands above the fields, the way out at the field: no sentence twice, none lost. */
import { expect, test } from "vitest";
import { findingAt, findingParts } from "../../../renderer/panels/inspector/finding-parts.ts";
import type { ShownFinding } from "../../../renderer/state/linter.ts";

const text = "“Wait a while” does not say how long to wait, so nobody waits at all. Set a time longer than nothing.";
const finding = (more: Partial<ShownFinding>) =>
  ({ field: "duration", severity: "error", text, ...more }) as ShownFinding;
const duration = { path: "data.duration", as: "duration" } as const;

test("the last sentence is the way out, and both together are the whole", () => {
  const { what, way } = findingParts(text);
  expect(way).toBe("Set a time longer than nothing.");
  expect(`${what} ${way}`).toBe(text);
  expect(findingParts("Nothing can follow.")).toEqual({ what: "Nothing can follow.", way: "" });
});

test("a field tells of its own error, unless it has no place for it or there is no way out to tell", () => {
  const one = finding({});
  expect(findingAt(duration, [finding({ field: "date" }), one])).toBe(one);
  expect(findingAt(duration, [finding({ severity: "warning" })])).toBeUndefined();
  expect(findingAt(duration, [finding({ text: "Nothing can follow." })])).toBeUndefined();
  expect(findingAt({ path: "data.sendWindow", as: "send-window" }, [finding({ field: "sendWindow" })])).toBeUndefined();
  expect(findingAt(duration, undefined)).toBeUndefined();
});
