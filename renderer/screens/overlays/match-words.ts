/** How well a text answers what was typed: word by word, beginnings before middles before first letters. */

/** A text made ready for many searches. */
export interface Heap {
  readonly plain: string;
  /** The first letters of its words; "" where they are not to be searched. */
  readonly initials: string;
}

export function heapOf(text: string, searchInitials = true): Heap {
  const plain = plainOf(text);
  return {
    plain,
    initials: searchInitials ? plain.replaceAll(/([\p{L}\p{N}])[\p{L}\p{N}]*|[^\p{L}\p{N}]+/gu, "$1") : "",
  };
}

/** The typed words, made ready once for many texts. */
export const wordsOf = (typed: string): string[] => plainOf(typed).split(/\s+/).filter(Boolean);

/**
 * Null when it does not answer; else a number, the higher the better. Every typed word has to be found; case and accents
 * do not count. O(length of the text) per word.
 */
export function matchHeap(words: readonly string[], heap: Heap): number | null {
  let sum = 0;
  for (const word of words) {
    const score = matchWord(word, heap);
    if (score === null) return null;
    sum += score;
  }
  // Between equals the shorter one is meant.
  return sum - Math.min(0.9, heap.plain.length / 1000);
}

export const matchWords = (typed: string, text: string): number | null => matchHeap(wordsOf(typed), heapOf(text));

const plainOf = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();

function matchWord(word: string, { plain, initials }: Heap): number | null {
  if (plain === word) return 8;
  const at = plain.indexOf(word);
  if (at === 0) return 6;
  if (at > 0) {
    for (let start = at; start >= 0; start = plain.indexOf(word, start + 1))
      if (!/[\p{L}\p{N}]/u.test(plain[start - 1] ?? "")) return 4;
    return 2;
  }
  // "nv" finds "Name this version": first letters only, or every near text would answer.
  return word.length > 1 && initials.includes(word) ? 1 : null;
}
