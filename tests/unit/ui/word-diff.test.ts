/** The word diff keeps both texts whole, and marks no more than what changed. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff, type DiffPart } from "../../../renderer/ui/word-diff.ts";

const side = (parts: DiffPart[], dropped: DiffPart["kind"]): string =>
  parts
    .filter((part) => part.kind !== dropped)
    .map((part) => part.text)
    .join("");

test("a changed word is replaced, the rest stays", () => {
  expect(wordDiff("fewer hospital stays", "fewer clinic stays")).toEqual([
    { kind: "same", text: "fewer " },
    { kind: "removed", text: "hospital" },
    { kind: "added", text: "clinic" },
    { kind: "same", text: " stays" },
  ]);
});

test("changes parted by a blank only read as one", () => {
  const parts = wordDiff("Ask about starting.", "Questions are welcome.");
  expect(parts.map((part) => part.kind)).toEqual(["removed", "added", "same"]);
  expect(parts.at(-1)).toEqual({ kind: "same", text: "." });
});

test("equal texts have no changes; empty texts are all new or all gone", () => {
  expect(wordDiff("same", "same")).toEqual([{ kind: "same", text: "same" }]);
  expect(wordDiff("", "")).toEqual([]);
  expect(wordDiff("", "new text")).toEqual([{ kind: "added", text: "new text" }]);
  expect(wordDiff("old text", "")).toEqual([{ kind: "removed", text: "old text" }]);
});

test("both texts can be read out of the parts, whatever they are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "ß", "22 %", " ", "\n", ",", "heart-failure", "😀"), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = wordDiff(a.join(""), b.join(""));
      expect(side(parts, "added")).toBe(a.join(""));
      expect(side(parts, "removed")).toBe(b.join(""));
    }),
  );
});

test("very long texts without a common word do not hold up the screen", () => {
  const long = (word: string): string => Array.from({ length: 9000 }, (_, at) => word + at).join(" ");
  const parts = wordDiff(long("a"), long("b"));
  expect(side(parts, "added")).toBe(long("a"));
  expect(side(parts, "removed")).toBe(long("b"));
});
