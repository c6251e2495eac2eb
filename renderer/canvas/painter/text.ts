/** Text on the painted layer: cut with an ellipsis, measured once. */
import type { Pen } from "./pen.ts";

/** Measures in its current font. */
type Ruler = Pick<Pen, "font" | "measureText">;

const widths = new Map<string, string>();
const keep = 4000;
const blocks = new Map<string, readonly string[]>();

/** Another font has come: all is measured anew. */
export function forgetTexts(): void {
  widths.clear();
  blocks.clear();
}

/** The text broken into at most `most` lines of `width` px in the context's current font; long words are broken too, the last line ends with an ellipsis where it must. */
export function wrapped(ctx: Ruler, text: string, width: number, most: number): readonly string[] {
  const key = `${ctx.font}|${Math.round(width)}|${most}|${text}`;
  const known = blocks.get(key);
  if (known) return known;
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/g, " ");
  while (rest !== "" && lines.length < most - 1) {
    const line = lineOf(ctx, rest, width);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  if (rest !== "") lines.push(fitted(ctx, rest, width));
  if (blocks.size > keep) blocks.clear();
  blocks.set(key, lines);
  return lines;
}

/** As many words as fit; of a word that does not fit by itself, what fits up to a sign that parts it, else as many letters, at least one. */
function lineOf(ctx: Ruler, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  let end = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (ctx.measureText(text.slice(0, at)).width > width) break;
    end = at + 1;
  }
  if (end > 0) return text.slice(0, end);
  const word = text.split(" ", 1)[0] ?? text;
  let [low, high] = [1, word.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ctx.measureText(word.slice(0, middle)).width <= width) low = middle;
    else high = middle - 1;
  }
  const [parted] = /^.*[-–/]/.exec(word.slice(0, low)) ?? [];
  if (parted !== undefined) return parted;
  // A first sign that is broader than the line stays whole.
  return text.slice(0, wholeSigns(text, low) || ((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1));
}

const clings = /^[\u{dc00}-\u{dfff}\p{M}\p{Emoji_Modifier}\u200d]/u;
/** As many letters, or fewer where a sign made of several would be torn: half an emoji is a sign nobody wrote. */
function wholeSigns(text: string, most: number): number {
  let at = most;
  while (at > 0 && (clings.test(text.slice(at, at + 2)) || text[at - 1] === "\u200d")) at -= 1;
  return at;
}

/** The text as it fits into `width` px in the context's current font. */
export function fitted(ctx: Ruler, text: string, width: number): string {
  const key = `${ctx.font}|${Math.round(width)}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  let cut = text;
  if (ctx.measureText(text).width > width) {
    const bare = text.replace(/…$/, "");
    let [low, high] = [0, bare.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ctx.measureText(`${bare.slice(0, middle)}…`).width <= width) low = middle;
      else high = middle - 1;
    }
    cut = `${bare.slice(0, wholeSigns(bare, low)).trimEnd()}…`;
  }
  if (widths.size > keep) widths.clear();
  widths.set(key, cut);
  return cut;
}
