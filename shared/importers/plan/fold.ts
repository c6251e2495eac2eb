/** Words of a plan as they are compared: without case, accents, marks and doubled gaps. */

/** "Außendienst-Besuch (F2F)" → "aussendienst besuch f2f". */
export function foldWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

/** Whether folded `words` stand in folded `text` as whole words. */
export const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** Letters as spreadsheets number columns: 0 → "A", 26 → "AA". */
export function columnLetter(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last;
}
