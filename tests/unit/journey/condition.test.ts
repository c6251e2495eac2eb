/** Conditions: a sentence for every question about every sort of field, and what is wrong with one that cannot be used. */
import { describe, expect, test } from "vitest";
import {
  Condition,
  type ConditionValue,
  type Operator,
  conditionFault,
  createDictionary,
  operators,
  operatorsFor,
  sayCondition,
  sentenceOf,
  testsOf,
  valueShape,
} from "../../../shared/journey/index.ts";
import { allOf, anyOf, asks, not } from "../../support/journey.ts";

const field = (
  id: string,
  label: string,
  type: "text" | "choice" | "number" | "boolean" | "date" | "event",
  more = {},
) => ({ id, source: "attribute", label, type, function: null, ...more }) as const;
const dictionary = createDictionary([
  field("t", "City", "text"),
  field("c", "Speciality", "choice", {
    options: [
      { value: "car", label: "Cardiology" },
      { value: "dia", label: "Diabetology" },
      { value: "onc", label: "Oncology" },
    ],
  }),
  field("n", "Visits", "number"),
  field("b", "Consented", "boolean"),
  field("d", "Last order", "date"),
  field("e", "Invitation: opened", "event"),
]);
const say = (condition: Condition | null): string => sayCondition(condition, dictionary, "en");

describe("one question as a sentence", () => {
  test.for<[string, Operator, ConditionValue, string]>([
    ["t", "is", "Bern", "City is Bern"],
    ["t", "is-not", "Bern", "City is not Bern"],
    ["t", "contains", "er", "City contains er"],
    ["t", "is-known", null, "City is known"],
    ["t", "is-unknown", null, "City is not known"],
    ["c", "is", "car", "Speciality is Cardiology"],
    ["c", "is-not", "car", "Speciality is not Cardiology"],
    ["c", "is-one-of", ["car"], "Speciality is Cardiology"],
    ["c", "is-one-of", ["car", "dia"], "Speciality is Cardiology or Diabetology"],
    ["c", "is-one-of", ["car", "dia", "onc"], "Speciality is Cardiology, Diabetology or Oncology"],
    ["c", "is-none-of", ["car"], "Speciality is not Cardiology"],
    ["c", "is-none-of", ["car", "dia"], "Speciality is neither Cardiology nor Diabetology"],
    ["c", "is-none-of", ["car", "dia", "onc"], "Speciality is none of Cardiology, Diabetology or Oncology"],
    ["c", "is-one-of", [], "Speciality is …"],
    ["c", "is", "gone", "Speciality is gone"],
    ["n", "at-least", 3, "Visits is at least 3"],
    ["n", "more-than", 3, "Visits is more than 3"],
    ["n", "at-most", 3, "Visits is at most 3"],
    ["n", "less-than", 3, "Visits is less than 3"],
    ["n", "between", [2, 5], "Visits is between 2 and 5"],
    ["n", "is", 0, "Visits is 0"],
    ["n", "is", null, "Visits is …"],
    ["b", "is", true, "Consented is yes"],
    ["b", "is", false, "Consented is no"],
    ["d", "before", "2026-12-24", "Last order is before 24 Dec 2026"],
    ["d", "after", "", "Last order is after …"],
    ["d", "within-days", 1, "Last order is within the last 1 day"],
    ["d", "within-days", 30, "Last order is within the last 30 days"],
    ["d", "older-than-days", 30, "Last order is more than 30 days ago"],
    ["e", "happened", null, "Invitation: opened happened"],
    ["e", "not-happened", null, "Invitation: opened did not happen"],
    ["e", "within-days", 7, "Invitation: opened happened within the last 7 days"],
    ["e", "older-than-days", 1, "Invitation: opened happened more than 1 day ago"],
    ["e", "at-least", 1, "Invitation: opened happened at least once"],
    ["e", "at-least", 2, "Invitation: opened happened at least twice"],
    ["e", "at-least", 3, "Invitation: opened happened at least 3 times"],
    ["attribute:secret-id", "is", "x", "a field that is no longer there is x"],
  ])("%s %s %j: %s", ([id, is, value, sentence]) => {
    expect(say(asks(id, is, value))).toBe(sentence);
  });

  test("every question that fits a field has been asked above", () => {
    for (const one of dictionary.fields)
      for (const is of operatorsFor[one.type]) {
        const said = say(asks(one.id, is, null));
        expect(said.startsWith(one.label)).toBe(true);
        expect(said).not.toMatch(/undefined|null/);
      }
    expect(new Set(Object.values(operatorsFor).flat())).toEqual(new Set(operators));
  });
});

