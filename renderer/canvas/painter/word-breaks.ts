/** Where a word may be broken that is too long for its line: with care, for nobody knows its language. */

export interface WordBreak {
  /** Letters before it. */
  readonly at: number;
  /** False where the word ends in a sign that stays, or where its script knows no hyphens. */
  readonly hyphen: boolean;
  /** Certain enough to be preferred: parts of a compound mostly meet in a heap of consonants. */
  readonly strong: boolean;
}

/** Fewer letters are left on neither side. */
const least = 4;
/** A hyphen of the word's own may leave this few. */
const leastOwn = 3;
/** Scripts that are written without spaces are broken anywhere. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ownSigns = /[-‐–/_]/;
const vowels = new Set("aeiouyæøœıаеиоуыэюяієαεηιουω");
/** Consonants that are said as one, or begin a syllable together. */
const onsets = ["sch", "ch", "ck", "ph", "th", "sh", "qu", "gn"];
const beforeL = "bcfgkp";
const beforeR = "bcdfgkptv";

/** In the order of the word; letters are UTF-16 units, and no sign is torn. */
export function breaksOf(word: string): readonly WordBreak[] {
  if (unspaced.test(word)) return between(word);
  const found: WordBreak[] = [];
  let run = "";
  let start = 0;
  const end = (): void => {
    for (const { at, strong } of syllables(run))
      if (at >= least && run.length - at >= least) found.push({ at: start + at, hyphen: true, strong });
    run = "";
  };
  let at = 0;
  for (const sign of word) {
    if (/[\p{L}\p{M}]/u.test(sign)) {
      if (run === "") start = at;
      run += sign;
    } else {
      end();
      const after = at + sign.length;
      if (ownSigns.test(sign) && after - (found.at(-1)?.at ?? 0) > leastOwn && word.length - after >= leastOwn)
        found.push({ at: after, hyphen: false, strong: true });
    }
    at += sign.length;
  }
  end();
  return found;
}

/** Before the consonants that begin a syllable, where a vowel stands on either side. None for scripts whose vowels are not written or not known. */
function syllables(run: string): { readonly at: number; readonly strong: boolean }[] {
  const found: { at: number; strong: boolean }[] = [];
  const letters = [...run.matchAll(/\P{M}\p{M}*/gu)].map(({ 0: text, index }) => ({ at: index, base: baseOf(text) }));
  let from = -1;
  letters.forEach(({ base }, i) => {
    if (!vowels.has(base)) return;
    const heap = letters.slice(from + 1, i);
    if (from >= 0 && heap.length > 0) {
      const text = heap.map((letter) => letter.base).join("");
      const at = heap[heap.length - onsetOf(text)]?.at ?? letters[i]?.at;
      // A vowel by itself stays with what follows.
      if (at !== undefined && at - (found.at(-1)?.at ?? 0) > 1) found.push({ at, strong: heap.length > 2 });
    }
    from = i;
  });
  return found;
}

/** How many of the consonants between two vowels belong to the second. */
function onsetOf(heap: string): number {
  const begins = onsets.find((onset) => heap.endsWith(onset));
  if (begins !== undefined) return begins.length;
  const [last, second] = [heap.at(-1) ?? "", heap.at(-2) ?? ""];
  if (second !== "" && ((last === "l" && beforeL.includes(second)) || (last === "r" && beforeR.includes(second))))
    return heap.length > 3 && heap.at(-3) === "s" && "tkp".includes(second) ? 3 : 2;
  if (heap.length > 2 && second === "s" && "tp".includes(last)) return 2;
  // What binds two words: Fortbildungs-abend.
  if (heap.length > 2 && last === "s") return 0;
  return 1;
}

const baseOf = (letter: string): string => letter.normalize("NFD").charAt(0).toLowerCase();

function between(word: string): WordBreak[] {
  const signs = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)];
  return signs
    .slice(1)
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ index }) => ({ at: index, hyphen: false, strong: false }));
}
