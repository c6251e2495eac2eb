/** What answers typed words, and how well. */
import { describe, expect, test } from "vitest";
import { matchWords } from "../../../renderer/screens/overlays/match-words.ts";

const best = (typed: string, texts: readonly string[]): string | undefined =>
  texts
    .map((text) => ({ text, score: matchWords(typed, text) }))
    .filter((one): one is { text: string; score: number } => one.score !== null)
    .toSorted((a, b) => b.score - a.score)[0]?.text;

describe("a match", () => {
  test("needs every word", () => {
    expect(matchWords("fit sel", "Fit the selection")).not.toBeNull();
    expect(matchWords("fit nothing", "Fit the selection")).toBeNull();
  });
  test("does not care for case and accents", () => expect(matchWords("CAFE", "Café visit")).not.toBeNull());
  test("beginnings win over middles", () => expect(best("port", ["Support", "Portal visit"])).toBe("Portal visit"));
  test("the beginning of a later word wins over the middle of one", () =>
    expect(best("port", ["Support", "The portal"])).toBe("The portal"));
  test("the whole wins over a part", () => expect(best("wait", ["Wait 3 days for it", "Wait"])).toBe("Wait"));
  test("initials answer, single letters in the middle of nowhere do not", () => {
    expect(matchWords("gth", "Go to Home")).not.toBeNull();
    expect(matchWords("q", "Go to Home")).toBeNull();
  });
  test("nothing typed answers everything alike", () => expect(matchWords(" ", "Go to Home")).not.toBeNull());
});

test("ten thousand names take a blink", () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `Touchpoint number ${i} of the northern region`);
  const start = performance.now();
  expect(names.filter((name) => matchWords("number 77 reg", name) !== null).length).toBeGreaterThan(100);
  // Far above what it takes; it fails when a search becomes quadratic.
  expect(performance.now() - start).toBeLessThan(1500);
});