describe("several questions", () => {
  const city = asks("t", "is", "Bern");
  const visits = asks("n", "at-least", 2);
  const opened = asks("e", "happened");
  test.for<[Condition | null, string]>([
    [null, "no condition yet"],
    [allOf(), "…"],
    [allOf(city), "City is Bern"],
    [allOf(city, visits), "City is Bern and Visits is at least 2"],
    [anyOf(city, visits, opened), "City is Bern or Visits is at least 2 or Invitation: opened happened"],
    [allOf(city, anyOf(visits, opened)), "City is Bern and (Visits is at least 2 or Invitation: opened happened)"],
    [allOf(city, anyOf(visits)), "City is Bern and Visits is at least 2"],
    [not(city), "not (City is Bern)"],
    [not(anyOf(city, visits)), "not (City is Bern or Visits is at least 2)"],
    [allOf(not(city), visits), "not (City is Bern) and Visits is at least 2"],
  ])("%#: %s", ([condition, sentence]) => {
    expect(say(condition)).toBe(sentence);
  });

  test("a label with signs of its own is left as it is", () => {
    const odd = createDictionary([field("o", "Size ( cm ) , wide", "number")]);
    expect(sayCondition(allOf(asks("o", "is", 1), anyOf(asks("o", "is", 2), asks("o", "is", 3))), odd, "en")).toBe(
      "Size ( cm ) , wide is 1 and (Size ( cm ) , wide is 2 or Size ( cm ) , wide is 3)",
    );
  });

  test("fields and values are told from words", () => {
    expect(sentenceOf(asks("c", "is", "car"), dictionary, "en").map((part) => part.role)).toEqual([
      "field",
      "word",
      "value",
    ]);
    expect(sentenceOf(asks("e", "older-than-days", 3), dictionary, "en").at(-1)).toEqual({ text: "ago", role: "word" });
  });

  test("tests come in reading order, however deep", () => {
    expect(testsOf(allOf(city, not(anyOf(visits, opened)))).map((one) => one.field)).toEqual(["t", "n", "e"]);
  });
});

describe("what is wrong", () => {
  test.for<[Condition | null, string | undefined]>([
    [null, "empty"],
    [allOf(), "empty"],
    [allOf(asks("t", "is", "x"), anyOf()), "empty"],
    [not(allOf()), "empty"],
    [asks("gone", "is", "x"), "unknown-field"],
    [asks("b", "contains", "x"), "operator"],
    [asks("e", "is-known"), "operator"],
    [asks("t", "is", ""), "value"],
    [asks("t", "is", 7), "value"],
    [asks("n", "is", "7"), "value"],
    [asks("b", "is", "yes"), "value"],
    [asks("c", "is-one-of", []), "value"],
    [asks("n", "between", [1]), "value"],
    [asks("d", "before", "tomorrow"), "value"],
    [asks("d", "before", "2026-02-30"), "value"],
    [asks("d", "within-days", -1), "value"],
    [asks("e", "at-least", null), "value"],
    [asks("t", "is", "x"), undefined],
    [asks("d", "before", "2028-02-29"), undefined],
    [asks("n", "between", [1, 2]), undefined],
    [asks("e", "happened", "whatever"), undefined],
    [allOf(asks("t", "is", "x"), asks("gone", "is", "x")), "unknown-field"],
  ])("%#: %s", ([condition, fault]) => {
    expect(conditionFault(condition, dictionary)).toBe(fault);
  });

  test("the shape of a value goes with the question", () => {
    expect(operators.map((is) => valueShape(is, "event"))).not.toContain("one");
    expect(valueShape("at-least", "number")).toBe("one");
    expect(valueShape("at-least", "event")).toBe("count");
  });
});

test("only trees of questions are conditions", () => {
  expect(Condition.safeParse(allOf(not(asks("t", "is", "x")))).success).toBe(true);
  for (const bad of [
    {},
    { op: "test", field: "t", is: "eval", value: "1" },
    { op: "all", of: {} },
    { op: "not" },
    { ...asks("t", "is", "x"), code: "1" },
    "x",
    null,
  ])
    expect(Condition.safeParse(bad).success).toBe(false);
});
