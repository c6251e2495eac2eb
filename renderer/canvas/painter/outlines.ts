/** The outline of every kind as an SVG path, for the DOM and the canvas alike; sizes in px at 100 %. */
import type { Outline } from "../../../shared/kinds/index.ts";

const f = (n: number): string => String(Math.round(n * 10) / 10);

/** A rectangle with four radii, clockwise from top left, its line centred on half pixels. */
function rounded(w: number, h: number, a: number, b: number, c: number, d: number): string {
  const corner = (r: number, x: number, y: number): string =>
    r > 0 ? `A${r - 0.5} ${r - 0.5} 0 0 1 ${f(x)} ${f(y)}` : "";
  return `M${f(a)} .5H${f(w - b)}${corner(b, w - 0.5, b)}V${f(h - c)}${corner(c, w - c, h - 0.5)}H${f(d)}${corner(d, 0.5, h - d)}V${f(a)}${corner(a, a, 0.5)}Z`;
}

/** The round end of a node of this height. */
export const capOf = (h: number): number => Math.min(h / 2, 22);
export const pillRadius = (h: number): number => (h > 44 ? 16 : h / 2);

const shapes: Record<Outline, (w: number, h: number) => string> = {
  card: (w, h) => rounded(w, h, 8, 8, 8, 8),
  sheets: (w, h) => rounded(w, h, 8, 8, 8, 8),
  "ruled-card": (w, h) => rounded(w, h, 8, 8, 8, 8),
  pill: (w, h) => {
    const r = pillRadius(h);
    return rounded(w, h, r, r, r, r);
  },
  start: (w, h) => rounded(w, h, capOf(h), 6, 6, capOf(h)),
  end: (w, h) => rounded(w, h, 6, capOf(h), capOf(h), 6),
  "end-double": (w, h) => rounded(w, h, 6, capOf(h), capOf(h), 6),
  cut: (w, h) => {
    const c = 10;
    return `M${c} .5H${w - c}L${w - 0.5} ${c}V${h - c}L${w - c} ${h - 0.5}H${c}L.5 ${h - c}V${c}Z`;
  },
  fan: (w, h) => {
    const c = 12;
    return `M6.5 .5H${w - c}L${w - 0.5} ${c}V${h - c}L${w - c} ${h - 0.5}H6.5A6 6 0 0 1 .5 ${h - 6.5}V6.5A6 6 0 0 1 6.5 .5Z`;
  },
  gate: (w, h) => rounded(w, h, 18, 18, 4, 4),
  notch: (w, h) => {
    const m = capOf(h);
    return `M6 .5H${w - 8}A7.5 7.5 0 0 1 ${w - 0.5} 8V${h - 8}A7.5 7.5 0 0 1 ${w - 8} ${h - 0.5}H6A5 5 0 0 1 .5 ${h - 6}V${m + 7}L7.5 ${m}L.5 ${m - 7}V6A5.5 5.5 0 0 1 6 .5Z`;
  },
  bubble: (w, h) =>
    `M8 .5H${w - 8}A7.5 7.5 0 0 1 ${w - 0.5} 8V${h - 8}A7.5 7.5 0 0 1 ${w - 8} ${h - 0.5}H30L22 ${h + 6.5}V${h - 0.5}H8A7.5 7.5 0 0 1 .5 ${h - 8}V8A7.5 7.5 0 0 1 8 .5Z`,
  slip: (w, h) =>
    `M6 .5H${w - 6}A5.5 5.5 0 0 1 ${w - 0.5} 6V${h - 5}Q${f(w * 0.75)} ${h + 3} ${f(w / 2)} ${h - 3}T.5 ${h - 5}V6A5.5 5.5 0 0 1 6 .5Z`,
  paper: (w, h) =>
    `M3 .5H${w - 12}L${w - 0.5} 12V${h - 3}A2.5 2.5 0 0 1 ${w - 3} ${h - 0.5}H3A2.5 2.5 0 0 1 .5 ${h - 3}V3A2.5 2.5 0 0 1 3 .5Z`,
  bar: (w, h) => rounded(w, h, 4, 4, 4, 4),
  frame: (w, h) => rounded(w, h, 12, 12, 12, 12),
};

export const outlinePath = (outline: Outline, w: number, h: number): string => shapes[outline](w, h);

/** What a kind draws besides its outline: a sheet behind it, a line inside it. */
export function extraPath(
  outline: Outline,
  w: number,
  h: number,
): { readonly d: string; readonly behind: boolean } | undefined {
  if (outline === "sheets")
    return {
      d: `M2.5 1Q4 -2.5 9 -2.5H${w - 6}A8 8 0 0 1 ${w + 2.5} 6V${h - 11}Q${w + 2.5} ${h - 5} ${w - 1} ${h - 3.5}`,
      behind: true,
    };
  if (outline === "end-double") {
    const r = Math.min((h - 6) / 2, 22);
    return {
      d: `M9 3.5H${f(w - 3 - r)}A${f(r - 0.5)} ${f(r - 0.5)} 0 0 1 ${w - 3.5} ${f(3 + r)}V${f(h - 3 - r)}A${f(r - 0.5)} ${f(r - 0.5)} 0 0 1 ${f(w - 3 - r)} ${h - 3.5}H9A5.5 5.5 0 0 1 3.5 ${h - 9}V9A5.5 5.5 0 0 1 9 3.5Z`,
      behind: false,
    };
  }
  if (outline === "ruled-card") return { d: `M${w - 6.5} .5V${h - 0.5}`, behind: false };
  if (outline === "paper") return { d: `M${w - 12} .5V9A3 3 0 0 0 ${w - 9} 12H${w - 0.5}`, behind: false };
  return undefined;
}

/** The 4-px spine at the left, within the outline; undefined for kinds that have none. */
export function spinePath(outline: Outline, owned: boolean, h: number): string | undefined {
  if (!owned) return undefined;
  if (outline === "card" || outline === "bubble" || outline === "ruled-card")
    return `M4.5 1.4A7.5 7.5 0 0 0 .5 8V${h - 8}A7.5 7.5 0 0 0 4.5 ${h - 1.4}Z`;
  if (outline === "slip") return `M4.5 .8A5.5 5.5 0 0 0 .5 6V${h - 5}L4.5 ${h - 5.6}Z`;
  if (outline === "notch") {
    const m = capOf(h);
    return `M4.5 .8A5.5 5.5 0 0 0 .5 6V${m - 7}L4.5 ${m - 3}ZM4.5 ${m + 3}L.5 ${m + 7}V${h - 6}A5 5 0 0 0 4.5 ${h - 0.8}Z`;
  }
  return undefined;
}

/** Kinds whose head is quiet: no tile behind the icon, no bold name. */
export const isQuiet = (outline: Outline, height: number): boolean =>
  (outline === "pill" && height <= 44) || outline === "end";
