/** How well a text answers what was typed: word by word, beginnings before middles before letters in order. */

/**
 * Null when it does not answer; else a number, the higher the better. Every typed word has to be found; case and accents
 * do not count. O(length of the text) per word.
 */
export function matchWords(typed: string, text: string): number | null {
  const heap = plain(text);
  let sum = 0;
  for (const word of plain(typed).split(/\s+/)) {
    if (word === "") continue;
    const score = matchWord(word, heap);
    if (score === null) return null;
    sum += score;
  }
  // Between equals the shorter one is meant.
  return sum - Math.min(0.9, heap.length / 1000);
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();

function matchWord(word: string, heap: string): number | null {
  if (heap === word) return 8;
  if (heap.startsWith(word)) return 6;
  const at = heap.indexOf(word);
  if (at > 0) {
    for (let start = at; start >= 0; start = heap.indexOf(word, start + 1)) if (!/[\p{L}\p{N}]/u.test(heap[start - 1] ?? "")) return 4;
    return 2;
  }
  // "ncm" finds "Name … checkpoint …": first letters only, or every near text would answer.
  if (word.length < 2) return null;
  const initials = heap.split(/[^\p{L}\p{N}]+/u).map((part) => part[0] ?? "").join("");
  return initials.includes(word) ? 1 : null;
}
