/** RFC 8785 text of JSON values: one text for one value, whatever the order of its keys. */
import canonicalize from "canonicalize";
import { rememberKeys } from "./key-order.ts";

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
export function canonicalJson(value: unknown): string {
  const sorted = inOrder(value, 0);
  const quick = sorted === unusual ? undefined : JSON.stringify(sorted);
  const text = quick === undefined || half.test(quick) ? canonicalize(value) : quick;
  if (text === undefined) throw new TypeError("this value has no JSON form");
  return text;
}

/** The same value with the keys of every object in order, or `unusual`. Parts that are in order already are not copied. */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value !== "object") {
    const plain = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
    return plain || value === undefined ? value : unusual;
  }
  if (value === null) return value;
  if (depth > deepest) return unusual;
  return Array.isArray(value) ? listInOrder(value, depth) : objectInOrder(value, depth);
}

function listInOrder(list: readonly unknown[], depth: number): unknown {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i += 1) {
    const sorted = inOrder(list[i], depth + 1);
    if (sorted === unusual) return unusual;
    if (sorted !== list[i]) (copy ??= [...list])[i] = sorted;
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

function objectInOrder(value: object, depth: number): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return unusual;
  const from = value as Readonly<Record<string, unknown>>;
  const order = orderOf(Object.keys(from));
  if (order === unusual) return unusual;
  const { keys, asTheyCome } = order;
  let copy: Record<string, unknown> | undefined = asTheyCome ? undefined : {};
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!;
    const inner = from[key];
    const sorted = inOrder(inner, depth + 1);
    if (sorted === unusual) return unusual;
    if (!copy && sorted !== inner) {
      copy = {};
      for (let before = 0; before < i; before += 1) copy[keys[before]!] = from[keys[before]!];
    }
    if (copy) copy[key] = sorted;
  }
  return copy ?? value;
}
