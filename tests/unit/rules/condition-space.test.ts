/** What the rules prove about conditions holds for every person there can be: compared with asking them one by one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Condition, type DataDictionary, type Test, createDictionary } from "../../../shared/journey/index.ts";
import { both, isEmpty, isInhabited, spaceOf } from "../../../shared/rules/condition-space.ts";
import { allOf, anyOf, asks, not } from "../../support/journey.ts";

const dictionary: DataDictionary = createDictionary([
  {
    id: "speciality",
    source: "attribute",
    label: "Speciality",
    type: "choice",
    function: null,
    options: ["heart", "cancer"].map((value) => ({ value, label: value })),
  },
  { id: "score", source: "attribute", label: "Score", type: "number", function: null },
  { id: "opened", source: "event", label: "Opened", type: "event", function: null },
]);

interface Person {
  readonly speciality: string | undefined;
  readonly score: number | undefined;
  /** How often it happened, and how many days ago for the last time. */
  readonly opened: { readonly count: number; readonly age: number };
}

/** Values on, between and beyond all borders that the conditions below use. */
const people: Person[] = [undefined, "heart", "cancer"].flatMap((speciality) =>
  [undefined, -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4].flatMap((score) =>
    [0, 1, 2, 3].flatMap((count) =>
      (count === 0 ? [0] : [0, 1, 2, 3, 4]).map((age) => ({ speciality, score, opened: { count, age } })),
    ),
  ),
);

function holds(condition: Condition, person: Person): boolean {
  if (condition.op === "not") return !holds(condition.of, person);
  if (condition.op === "test") return answer(condition, person);
  const answers = condition.of.map((part) => holds(part, person));
  return condition.op === "all" ? answers.every(Boolean) : answers.some(Boolean);
}

function answer({ field, is, value }: Test, { speciality, score, opened }: Person): boolean {
  if (field === "speciality") {
    if (is === "is-known" || is === "is-unknown") return (speciality !== undefined) === (is === "is-known");
    const named = (Array.isArray(value) ? value : [value]).includes(speciality ?? "nobody knows");
    return is === "is" || is === "is-one-of" ? named : !named;
  }
  if (field === "score") {
    if (is === "is-known" || is === "is-unknown") return (score !== undefined) === (is === "is-known");
    if (score === undefined) return false;
    if (is === "between") return score >= (value as number[])[0]! && score <= (value as number[])[1]!;
    const n = Number(value);
    if (is === "is") return score === n;
    return is === "at-least" ? score >= n : is === "more-than" ? score > n : is === "at-most" ? score <= n : score < n;
  }
  const happened = opened.count > 0;
  if (is === "happened" || is === "not-happened") return happened === (is === "happened");
  if (is === "at-least") return opened.count >= Number(value);
  return happened && (is === "within-days" ? opened.age <= Number(value) : opened.age > Number(value));
}

const border = fc.constantFrom(0, 1, 2, 3);
const one: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom("is", "is-not"), fc.constantFrom("heart", "cancer"))
    .map(([is, v]) => asks("speciality", is as "is", v)),
  fc.constantFrom("is-one-of", "is-none-of").map((is) => asks("speciality", is as "is-one-of", ["heart", "cancer"])),
  fc
    .tuple(fc.constantFrom("at-least", "more-than", "at-most", "less-than", "is"), border)
    .map(([is, n]) => asks("score", is as "is", n)),
  fc.tuple(border, border).map(([a, b]) => asks("score", "between", [Math.min(a, b), Math.max(a, b)])),
  fc.constantFrom("is-known", "is-unknown").map((is) => asks("score", is as "is-known")),
  fc.constantFrom("happened", "not-happened").map((is) => asks("opened", is as "happened")),
  fc
    .tuple(fc.constantFrom("within-days", "older-than-days", "at-least"), border)
    .map(([is, n]) => asks("opened", is as "at-least", n)),
);
const tree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    one,
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((parts) => allOf(...parts)),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((parts) => anyOf(...parts)),
    tie("tree").map(not),
  ),
})).tree;

describe("on any condition", () => {
  test("proven empty is empty, and proven inhabited has somebody in it", () => {
    let decided = 0;
    fc.assert(
      fc.property(tree, (condition) => {
        const somebody = people.some((person) => holds(condition, person));
        const space = spaceOf(condition, dictionary);
        if (space === undefined) return;
        decided += 1;
        expect(isEmpty(space)).toBe(!somebody);
        expect(isInhabited(space)).toBe(somebody);
      }),
      { numRuns: 2000 },
    );
    // It may be silent about very branching conditions, not about most.
    expect(decided).toBeGreaterThan(1900);
  });
  test("the complement takes everybody else, and nobody twice", () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const [inside, outside] = [spaceOf(condition, dictionary), spaceOf(condition, dictionary, true)];
        const met = both(inside, outside);
        if (met) expect(isEmpty(met)).toBe(true);
        if (outside) expect(isInhabited(outside)).toBe(people.some((person) => !holds(condition, person)));
      }),
      { numRuns: 1000 },
    );
  });
});

test("what cannot be said is not said", () => {
  const names = Array.from({ length: 16 }, (_, n) => `flag-${n}`);
  const flags = createDictionary(
    names.map((id) => ({ id, source: "attribute", label: id, type: "boolean", function: null }) as const),
  );
  const pairs = (n: number): Condition =>
    allOf(
      ...Array.from({ length: n }, (_, i) =>
        anyOf(asks(`flag-${2 * i}`, "is", true), asks(`flag-${2 * i + 1}`, "is", true)),
      ),
    );
  expect(spaceOf(pairs(7), flags)).toHaveLength(128);
  expect(spaceOf(pairs(8), flags)).toBeUndefined();
  expect([isEmpty(undefined), isInhabited(undefined)]).toEqual([false, false]);
});
