/** A small font of the arrows and signs that Inter's parts leave out, made of their lines: the same on every machine, on the page and in pictures. */
import { stepsOf } from "../path-data.ts";
import { shapes } from "../pdf/signs.ts";
import { cmapOf, nameOf, plainPost, sfnt } from "./subset.ts";
import type { Weight } from "./face.ts";
import type { Tables } from "./woff.ts";

export const signLetters: readonly string[] = Object.keys(shapes);

const em = 1000;
const advance = 620;
/** Half of a line's breadth in font units, near to the stems of Inter. */
const half: Readonly<Record<Weight, number>> = { 400: 36, 500: 43, 600: 50 };
/** Those of Inter, so that no line of text grows by a sign. */
const [ascent, descent] = [969, -242];
/** A curve is drawn as so many straight pieces. */
const pieces = 8;

type Point = readonly [number, number];

/** The font's tables, ready to be read as a face. */
export function signFont(weight: Weight): Tables {
  const glyphs = [new Uint8Array(), ...signLetters.map((letter) => glyphOf(shapes[letter] ?? "", half[weight]))];
  const count = glyphs.length;
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const glyf = new Uint8Array(glyphs.reduce((sum, glyph) => sum + glyph.length, 0));
  let at = 0;
  glyphs.forEach((glyph, i) => {
    loca.setUint32(4 * i, at);
    glyf.set(glyph, at);
    at += glyph.length;
  });
  loca.setUint32(4 * count, at);
  const widths = new DataView(new ArrayBuffer(4 * count));
  for (let i = 0; i < count; i += 1) widths.setUint16(4 * i, advance);
  return new Map([
    ["OS/2", os2(weight)],
    ["cmap", cmapOf(new Map(signLetters.map((letter, i) => [letter.codePointAt(0) ?? 0, i + 1])))],
    ["glyf", glyf],
    ["head", head()],
    ["hhea", hhea(count)],
    ["hmtx", new Uint8Array(widths.buffer)],
    ["loca", new Uint8Array(loca.buffer)],
    ["maxp", maxp(count, glyphs)],
    ["name", nameOf("Itinera Signs", weight)],
    ["post", plainPost],
  ]) as Tables;
}

/** The same as one file. */
export const signFile = (weight: Weight): Uint8Array<ArrayBuffer> => sfnt(signFont(weight));

/** Every piece of a line is a bar with a knob at either end; where they lie over each other they are one. */
function glyphOf(path: string, breadth: number): Uint8Array {
  const contours: Point[][] = [];
  const knob = (x: number, y: number): void => {
    contours.push(
      Array.from({ length: 8 }, (_, i): Point => {
        const turn = (-i * Math.PI) / 4;
        return [x + breadth * Math.cos(turn), y + breadth * Math.sin(turn)];
      }),
    );
  };
  const bar = ([ax, ay]: Point, [bx, by]: Point): void => {
    const length = Math.hypot(bx - ax, by - ay);
    if (length < 1) return;
    const [nx, ny] = [(-(by - ay) / length) * breadth, ((bx - ax) / length) * breadth];
    contours.push([
      [ax + nx, ay + ny],
      [bx + nx, by + ny],
      [bx - nx, by - ny],
      [ax - nx, ay - ny],
    ]);
  };
  for (const [from, to] of linesOf(path)) {
    knob(...from);
    bar(from, to);
    knob(...to);
  }
  return encoded(contours.map((contour) => contour.map(([x, y]): Point => [Math.round(x), Math.round(y)])));
}

/** As straight pieces in font units, y upwards. */
function linesOf(path: string): [Point, Point][] {
  const lines: [Point, Point][] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  const to = (next: Point): void => {
    lines.push([at, next]);
    at = next;
  };
  for (const step of stepsOf(path)) {
    if (step[0] === "M") start = at = [step[1] * em, -step[2] * em];
    else if (step[0] === "L") to([step[1] * em, -step[2] * em]);
    else if (step[0] === "Z") to(start);
    else {
      const [x0, y0] = at;
      const [, ...numbers] = step;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers.map((n, i) => (i % 2 === 0 ? n * em : -n * em));
      for (let i = 1; i <= pieces; i += 1) {
        const t = i / pieces;
        const u = 1 - t;
        const mix = (a: number, b: number, c: number, d: number): number =>
          u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
        to([mix(x0, x1, x2, x3), mix(y0, y1, y2, y3)]);
      }
    }
  }
  return lines;
}

/** A simple glyph of TrueType: points on the line only, steps of two bytes. */
function encoded(contours: readonly (readonly Point[])[]): Uint8Array {
  const points = contours.flat();
  const size = 10 + 2 * contours.length + 2 + points.length * 5;
  const view = new DataView(new ArrayBuffer(size + (size % 2)));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((n, i) =>
    view.setInt16(2 * i, n),
  );
  let at = 10;
  let last = -1;
  for (const contour of contours) {
    view.setUint16(at, (last += contour.length));
    at += 2;
  }
  at += 2;
  for (let i = 0; i < points.length; i += 1) view.setUint8(at++, 1);
  for (const values of [xs, ys]) {
    let before = 0;
    for (const value of values) {
      view.setInt16(at, value - before);
      before = value;
      at += 2;
    }
  }
  return new Uint8Array(view.buffer);
}

/** Values by their offset: of two bytes, and of four. */
function table(size: number, short: Readonly<Record<number, number>>, long: Readonly<Record<number, number>> = {}) {
  const view = new DataView(new ArrayBuffer(size));
  for (const [at, value] of Object.entries(short)) view.setUint16(Number(at), value & 0xffff);
  for (const [at, value] of Object.entries(long)) view.setUint32(Number(at), value);
  return new Uint8Array(view.buffer);
}

const head = (): Uint8Array =>
  table(
    54,
    { 16: 3, 18: em, 36: 0, 38: -200, 40: advance, 42: 800, 46: 8, 48: 2, 50: 1 },
    { 0: 0x00010000, 4: 0x00010000, 12: 0x5f0f3cf5 },
  );

const hhea = (count: number): Uint8Array =>
  table(36, { 4: ascent, 6: descent, 10: advance, 16: advance, 18: 1, 34: count }, { 0: 0x00010000 });

function maxp(count: number, glyphs: readonly Uint8Array[]): Uint8Array {
  const contours = glyphs.map((glyph) => (glyph.length === 0 ? 0 : new DataView(glyph.buffer).getInt16(0)));
  const most = Math.max(...contours);
  // A knob has eight points and is the longest.
  return table(32, { 4: count, 6: most * 8, 8: most, 14: 2 }, { 0: 0x00010000 });
}

const os2 = (weight: Weight): Uint8Array =>
  table(96, {
    0: 4,
    2: advance,
    4: weight,
    6: 5,
    62: 0x40,
    64: 0x2190,
    66: 0x2717,
    68: ascent,
    70: descent,
    74: ascent,
    76: -descent,
    86: 546,
    88: 727,
  });
