/** Conditions are data: trees of field, operator and value over the data dictionary. Never code. */
import { z } from "zod";
import { type Language, type Localized, count, countDe, dayIn, inLanguage, numberIn } from "../words/language.ts";
import { type DataField, type DataDictionary, type FieldType } from "./dictionary.ts";
import { Day } from "./records.ts";

export const operators = [
  "is",
  "is-not",
  "is-one-of",
  "is-none-of",
  "contains",
  "more-than",
  "at-least",
  "less-than",
  "at-most",
  "between",
  "before",
  "after",
  "older-than-days",
  "within-days",
  "happened",
  "not-happened",
  "is-known",
  "is-unknown",
] as const;
export type Operator = (typeof operators)[number];

export const ConditionValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
  z.null(),
]);
export type ConditionValue = z.infer<typeof ConditionValue>;

/** One question about one field of the dictionary. `field` is a dictionary id, for example `attribute:speciality`. */
export interface Test {
  readonly op: "test";
  readonly field: string;
  readonly is: Operator;
  readonly value: ConditionValue;
}
export interface Group {
  readonly op: "all" | "any";
  readonly of: readonly Condition[];
}
export interface Not {
  readonly op: "not";
  readonly of: Condition;
}
export type Condition = Test | Group | Not;

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.literal("test"), field: z.string(), is: z.enum(operators), value: ConditionValue }),
    z.strictObject({ op: z.enum(["all", "any"]), of: z.array(Condition) }),
    z.strictObject({ op: z.literal("not"), of: Condition }),
  ]),
);

/** Which questions fit which type of field, in the order in which an editor offers them. */
export const operatorsFor: Record<FieldType, readonly Operator[]> = {
  text: ["is", "is-not", "contains", "is-known", "is-unknown"],
  choice: ["is", "is-not", "is-one-of", "is-none-of", "is-known", "is-unknown"],
  number: ["at-least", "more-than", "at-most", "less-than", "between", "is", "is-known", "is-unknown"],
  boolean: ["is", "is-known", "is-unknown"],
  date: ["before", "after", "within-days", "older-than-days", "is-known", "is-unknown"],
  event: ["happened", "not-happened", "within-days", "older-than-days", "at-least"],
};

/** What shape of value an operator wants. */
export function valueShape(is: Operator, type: FieldType): "none" | "one" | "many" | "pair" | "days" | "count" {
  if (is === "is-known" || is === "is-unknown" || is === "happened" || is === "not-happened") return "none";
  if (is === "is-one-of" || is === "is-none-of") return "many";
  if (is === "between") return "pair";
  if (is === "older-than-days" || is === "within-days") return "days";
  if (type === "event") return "count";
  return "one";
}

/** Every test in the tree, in reading order. */
export function testsOf(condition: Condition): Test[] {
  if (condition.op === "test") return [condition];
  if (condition.op === "not") return testsOf(condition.of);
  return condition.of.flatMap(testsOf);
}

/**
 * Why a condition cannot be used, or undefined: an empty group, an unknown field, an operator that does not fit the
 * field, a value of the wrong shape.
 */
export function conditionFault(condition: Condition | null, dictionary: DataDictionary): string | undefined {
  if (!condition) return "empty";
  if (condition.op === "not") return conditionFault(condition.of, dictionary);
  if (condition.op !== "test") {
    if (condition.of.length === 0) return "empty";
    for (const part of condition.of) {
      const fault = conditionFault(part, dictionary);
      if (fault) return fault;
    }
    return undefined;
  }
  const field = dictionary.field(condition.field);
  if (!field) return "unknown-field";
  if (!operatorsFor[field.type].includes(condition.is)) return "operator";
  return valueFault(condition, field);
}

function valueFault(test: Test, field: DataField): string | undefined {
  const { value } = test;
  switch (valueShape(test.is, field.type)) {
    case "none":
      return undefined;
    case "days":
    case "count":
      return typeof value === "number" && value >= 0 ? undefined : "value";
    case "many":
      return Array.isArray(value) && value.length > 0 ? undefined : "value";
    case "pair":
      return Array.isArray(value) && value.length === 2 && value.every((v) => typeof v === "number")
        ? undefined
        : "value";
    case "one":
      if (field.type === "number") return typeof value === "number" ? undefined : "value";
      if (field.type === "boolean") return typeof value === "boolean" ? undefined : "value";
      if (field.type === "date") return Day.safeParse(value).success ? undefined : "value";
      return typeof value === "string" && value !== "" ? undefined : "value";
  }
}

/** Pieces of a sentence, so that a screen can set fields and values apart: `{speciality} is {cardiology} and …`. */
export interface SentencePart {
  readonly text: string;
  readonly role: "field" | "value" | "word";
}

/** What stands before the value of a question, and behind it: "happened more than" 7 days "ago". */
type Around = readonly [before: string, behind?: string];

