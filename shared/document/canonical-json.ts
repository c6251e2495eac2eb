/** RFC 8785 text of JSON values: one text for one value, whatever the order of its keys. */
import canonicalize from "canonicalize";
import { rememberKeys } from "./key-order.ts";
import { isPlainObject } from "./record.ts";
import { type Steps, finish, stepItems } from "./steps.ts";

/** Nested deeper than this the library takes over: it needs no stack, and it finds cycles. */
const deepest = 200;
/** How the language's own text shows half of a surrogate pair, which RFC 8785 does not let pass. */
const half = /\\ud[89a-f]/;
/** Keys that look like places of a list are put first by every object, sorted or not. */
const placeLike = (key: string): boolean => {
  const first = key.charCodeAt(0);
  return first >= 0x30 && first <= 0x39 && /^(?:0|[1-9]\d*)$/.test(key);
};
const unusual = Symbol("not plain JSON");

/**
 * RFC 8785 text of a JSON value. Throws on values JSON cannot hold (NaN, Infinity, cycles). RFC 8785 is the language's own
 * text of a value whose keys are sorted: plain JSON goes that way, three times as fast; everything else by the library.
 */
export const canonicalJson = (value: unknown): string => finish(canonicalSteps(value));

/** The same text, a long list piece by piece. The value must stay as it is meanwhile. */
export function* canonicalSteps(value: unknown): Steps<string> {
  const quick = yield* textOf(value, 0);
  const text = quick === unusual || quick === undefined || half.test(quick) ? canonicalize(value) : quick;
  if (text === undefined) throw new TypeError("this value has no JSON form");
  return text;
}

/** Long lists are few and stand near the top; the copies that putting them in order takes are gone again after each piece. */
function* textOf(value: unknown, depth: number): Steps<string | undefined | typeof unusual> {
  if (isLong(value)) {
    const texts: string[] = [];
    for (let at = 0; at < value.length; at += stepItems) {
      const sorted = listInOrder(value.slice(at, at + stepItems), depth);
      if (sorted === unusual) return unusual;
      texts.push(JSON.stringify(sorted).slice(1, -1));
      yield at / value.length;
    }
    return `[${texts.join(",")}]`;
  }
  if (isPlainObject(value) && depth < 2 && Object.values(value).some((one) => isLong(one) || holdsLong(one))) {
    const order = orderIn(value);
    if (order === unusual) return unusual;
    const texts: string[] = [];
    for (const key of order.keys) {
      const text = yield* textOf(value[key], depth + 1);
      if (text === unusual) return unusual;
      if (text !== undefined) texts.push(`${JSON.stringify(key)}:${text}`);
    }
    return `{${texts.join(",")}}`;
  }
  const sorted = inOrder(value, depth);
  return sorted === unusual ? unusual : JSON.stringify(sorted);
}

const isLong = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > stepItems;
const holdsLong = (value: unknown): boolean => isPlainObject(value) && Object.values(value).some(isLong);

/** The same value with the keys of every object in order, or `unusual`. Parts that are in order already are not copied. */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value === "string" || value === null) return value;
  if (typeof value !== "object")
    return typeof value === "boolean" || value === undefined || Number.isFinite(value) ? value : unusual;
  if (depth > deepest) return unusual;
  return Array.isArray(value) ? listInOrder(value, depth) : objectInOrder(value, depth);
}

function listInOrder(list: readonly unknown[], depth: number): unknown {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i += 1) {
    const inner = list[i];
    if (typeof inner === "string") continue;
    const sorted = inOrder(inner, depth + 1);
    if (sorted === unusual) return unusual;
    if (sorted !== inner) (copy ??= [...list])[i] = sorted;
  }
  return copy ?? list;
}

interface Order {
  readonly keys: readonly string[];
  /** The keys stand in order as they are. */
  readonly asTheyCome: boolean;
}

const orderOf = rememberKeys((keys): Order | typeof unusual => {
  // Writing such a key would change what a copy is.
  if (keys.some((key) => placeLike(key) || key === "__proto__")) return unusual;
  const sorted = [...keys].sort();
  return { keys: sorted, asTheyCome: sorted.every((key, i) => key === keys[i]) };
});

function orderIn(value: object): Order | typeof unusual {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? orderOf(Object.keys(value)) : unusual;
}

type Fields = Readonly<Record<string, unknown>>;

function objectInOrder(value: object, depth: number): unknown {
  const from = value as Fields;
  const order = orderIn(from);
  if (order === unusual) return unusual;
  const { keys, asTheyCome } = order;
  if (!asTheyCome) return copyFrom(0, {}, from, keys, depth);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!;
    const inner = from[key];
    if (typeof inner === "string") continue;
    const sorted = inOrder(inner, depth + 1);
    if (sorted === unusual) return unusual;
    if (sorted === inner) continue;
    const copy: Record<string, unknown> = {};
    for (const before of keys.slice(0, i)) copy[before] = from[before];
    copy[key] = sorted;
    return copyFrom(i + 1, copy, from, keys, depth);
  }
  return from;
}

/** `copy` has all keys before `first`; the others are put into it, each part once. */
function copyFrom(
  first: number,
  copy: Record<string, unknown>,
  from: Fields,
  keys: readonly string[],
  depth: number,
): unknown {
  for (let i = first; i < keys.length; i += 1) {
    const key = keys[i]!;
    const inner = from[key];
    const sorted = typeof inner === "string" ? inner : inOrder(inner, depth + 1);
    if (sorted === unusual) return unusual;
    copy[key] = sorted;
  }
  return copy;
}
