/** What was typed into a search, taken apart: words to be found, and filters like `owner:medical`. */
import { fold, foldValue } from "./fold.ts";

export const filterKeys = ["owner", "status", "kind", "channel", "stage", "has"] as const;
export type FilterKey = (typeof filterKeys)[number];

export interface Filter {
  readonly key: FilterKey;
  /** Folded; a beginning of the wanted value is enough. */
  readonly value: string;
  readonly not: boolean;
}

export interface Word {
  /** Folded. A phrase in quotes is one word. */
  readonly text: string;
  readonly not: boolean;
}

export interface Query {
  readonly words: readonly Word[];
  readonly filters: readonly Filter[];
}

/** One piece of the typed text: `-owner:"patient services"`, `"the exact phrase"`, `dosing`. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly not: boolean;
  /** Null for a word. */
  readonly key: FilterKey | null;
  /** As typed, without quotes. */
  readonly value: string;
}

const pieces = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]*))/giy;

/** In the order in which they stand. Never throws: what is no filter is a word. */
export function piecesOf(typed: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < typed.length) {
    if (/\s/.test(typed.charAt(at))) {
      at += 1;
      continue;
    }
    pieces.lastIndex = at;
    const [whole = "", minus = "", name, quoted, bare = ""] = pieces.exec(typed) ?? [];
    const to = at + Math.max(1, whole.length);
    const key = filterKeys.find((known) => known === name?.toLowerCase()) ?? null;
    // "10:30" and "https:" are words like any other.
    const value = key === null && name !== undefined ? `${name}:${quoted ?? bare}` : (quoted ?? bare);
    found.push({
      from: at,
      to,
      not: minus !== "" && (key !== null || value !== ""),
      key,
      value: value || (key === null ? whole : ""),
    });
    at = to;
  }
  return found;
}

/** Filters without a value are not asked yet: somebody is still typing. */
export function parseQuery(typed: string): Query {
  const all = piecesOf(typed);
  return {
    words: all.flatMap(({ key, value, not }) => {
      const text = fold(value);
      return key === null && text !== "" ? [{ text, not }] : [];
    }),
    filters: all.flatMap(({ key, value, not }) => {
      const wanted = foldValue(value);
      return key !== null && wanted !== "" ? [{ key, value: wanted, not }] : [];
    }),
  };
}

export const isEmptyQuery = ({ words, filters }: Query): boolean => words.length + filters.length === 0;

/** All words are in the text, and none of those that must not be. `text` is folded. */
export const holdsWords = ({ words }: Pick<Query, "words">, text: string): boolean =>
  words.every((word) => text.includes(word.text) !== word.not);

/**
 * Every key that is asked for is answered by one of its values, and none that is ruled out answers. `answer` tells whether the
 * thing has the value; it is asked as rarely as can be.
 */
export function passesFilters(
  { filters }: Pick<Query, "filters">,
  answer: (key: FilterKey, value: string) => boolean,
): boolean {
  const open = new Map<FilterKey, boolean>();
  for (const { key, value, not } of filters) {
    if (not) {
      if (answer(key, value)) return false;
    } else if (open.get(key) !== true) open.set(key, answer(key, value));
  }
  return [...open.values()].every(Boolean);
}

/** A folded value answers what was typed when it, or one of its words, begins with it. */
export const answersValue = (value: string, typed: string): boolean =>
  value.startsWith(typed) || value.includes(` ${typed}`);
