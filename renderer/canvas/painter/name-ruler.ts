/** Measures names in the font of the page, once for each text. */

const usual = 100;
const keep = 8000;
const widths = new Map<string, number>();
const feet = new Map<string, number>();
/** Letters broad and narrow: fonts tell themselves apart by them. */
const sample = "Hamburgefonstiv 0123";
let sampled = 0;
let held: { readonly pen: CanvasRenderingContext2D; readonly family: string } | null = null;

function ruler(): typeof held {
  if (held || typeof document === "undefined") return held;
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return null;
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font-ui").trim();
  held = { pen, family };
  setTo(usual);
  pen.textRendering = "geometricPrecision";
  sampled = pen.measureText(sample).width;
  return held;
}

function setTo(size: number): void {
  if (held) held.pen.font = `500 ${size}px ${held.family}`;
}

/** px of the text at a size of 100. */
export function widthOf(text: string): number {
  const before = widths.get(text);
  if (before !== undefined) return before;
  const width = ruler()?.pen.measureText(text).width ?? text.length * 56;
  if (widths.size > keep) widths.clear();
  widths.set(text, width);
  return width;
}

/** How far below the top of a line of this height the page stands its letters: it takes whole px for what a font has above and below. */
export function footOnPage(size: number, lead: number): number {
  const key = `${size}|${lead}`;
  const before = feet.get(key);
  if (before !== undefined) return before;
  const at = ruler();
  setTo(size);
  const font = at?.pen.measureText("");
  setTo(usual);
  const [above, below] = [
    Math.round(font?.fontBoundingBoxAscent ?? size),
    Math.round(font?.fontBoundingBoxDescent ?? 0),
  ];
  const foot = Math.floor((lead - above - below) / 2) + above;
  if (feet.size > keep) feet.clear();
  feet.set(key, foot);
  return foot;
}

/** The font has come: answers whether what was measured was another's. */
export function measureAgain(): boolean {
  const now = held?.pen.measureText(sample).width ?? sampled;
  if (now === sampled) return false;
  sampled = now;
  widths.clear();
  feet.clear();
  return true;
}
