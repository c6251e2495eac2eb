/** Writes what is drawn as an SVG document: real lines, text as text, its letters carried along. The same drawing gives the same bytes. */
import { type Face, type Weight } from "../font/face.ts";
import { subsetOf } from "../font/subset.ts";
import { type Matrix, onto, say, scaleOf } from "../matrix.ts";
import type { Step } from "../path-data.ts";
import type { Fill, Ink, Stroke } from "../vector-pen.ts";

export interface SvgInk extends Ink {
  /** The parts, in order; joined they are the document. */
  finish(facts: { readonly title: string; readonly about: string; readonly language: string }): string[];
}

/** Width and height in px at 100 %. */
export function createSvgInk(width: number, height: number): SvgInk {
  const lines: string[] = [];
  const used = new Map<Face, Map<number, number>>();
  let clips = 0;
  const note = (face: Face, text: string, glyphs: readonly number[]): void => {
    const codes = used.get(face) ?? new Map<number, number>();
    used.set(face, codes);
    [...text].forEach((letter, i) => codes.set(letter.codePointAt(0) ?? 0, glyphs[i] ?? 0));
  };
  return {
    fill(steps, how, at) {
      lines.push(`<path d="${dataOf(steps, at)}" fill="${how.colour}"${alphaOf("fill", how)}/>`);
    },
    stroke(steps, how, at) {
      lines.push(`<path d="${dataOf(steps, at)}" fill="none"${strokeOf(how, scaleOf(at))}/>`);
    },
    words({ text, runs, weight, size, width: long, x, y }, how, at) {
      for (const run of runs) if (run.face) note(run.face, run.text, run.glyphs);
      const k = scaleOf(at);
      const turned = Math.abs(at[1]) > 1e-9 || at[0] < 0;
      const [left, base] = turned ? [x, y] : onto(at, x, y);
      const [s, w] = turned ? [size, long] : [size * k, long * k];
      const turn = turned ? ` transform="matrix(${at.map((n) => say4(n)).join(" ")})"` : "";
      lines.push(
        `<text x="${say(left)}" y="${say(base)}" font-size="${say(s)}"${weight === 400 ? "" : ` font-weight="${weight}"`} fill="${how.colour}"${alphaOf("fill", how)} textLength="${say(w)}" lengthAdjust="spacingAndGlyphs"${turn}>${escaped(text)}</text>`,
      );
    },
    clip(area, at) {
      clips += 1;
      const [x, y] = onto(at, area.x, area.y);
      const k = scaleOf(at);
      lines.push(
        `<clipPath id="clip${clips}"><rect x="${say(x)}" y="${say(y)}" width="${say(area.width * k)}" height="${say(area.height * k)}"/></clipPath><g clip-path="url(#clip${clips})">`,
      );
    },
    unclip() {
      lines.push("</g>");
    },
    finish: ({ title, about, language }) => [
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${say(width)}" height="${say(height)}" viewBox="0 0 ${say(width)} ${say(height)}" role="img" aria-labelledby="title about" xml:lang="${escaped(language)}">\n<title id="title">${escaped(title)}</title>\n<desc id="about">${escaped(about)}</desc>\n`,
      fontsOf(used),
      `<g font-family="Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif" font-kerning="none" text-rendering="geometricPrecision" xml:space="preserve">\n`,
      lines.join("\n"),
      "\n</g>\n</svg>\n",
    ],
  };
}

/** Text as it may stand in an element or an attribute; what XML cannot hold is left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

const say4 = (n: number): string => String(Math.round(n * 10_000) / 10_000 || 0);

function dataOf(steps: readonly Step[], at: Matrix): string {
  const p = (x: number, y: number): string => {
    const [px, py] = onto(at, x, y);
    return `${say(px)} ${say(py)}`;
  };
  let d = "";
  for (const step of steps) {
    if (step[0] === "Z") d += "Z";
    else if (step[0] === "C") d += `C${p(step[1], step[2])} ${p(step[3], step[4])} ${p(step[5], step[6])}`;
    else d += `${step[0]}${p(step[1], step[2])}`;
  }
  return d;
}

const alphaOf = (what: "fill" | "stroke", { alpha }: Fill): string =>
  alpha < 1 ? ` ${what}-opacity="${say(alpha)}"` : "";

function strokeOf(how: Stroke, k: number): string {
  const dash = how.dash.length > 0 ? ` stroke-dasharray="${how.dash.map((n) => say(n * k)).join(" ")}"` : "";
  const cap = how.cap === "butt" ? "" : ` stroke-linecap="${how.cap}"`;
  const join = how.join === "miter" ? "" : ` stroke-linejoin="${how.join}"`;
  return ` stroke="${how.colour}" stroke-width="${say(how.width * k)}"${cap}${join}${dash}${alphaOf("stroke", how)}`;
}

function fontsOf(used: ReadonlyMap<Face, ReadonlyMap<number, number>>): string {
  if (used.size === 0) return "";
  const order = (face: Face): string => `${face.weight} ${face.name}`;
  const rules = [...used]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([face, codes]) => fontFace(face.weight, subsetOf(face, new Set(codes.values()), codes), [...codes.keys()]));
  return `<style>\n${rules.join("\n")}\n</style>\n`;
}

function fontFace(weight: Weight, bytes: Uint8Array<ArrayBuffer>, codes: readonly number[]): string {
  const range = [...codes].sort((a, b) => a - b).map((code) => `U+${code.toString(16)}`);
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${base64(bytes)}) format("truetype");unicode-range:${range.join(",")}}`;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
