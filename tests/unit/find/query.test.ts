/** What was typed, taken apart: filters, phrases, exclusions, and everything else as words. */
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  answersValue,
  fold,
  foldValue,
  holdsWords,
  parseQuery,
  passesFilters,
  piecesOf,
} from "../../../shared/search/index.ts";

describe("typed text", () => {
  test.each([
    [
      "dosing video",
      [
        ["dosing", false],
        ["video", false],
      ],
      [],
    ],
    ['"dosing video"', [["dosing video", false]], []],
    [
      "-dosing Évaluer",
      [
        ["dosing", true],
        ["evaluer", false],
      ],
      [],
    ],
    [
      "owner:medical kind:Wait",
      [],
      [
        ["owner", "medical", false],
        ["kind", "wait", false],
      ],
    ],
    [
      'owner:"Patient services" -stage:trial',
      [],
      [
        ["owner", "patient services", false],
        ["stage", "trial", true],
      ],
    ],
    ["owner:patient-services", [], [["owner", "patient services", false]]],
    ["owner: x", [["x", false]], []],
    [
      "10:30 https://a.example",
      [
        ["10:30", false],
        ["https://a.example", false],
      ],
      [],
    ],
    ['"open', [["open", false]], []],
    ["-", [["-", false]], []],
  ])("%j", (typed, words, filters) => {
    const query = parseQuery(typed);
    expect(query.words.map(({ text, not }) => [text, not])).toEqual(words);
    expect(query.filters.map(({ key, value, not }) => [key, value, not])).toEqual(filters);
  });
  test("is taken apart whole and in order, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("-", ":", '"', " ", "owner", "has", "a") })),
        (typed) => {
          let at = 0;
          for (const { from, to } of piecesOf(typed)) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to).toBeGreaterThan(from);
            expect(typed.slice(at, from).trim()).toBe("");
            at = to;
          }
          expect(typed.slice(at).trim()).toBe("");
        },
      ),
    );
  });
});

test("case, accents and gaps do not count", () => {
  expect(fold("  Évaluer\n ÖFTER ")).toBe("evaluer ofter");
  expect(foldValue("Patient_services-X")).toBe("patient services x");
});

test("words are all wanted, ruled-out ones none", () => {
  expect(holdsWords(parseQuery("dos vid"), "dosing video")).toBe(true);
  expect(holdsWords(parseQuery("dos -vid"), "dosing video")).toBe(false);
  expect(holdsWords(parseQuery("dos -audio"), "dosing video")).toBe(true);
});

test("values of one filter are alternatives, filters narrow each other down", () => {
  const thing: Record<string, string> = { owner: "medical", kind: "wait" };
  const passes = (typed: string): boolean =>
    passesFilters(parseQuery(typed), (key, value) => answersValue(thing[key] ?? "", value));
  expect(passes("owner:medical owner:sales")).toBe(true);
  expect(passes("owner:med kind:wait")).toBe(true);
  expect(passes("owner:medical kind:exit")).toBe(false);
  expect(passes("-owner:medical")).toBe(false);
  expect(passes("-owner:sales kind:w")).toBe(true);
  expect(answersValue("patient services", "serv")).toBe(true);
  expect(answersValue("patient services", "ices")).toBe(false);
});