interface ConditionWords {
  readonly ops: Record<Operator, Around>;
  /** Where events are asked for in other words than values are. */
  readonly eventOps: Partial<Record<Operator, Around>>;
  /** Before a list of n values, and between its last two. */
  list(is: Operator, n: number): readonly [before: string, between: string];
  readonly all: string;
  readonly any: string;
  readonly not: string;
  days(n: number): string;
  times(n: number): string;
  readonly yes: string;
  readonly no: string;
  readonly unset: string;
  readonly nothing: string;
  readonly gone: string;
}
const words: Localized<ConditionWords> = {
  en: {
    ops: {
      is: ["is"],
      "is-not": ["is not"],
      "is-one-of": ["is"],
      "is-none-of": ["is none of"],
      contains: ["contains"],
      "more-than": ["is more than"],
      "at-least": ["is at least"],
      "less-than": ["is less than"],
      "at-most": ["is at most"],
      between: ["is between"],
      before: ["is before"],
      after: ["is after"],
      "older-than-days": ["is more than", "ago"],
      "within-days": ["is within the last"],
      happened: ["happened"],
      "not-happened": ["did not happen"],
      "is-known": ["is known"],
      "is-unknown": ["is not known"],
    },
    eventOps: {
      "older-than-days": ["happened more than", "ago"],
      "within-days": ["happened within the last"],
      "at-least": ["happened at least"],
    },
    list(is, n) {
      if (is === "between") return ["is between", "and"];
      if (is !== "is-none-of") return ["is", "or"];
      return n < 2 ? ["is not", "or"] : n === 2 ? ["is neither", "nor"] : ["is none of", "or"];
    },
    all: "and",
    any: "or",
    not: "not",
    days: (n) => count(n, "day", "days"),
    times: (n) => (n === 1 ? "once" : n === 2 ? "twice" : count(n, "time", "times")),
    yes: "yes",
    no: "no",
    unset: "…",
    nothing: "no condition yet",
    gone: "a field that is no longer there",
  },
  de: {
    ops: {
      is: ["ist"],
      "is-not": ["ist nicht"],
      "is-one-of": ["ist"],
      "is-none-of": ["ist keines von"],
      contains: ["enthält"],
      "more-than": ["ist mehr als"],
      "at-least": ["ist mindestens"],
      "less-than": ["ist weniger als"],
      "at-most": ["ist höchstens"],
      between: ["liegt zwischen"],
      before: ["liegt vor dem"],
      after: ["liegt nach dem"],
      "older-than-days": ["liegt mehr als", "zurück"],
      "within-days": ["liegt höchstens", "zurück"],
      happened: ["ist eingetreten"],
      "not-happened": ["ist nicht eingetreten"],
      "is-known": ["ist bekannt"],
      "is-unknown": ["ist nicht bekannt"],
    },
    eventOps: {
      "at-least": ["ist mindestens", "eingetreten"],
    },
    list(is, n) {
      if (is === "between") return ["liegt zwischen", "und"];
      if (is !== "is-none-of") return ["ist", "oder"];
      return n < 2 ? ["ist nicht", "oder"] : n === 2 ? ["ist weder", "noch"] : ["ist keines von", "oder"];
    },
    all: "und",
    any: "oder",
    not: "nicht",
    days: (n) => countDe(n, "Tag", "Tage"),
    times: (n) => `${numberIn(n, "de")}-mal`,
    yes: "ja",
    no: "nein",
    unset: "…",
    nothing: "noch keine Bedingung",
    gone: "ein Datenfeld, das es nicht mehr gibt",
  },
};

/** The condition as a readable sentence. Fields and values are in the words of the dictionary, never ids. */
export function sentenceOf(
  condition: Condition | null,
  dictionary: DataDictionary,
  language: Language,
): SentencePart[] {
  const w = inLanguage(words, language);
  if (!condition) return [{ text: w.nothing, role: "word" }];
  const parts: SentencePart[] = [];
  const word = (text: string): void => void parts.push({ text, role: "word" });
  const value = (text: string): void => void parts.push({ text, role: "value" });
  const ask = ({ field: id, is, value: v }: Test): void => {
    const field = dictionary.field(id);
    parts.push({ text: field?.label ?? w.gone, role: "field" });
    const shape = valueShape(is, field?.type ?? "text");
    const label = (x: string | number): string => {
      const chosen = field?.options?.find((o) => o.value === String(x));
      if (chosen) return chosen.label;
      if (typeof x === "number") return numberIn(x, language);
      return field?.type === "date" ? dayIn(x, language) : x;
    };
    if (shape === "many" || shape === "pair") {
      const list = Array.isArray(v) ? v : [];
      const [before, between] = w.list(is, list.length);
      word(before);
      if (list.length === 0) value(w.unset);
      list.forEach((x, i) => {
        if (i > 0) word(i === list.length - 1 ? between : ",");
        value(label(x));
      });
      return;
    }
    const [before, behind] = (field?.type === "event" ? w.eventOps[is] : undefined) ?? w.ops[is];
    word(before);
    if (shape === "none") return;
    if (shape === "days") value(typeof v === "number" ? w.days(v) : w.unset);
    else if (shape === "count") value(typeof v === "number" ? w.times(v) : w.unset);
    else if (typeof v === "boolean") value(v ? w.yes : w.no);
    else value(v === null || v === "" || Array.isArray(v) ? w.unset : label(v));
    if (behind !== undefined) word(behind);
  };
  const say = (node: Condition, nested: boolean): void => {
    if (node.op === "test") return ask(node);
    const bracketed = node.op === "not" || (nested && node.of.length > 1);
    if (node.op === "not") word(w.not);
    if (bracketed) word("(");
    if (node.op === "not") say(node.of, false);
    else if (node.of.length === 0) word(w.unset);
    else
      node.of.forEach((part, i) => {
        if (i > 0) word(node.op === "all" ? w.all : w.any);
        say(part, true);
      });
    if (bracketed) word(")");
  };
  say(condition, false);
  return parts;
}

/** The same sentence as one string. */
export function sayCondition(condition: Condition | null, dictionary: DataDictionary, language: Language): string {
  let sentence = "";
  let before: SentencePart | undefined;
  for (const part of sentenceOf(condition, dictionary, language)) {
    const isSign = (one: SentencePart, ...signs: string[]): boolean => one.role === "word" && signs.includes(one.text);
    const isClose = !before || isSign(before, "(") || isSign(part, ")", ",");
    sentence += isClose ? part.text : ` ${part.text}`;
    before = part;
  }
  return sentence;
}
