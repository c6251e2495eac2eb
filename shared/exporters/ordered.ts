/** Values in one order, whatever order they were made in: what makes two exports of one journey the same to the byte. */
import { isPlainObject, rememberKeys } from "../document/index.ts";

/** What a reader looks for first; all other keys follow by the alphabet. */
const first = ["op", "id", "name", "title"];
const rank = (key: string): number => (first.includes(key) ? first.indexOf(key) : first.length);

const readingOrder = rememberKeys((keys) => [...keys].sort((a, b) => rank(a) - rank(b) || compareText(a, b)));

/** The same JSON value with the keys of every object in one order, and without absent fields. Lists keep their order. */
export function withSortedKeys<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => withSortedKeys(item)) as Value;
  if (!isPlainObject(value)) return value;
  const sorted: Record<string, unknown> = {};
  for (const key of readingOrder(Object.keys(value)))
    if (value[key] !== undefined) sorted[key] = withSortedKeys(value[key]);
  return sorted as Value;
}

/** Sorted by code unit, not by a language's alphabet, which differs from machine to machine. */
export function byId<Item extends { readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function sortedTexts(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareText);
}
