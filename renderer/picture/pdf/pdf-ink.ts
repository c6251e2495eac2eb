/** Writes what is drawn as the operators of one PDF page; what it uses of fonts and transparency is noted in the resources of the file. */
import type { Face } from "../font/face.ts";
import { type Matrix, onto, say, scaleOf, times } from "../matrix.ts";
import type { Step } from "../path-data.ts";
import type { Ink, Words } from "../vector-pen.ts";
import { textOf } from "./objects.ts";
import { signOf } from "./signs.ts";

/** What all pages share. */
export interface Resources {
  /** Face → its name in the pages and the letters used of it. */
  readonly fonts: Map<Face, { readonly name: string; readonly letters: Map<number, string> }>;
  /** Share of cover → its name. */
  readonly alphas: Map<number, string>;
  /** Letters that no face has and no sign stands for. */
  readonly missing: Set<string>;
}

export const createResources = (): Resources => ({ fonts: new Map(), alphas: new Map(), missing: new Set() });

export interface PdfInk extends Ink {
  readonly operators: readonly string[];
}

const caps: Readonly<Record<CanvasLineCap, number>> = { butt: 0, round: 1, square: 2 };
const joins: Readonly<Record<CanvasLineJoin, number>> = { miter: 0, round: 1, bevel: 2 };

/** `height` of the page in points: PDF counts from below. */
export function createPdfInk(height: number, resources: Resources): PdfInk {
  const lines: string[] = [];
  const page: Matrix = [1, 0, 0, -1, 0, height];
  let set = new Map<string, string>();
  const saved: Map<string, string>[] = [];
  /** Only what is different is written. */
  const want = (key: string, operator: string): void => {
    if (set.get(key) === operator) return;
    set.set(key, operator);
    lines.push(operator);
  };
  const cover = (alpha: number): void => {
    const share = Math.round(alpha * 1000) / 1000;
    const name = resources.alphas.get(share) ?? `A${resources.alphas.size}`;
    resources.alphas.set(share, name);
    want("alpha", `/${name} gs`);
  };
  const inked = (colour: string, operator: "rg" | "RG"): void => want(operator, `${rgb(colour)} ${operator}`);
  const draw = (steps: readonly Step[], at: Matrix): void => {
    const to = times(page, at);
    const p = (x: number, y: number): string => onto(to, x, y).map(say).join(" ");
    let line = "";
    for (const step of steps) {
      if (step[0] === "Z") line += "h ";
      else if (step[0] === "C") line += `${p(step[1], step[2])} ${p(step[3], step[4])} ${p(step[5], step[6])} c `;
      else line += `${p(step[1], step[2])} ${step[0] === "M" ? "m" : "l"} `;
    }
    lines.push(line.trimEnd());
  };
  const fontOf = (face: Face) => {
    const known = resources.fonts.get(face);
    if (known) return known;
    const font = { name: `F${resources.fonts.size}`, letters: new Map<number, string>() };
    resources.fonts.set(face, font);
    return font;
  };
  const ink: PdfInk = {
    operators: lines,
    fill(steps, how, at) {
      cover(how.alpha);
      inked(how.colour, "rg");
      draw(steps, at);
      lines.push("f");
    },
    stroke(steps, how, at) {
      const k = scaleOf(at);
      cover(how.alpha);
      inked(how.colour, "RG");
      want("width", `${say(how.width * k)} w`);
      want("cap", `${caps[how.cap]} J`);
      want("join", `${joins[how.join]} j`);
      want("dash", `[${how.dash.map((n) => say(n * k)).join(" ")}] 0 d`);
      draw(steps, at);
      lines.push("S");
    },
    words(words, how, at) {
      cover(how.alpha);
      inked(how.colour, "rg");
      let x = words.x;
      for (const run of words.runs) {
        if (run.face) {
          const { name, letters } = fontOf(run.face);
          [...run.text].forEach((letter, i) => letters.set(run.glyphs[i] ?? 0, letter));
          const [a, b, c, d, e, f] = times(times(page, at), [1, 0, 0, -1, x, words.y]);
          const hex = run.glyphs.map((glyph) => glyph.toString(16).padStart(4, "0")).join("");
          lines.push(
            `BT /${name} ${say(words.size)} Tf ${[a, b, c, d].map(fine).join(" ")} ${say(e)} ${say(f)} Tm <${hex}> Tj ET`,
          );
        } else signs(run.text, words, x, how.colour, at);
        x += run.width * words.size;
      }
    },
    clip(area, at) {
      const [x0, y0] = onto(times(page, at), area.x, area.y);
      const k = scaleOf(at);
      lines.push("q", `${say(x0)} ${say(y0 - area.height * k)} ${say(area.width * k)} ${say(area.height * k)} re W n`);
      saved.push(new Map(set));
    },
    unclip() {
      lines.push("Q");
      set = saved.pop() ?? new Map();
    },
  };
  /** Drawn, and read as what they mean by whoever copies the text. */
  function signs(text: string, { size, y }: Words, left: number, colour: string, at: Matrix): void {
    let x = left;
    for (const letter of text) {
      const { steps, width, isKnown } = signOf(letter);
      if (!isKnown) resources.missing.add(letter);
      lines.push(`/Span << /ActualText ${textOf(letter)} >> BDC`);
      const stroke = { colour, alpha: 1, width: 0.09, cap: "round", join: "round", dash: [] } as const;
      ink.stroke(steps, stroke, times(at, [size, 0, 0, size, x, y]));
      lines.push("EMC");
      x += width * size;
    }
  }
  return ink;
}

const fine = (n: number): string => String(Math.round(n * 10_000) / 10_000 || 0);

/** `#rgb` or `#rrggbb`, as the tokens of themes are written. */
function rgb(colour: string): string {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) throw new Error(`${colour} is no plain colour`);
  const parts =
    hex.length === 3 ? [...hex].map((one) => one + one) : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4, 6)];
  return parts.map((part) => String(Math.round((Number.parseInt(part, 16) / 255) * 1000) / 1000)).join(" ");
}
