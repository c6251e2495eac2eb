/** What a person most likely meant by a word that is not known here. */

/** The candidate that takes the fewest changed, added, missing or swapped letters; undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  // One wrong letter in three is still recognisable.
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const far = candidate.startsWith(word) && word.length > 1 ? 1 : distance(word.toLowerCase(), candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? (i === 0 ? j : Number.POSITIVE_INFINITY);
  for (let i = 0; i <= a.length; i += 1)
    for (let j = i === 0 ? 0 : 1; j <= b.length; j += 1) {
      const row = rows[i] ?? [];
      if (i === 0) row[j] = j;
      else {
        const swap =
          i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
            ? at(i - 2, j - 2) + 1
            : Number.POSITIVE_INFINITY;
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
      }
    }
  return at(a.length, b.length);
}
