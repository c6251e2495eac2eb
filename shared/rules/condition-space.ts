/** What a condition lets through, as a bounded union of boxes over the fields: for proofs that two meet, or that none is left. */
import type { Condition, DataDictionary, DataField, Test } from "../journey/index.ts";

/** Values of one axis: a stretch of numbers, or a list of values that are in or out. */
type Side =
  | { readonly numbers: readonly Stretch[] }
  | {
      readonly values: ReadonlySet<string>;
      readonly inside: boolean;
      readonly universe: ReadonlySet<string> | undefined;
    };

/** From `low` to `high`; each end belongs to it or not. */
interface Stretch {
  readonly low: number;
  readonly lowIn: boolean;
  readonly high: number;
  readonly highIn: boolean;
}

/** Every axis must hold. An axis that is not named holds for any value. `guess`: whether axes of one field can hold together is not known. */
interface Box {
  readonly sides: ReadonlyMap<string, Side>;
  readonly guess: boolean;
}

/** A union of boxes; undefined: too many to say. */
export type Space = readonly Box[] | undefined;

/** More boxes than this are not looked at: the rules then say nothing. */
const most = 128;

/** The value of a field that nobody knows. It is in no list; "is not …" holds for it, comparisons do not. */
const unknown = "\u0000";

/** The whole condition; a condition with a fault has no space. `negated`: its complement. */
export function spaceOf(condition: Condition, dictionary: DataDictionary, negated = false): Space {
  if (condition.op === "not") return spaceOf(condition.of, dictionary, !negated);
  if (condition.op === "test") {
    const field = dictionary.field(condition.field);
    return field && testSpace(condition, field, negated);
  }
  const parts = condition.of.map((part) => spaceOf(part, dictionary, negated));
  return (condition.op === "all") === !negated
    ? parts.reduce(both, [{ sides: new Map(), guess: false }])
    : parts.reduce(either, []);
}

const either = (a: Space, b: Space): Space => (a && b && a.length + b.length <= most ? [...a, ...b] : undefined);

/** What both let through. */
export function both(a: Space, b: Space): Space {
  if (!a || !b || a.length * b.length > most * 4) return undefined;
  const met: Box[] = [];
  for (const left of a)
    for (const right of b) {
      const box = meet(left, right);
      if (box) met.push(box);
    }
  return met.length <= most ? met : undefined;
}

/** Proven: nobody can be in it. */
export const isEmpty = (space: Space): boolean => space !== undefined && space.every((box) => boxIsEmpty(box));

/** Proven: somebody can be in it. */
export const isInhabited = (space: Space): boolean =>
  space !== undefined && space.some((box) => !box.guess && !boxIsEmpty(box));

function boxIsEmpty(box: Box): boolean {
  return [...box.sides.values()].some(sideIsEmpty);
}

function sideIsEmpty(side: Side): boolean {
  if ("numbers" in side) return side.numbers.length === 0;
  if (side.inside) return side.values.size === 0;
  return side.universe !== undefined && [...side.universe].every((value) => side.values.has(value));
}

function meet(a: Box, b: Box): Box | undefined {
  const sides = new Map(a.sides);
  for (const [axis, side] of b.sides) {
    const other = sides.get(axis);
    const met = other ? meetSides(other, side) : side;
    if (sideIsEmpty(met)) return undefined;
    sides.set(axis, met);
  }
  // How old a date may be and which dates it may be are one thing on two axes: that they meet is no proof.
  const twoSided = [...sides.keys()].some((axis) => axis.endsWith(" age") && sides.has(axis.slice(0, -4)));
  return { sides, guess: a.guess || b.guess || twoSided };
}

function meetSides(a: Side, b: Side): Side {
  if ("numbers" in a && "numbers" in b)
    return { numbers: a.numbers.flatMap((x) => b.numbers.flatMap((y) => overlapOf(x, y))) };
  if ("numbers" in a || "numbers" in b) return a;
  const universe = a.universe ?? b.universe;
  const [lists, bars] = [[a, b].filter((s) => s.inside), [a, b].filter((s) => !s.inside)];
  if (lists.length === 0) return { values: new Set([...a.values, ...b.values]), inside: false, universe };
  const kept = [...lists[0]!.values].filter(
    (v) => lists.every((s) => s.values.has(v)) && !bars.some((s) => s.values.has(v)),
  );
  return { values: new Set(kept), inside: true, universe };
}

function overlapOf(a: Stretch, b: Stretch): Stretch[] {
  const lower = a.low > b.low || (a.low === b.low && !a.lowIn) ? a : b;
  const upper = a.high < b.high || (a.high === b.high && !a.highIn) ? a : b;
  const stretch = { low: lower.low, lowIn: lower.lowIn, high: upper.high, highIn: upper.highIn };
  const some = stretch.low < stretch.high || (stretch.low === stretch.high && stretch.lowIn && stretch.highIn);
  return some ? [stretch] : [];
}

