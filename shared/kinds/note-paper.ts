/** How many lines a note has room for, by how wide its letters are about: nothing here can measure them, and rather a line too many than a word cut off. */

/** How many lines, and how wide they are: CSS px at a size of 11. */
const paper = { least: 2, most: 8, line: 148 } as const;
/** Letters of a paragraph that are looked at: no paper shows more. */
const longest = 600;

export function paperLines(text: string): number {
  let lines = 0;
  for (const paragraph of text.split("\n", paper.most)) {
    lines += 1;
    let at = 0;
    const take = (width: number): void => {
      if (at > 0 && at + width > paper.line) {
        lines += 1;
        at = 0;
      }
      // A word longer than a line is broken.
      lines += Math.ceil(Math.max(0, width - paper.line) / paper.line);
      at += width % paper.line;
    };
    for (const [word] of paragraph.slice(0, longest).matchAll(/\S+/g)) {
      const width = widthAbout(word);
      if (width <= paper.line) take(width);
      else {
        // Begun on a line of its own, and parted at its hyphens first.
        if (at > 0) lines += 1;
        at = 0;
        for (const [part] of word.matchAll(/[^-–/]*[-–/]+|[^-–/]+/g)) take(widthAbout(part));
      }
      at += 3;
      if (lines >= paper.most) return paper.most;
    }
  }
  return Math.max(paper.least, lines);
}

/** CSS px, the rarer letters first; signs that fill a square are broad, and emoji broader still. */
const letters = [
  [/\p{Extended_Pictographic}/u, 15.2],
  [/[MW@%—…\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u{3000}-\u{303f}\u{ff01}-\u{ff60}]/u, 11.4],
  [/[mw]/, 9.4],
  [/[iljI.,;:'!|]/, 3],
  [/[frt()"/-]/, 4.2],
  [/[\p{Lu}\d]/u, 7.4],
] as const;
/** Each sign is looked up once: a journey may open with thousands of notes. */
const signs = new Map<string, number>();
function widthAbout(word: string): number {
  let width = 0;
  for (const sign of word) {
    let own = signs.get(sign);
    if (own === undefined) signs.set(sign, (own = letters.find(([like]) => like.test(sign))?.[1] ?? 6.4));
    width += own;
  }
  return width;
}
