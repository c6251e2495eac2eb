/** Measures words in the font of the page, once for each text: names by their shape, words beside lines as they are written. */

const usual = 100;
const keep = 8000;
const names = new Map<string, number>();
const tags = new Map<string, number>();
const feet = new Map<string, number>();

interface Ruler {
  readonly pen: CanvasRenderingContext2D;
  readonly family: string;
}
let forNames: Ruler | null = null;
let forTags: Ruler | null = null;

function rulerFor(weight: number, size: number, rendering: CanvasTextRendering): Ruler | null {
  if (typeof document === "undefined") return null;
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return null;
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font-ui").trim();
  pen.font = `${weight} ${size}px ${family}`;
  pen.textRendering = rendering;
  return { pen, family };
}

function once(widths: Map<string, number>, text: string, measured: () => number): number {
  const before = widths.get(text);
  if (before !== undefined) return before;
  const width = measured();
  if (widths.size > keep) widths.clear();
  widths.set(text, width);
  return width;
}

const nameRuler = (): Ruler | null => (forNames ??= rulerFor(500, usual, "geometricPrecision"));

/** px of a name at a size of 100. */
export const widthOf = (text: string): number =>
  once(names, text, () => nameRuler()?.pen.measureText(text).width ?? text.length * 56);

/** px of words beside a line at 100 %: the same for drawing them and for finding them under the pointer. */
export const tagWidth = (text: string): number =>
  once(tags, text, () => (forTags ??= rulerFor(400, 11, "auto"))?.pen.measureText(text).width ?? text.length * 6);

/** How far below the top of a line of this height the page stands its letters: it takes whole px for what a font has above and below. */
export function footOnPage(size: number, lead: number): number {
  return once(feet, `${size}|${lead}`, () => {
    const ruler = nameRuler();
    let font: TextMetrics | undefined;
    if (ruler) {
      ruler.pen.font = `500 ${size}px ${ruler.family}`;
      font = ruler.pen.measureText("");
      ruler.pen.font = `500 ${usual}px ${ruler.family}`;
    }
    const [above, below] = [
      Math.round(font?.fontBoundingBoxAscent ?? size),
      Math.round(font?.fontBoundingBoxDescent ?? 0),
    ];
    return Math.floor((lead - above - below) / 2) + above;
  });
}

/** Another font has come: what was measured is no longer true. */
export function measureAgain(): void {
  for (const widths of [names, tags, feet]) widths.clear();
}