const box = (...sides: (readonly [string, Side])[]): Box => ({ sides: new Map(sides), guess: false });
const stretch = (low: number, lowIn: boolean, high: number, highIn: boolean): Side => ({
  numbers: low < high || (low === high && lowIn && highIn) ? [{ low, lowIn, high, highIn }] : [],
});
const from = (low: number, including: boolean): Side => stretch(low, including, Infinity, false);
const upTo = (high: number, including: boolean, low = -Infinity): Side =>
  stretch(low, low !== -Infinity, high, including);

/** One question, or its complement. A comparison does not hold for a value that is not known, so its complement does. */
function testSpace(test: Test, field: DataField, negated: boolean): Space {
  if (field.type === "event") return eventSpace(test, negated);
  const known = `${field.id} known`;
  const isKnown = (yes: boolean): readonly [string, Side] => [
    known,
    { values: new Set([yes ? "yes" : "no"]), inside: true, universe: new Set(["yes", "no"]) },
  ];
  const { is, value } = test;
  if (is === "is-known" || is === "is-unknown") {
    if (field.type === "number" || field.type === "date") return [box(isKnown((is === "is-known") !== negated))];
    const values = new Set([unknown]);
    return [box([field.id, { values, inside: (is === "is-unknown") !== negated, universe: universeOf(field) }])];
  }
  if (field.type === "number" || field.type === "date") {
    const found = numberSides(test, field);
    if (!found) return undefined;
    const [axis, holds, fails] = found;
    if (!negated) return [box([axis, holds], isKnown(true))];
    return [...fails.map((side) => box([axis, side], isKnown(true))), box(isKnown(false))];
  }
  if (is === "contains") {
    // How a text may contain this and be that is not worked out: its own axis, and no proof that it can meet others.
    const side: Side = { values: new Set(["yes"]), inside: !negated, universe: new Set(["yes", "no"]) };
    return [{ sides: new Map([[`${field.id} contains ${String(value)}`, side]]), guess: true }];
  }
  const values = new Set((Array.isArray(value) ? value : [value]).map(String));
  const asks = is === "is" || is === "is-one-of";
  return [box([field.id, { values, inside: asks !== negated, universe: universeOf(field) }])];
}

function universeOf(field: DataField): ReadonlySet<string> | undefined {
  if (field.type === "boolean") return new Set(["true", "false", unknown]);
  return field.options ? new Set([...field.options.map((option) => option.value), unknown]) : undefined;
}

/** The axis, what holds on it, and what does not. */
function numberSides({ is, value }: Test, field: DataField): readonly [string, Side, readonly Side[]] | undefined {
  if (is === "within-days" || is === "older-than-days") {
    const [young, old] = [upTo(Number(value), true), from(Number(value), false)];
    return [`${field.id} age`, ...(is === "within-days" ? ([young, [old]] as const) : ([old, [young]] as const))];
  }
  if (is === "between") {
    const [a, b] = Array.isArray(value) ? value.map(Number) : [];
    if (a === undefined || b === undefined) return undefined;
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return [field.id, stretch(low, true, high, true), [upTo(low, false), from(high, false)]];
  }
  const n = field.type === "date" ? Date.parse(`${String(value)}T00:00:00Z`) : Number(value);
  if (Number.isNaN(n)) return undefined;
  switch (is) {
    case "at-least":
      return [field.id, from(n, true), [upTo(n, false)]];
    case "more-than":
    case "after":
      return [field.id, from(n, false), [upTo(n, true)]];
    case "at-most":
      return [field.id, upTo(n, true), [from(n, false)]];
    case "less-than":
    case "before":
      return [field.id, upTo(n, false), [from(n, true)]];
    case "is":
      return [field.id, stretch(n, true, n, true), [upTo(n, false), from(n, false)]];
    default:
      return undefined;
  }
}

/** An event has a count (0 or more) and, once it has happened, an age in days. */
function eventSpace({ field, is, value }: Test, negated: boolean): Space {
  const count = `${field} count`;
  const never = box([count, upTo(1, false, 0)]);
  const ever = [count, from(1, true)] as const;
  const young = [`${field} age`, upTo(Number(value), true, 0)] as const;
  const old = [`${field} age`, from(Number(value), false)] as const;
  switch (is) {
    case "happened":
    case "not-happened":
      return (is === "happened") !== negated ? [box(ever)] : [never];
    case "within-days":
      return negated ? [never, box(ever, old)] : [box(ever, young)];
    case "older-than-days":
      return negated ? [never, box(ever, young)] : [box(ever, old)];
    case "at-least":
      return [box([count, negated ? upTo(Number(value), false, 0) : from(Number(value), true)])];
    default:
      return undefined;
  }
}
