/** Fingerprints are those of others: canonical JSON as the library writes it, SHA-256 as the platform reckons it. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, canonicalSteps, sha256Hex, stepItems } from "../../../shared/document/index.ts";

/** Keys that an object orders by itself or takes for something else, beside all others. */
const keys = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "0",
    "9",
    "10",
    "-1",
    "01",
    "1.5",
    "__proto__",
    "constructor",
    "toJSON",
    "\u20ac",
    "\ufb33",
    "\u{1f600}",
  ),
);
const leaf = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, "\\ud800", "\u2028", "\u0007", -0, 1e21, 5e-324),
);
const values = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, leaf, tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 5 }),
  // As it comes out of JSON: `__proto__` is a key like any other there.
  object: fc
    .uniqueArray(fc.tuple(keys, tie("value")), { maxLength: 6, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries)),
})).value;

describe("canonical JSON", () => {
  test("is what the library writes", () => {
    fc.assert(
      fc.property(values, (value) => {
        const expected = canonicalize(value);
        if (expected === undefined) expect(() => canonicalJson(value)).toThrow(TypeError);
        else expect(canonicalJson(value)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
  test("is the same text when long lists are taken piece by piece", () => {
    const item = (n: number) => ({ name: `n${n}`, id: n, of: [{ b: n, a: null }, undefined], "\u20ac": n % 7 });
    const list = Array.from({ length: 3 * stepItems + 1 }, (_, n) => item(n));
    const odd = [
      list,
      { list },
      { z: 1, a: { list, gone: undefined }, deeper: { in: { it: list } } },
      { b: list, a: [] },
    ];
    for (const value of odd) expect(canonicalJson(value)).toBe(canonicalize(value));
    const shares = [...canonicalSteps({ list })];
    expect(shares).toEqual([0, stepItems, 2 * stepItems, 3 * stepItems].map((done) => done / list.length));
    for (const bad of [{ 1: 2, b: 1 }, new Date(0), { b: "\\ud800" }]) {
      const whole = { list: [...list, bad], also: { list: [bad, ...list] } };
      expect(canonicalJson(whole)).toBe(canonicalize(whole));
    }
    expect(() => canonicalJson({ list: [...list, { b: "\ud800" }] })).toThrow();
    expect(() => canonicalJson([...list, Number.NaN])).toThrow();
  });
  test("sorts what is out of order once, however deep it stands in what is in order", () => {
    let deep: unknown = { b: 1, a: 2 };
    for (let i = 0; i < 60; i += 1) deep = { a: 1, b: deep };
    expect(canonicalJson(deep)).toBe(canonicalize(deep));
  });
  test("leaves its input as it was", () => {
    const value = { b: [{ d: 1, c: 2 }], a: { f: null, e: undefined } };
    const before = JSON.stringify(value);
    expect(canonicalJson(value)).toBe('{"a":{"f":null},"b":[{"c":2,"d":1}]}');
    expect(JSON.stringify(value)).toBe(before);
  });
  const circle: { to?: unknown } = {};
  circle.to = { back: [circle] };
  test.each([
    ["not a number", { a: Number.NaN }],
    ["endless", [Infinity]],
    ["half a surrogate pair", { a: "\ud83d" }],
    ["half a surrogate pair in a key", { "\ude00": 1 }],
    ["a circle", circle],
    ["a big integer", { a: 1n }],
    ["nothing", undefined],
    ["a function", () => 1],
  ])("does not hold %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
  test("holds what nests deep, and dates and boxes as the library does", () => {
    let deep: unknown = { b: 1, a: 2 };
    for (let i = 0; i < 5000; i += 1) deep = [deep];
    expect(canonicalJson(deep)).toBe(canonicalize(deep));
    for (const odd of [{ a: new Date(0) }, [Object(1)], { toJSON: () => 5 }])
      expect(canonicalJson(odd)).toBe(canonicalize(odd));
  });
});

describe("SHA-256", () => {
  const expected = (text: string): string => createHash("sha256").update(text.toWellFormed(), "utf8").digest("hex");
  test("of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(sha256Hex(text)).toBe(expected(text));
      }),
    );
    expect(sha256Hex("")).toBe(expected(""));
    expect(sha256Hex("\ud83d")).toBe(expected("\ud83d"));
  });
  test("of long texts, wherever a character falls", () => {
    for (const letter of ["a", "\u00e9", "\u20ac", "\u{1f600}"])
      for (const before of [16_381, 16_382, 16_383, 16_384])
        for (const length of [2, 40_000]) {
          const text = "x".repeat(before) + letter.repeat(length);
          expect(sha256Hex(text)).toBe(expected(text));
        }
  });
});
