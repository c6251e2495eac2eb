/** Text on the painted layer: cut with an ellipsis, measured once. */

const widths = new Map<string, string>();
const keep = 4000;

/** The text as it fits into `width` px in the context's current font. */
export function fitted(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${ctx.font}|${Math.round(width)}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  let cut = text;
  if (ctx.measureText(text).width > width) {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ctx.measureText(`${text.slice(0, middle)}…`).width <= width) low = middle;
      else high = middle - 1;
    }
    cut = `${text.slice(0, low).trimEnd()}…`;
  }
  if (widths.size > keep) widths.clear();
  widths.set(key, cut);
  return cut;
}
