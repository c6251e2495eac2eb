/** How large names are written where nodes show little else: as large as lets them stand whole and unbroken, between two sizes on the screen. Page and painter reckon the same. */

/** CSS px on the screen. Larger is never needed, smaller is not read. */
const nameSizes = { most: 11, least: 9 } as const;
/** From one line to the next, of the size. */
export const nameLead = 1.1;
/** Left and right, above and below, drawing px. */
export const namePad = { x: 17, y: 2 } as const;
/** Nodes lower than this have one line for their name, cut at a letter and not at a word. */
export const oneLineBelow = 40;

const known = new Map<string, number>();
const keep = 8000;
let ruler: CanvasRenderingContext2D | null = null;

/** px of the text at a size of 100 px. */
function widthOf(text: string): number {
  if (typeof document === "undefined") return text.length * 56;
  if (!ruler) {
    ruler = document.createElement("canvas").getContext("2d");
    if (!ruler) return text.length * 56;
    ruler.font = `500 100px ${getComputedStyle(document.documentElement).getPropertyValue("--font-ui").trim()}`;
  }
  return ruler.measureText(text).width;
}

/** Lines that a node of this height has room for at this size of letters, both in drawing px. */
export const linesAt = (height: number, size: number): number =>
  height < oneLineBelow ? 1 : Math.max(1, Math.floor((height - namePad.y) / (size * nameLead)));

/** Drawing px: the largest letters with which the name stands whole in a node of this size, with no word broken. */
export function wholeAt(name: string, width: number, height: number): number {
  const key = `${width}|${height}|${name}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = name.trim().split(/\s+/);
  const room = width - namePad.x;
  let best = 0;
  for (let lines = 1; lines <= words.length; lines += 1) {
    const high = (height - namePad.y) / (lines * nameLead);
    if (high <= best || (lines > 1 && height < oneLineBelow)) break;
    best = Math.max(best, Math.min(high, (100 * room) / (narrowest(words, lines) + 4)));
  }
  if (known.size > keep) known.clear();
  known.set(key, best);
  return best;
}

/** Drawing px: `unzoom` is how many of them make one on the screen. */
export const nameSize = (name: string, width: number, height: number, unzoom: number): number =>
  Math.min(nameSizes.most * unzoom, Math.max(nameSizes.least * unzoom, wholeAt(name, width, height)));

/** How wide the widest of so many lines is at best, at 100 px. */
function narrowest(words: readonly string[], lines: number): number {
  const [first, ...rest] = words;
  if (first === undefined) return 0;
  if (lines === 1) return widthOf(words.join(" "));
  let [head, best] = [first, Infinity];
  for (let cut = 0; cut < rest.length; cut += 1) {
    const wide = widthOf(head);
    if (wide >= best) break;
    best = Math.min(best, Math.max(wide, narrowest(rest.slice(cut), lines - 1)));
    head += ` ${rest[cut] ?? ""}`;
  }
  return Math.min(best, widthOf(words.join(" ")));
}
