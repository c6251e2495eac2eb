/** A TrueType font with only the glyphs that are used. Glyphs keep their numbers; the others are empty. The same glyphs give the same bytes. */
import { type Face, tableOf } from "./face.ts";

/** `codes` are mapped to their glyphs in the font itself when given: a browser asks for letters, a PDF for glyphs. */
export function subsetOf(
  face: Face,
  glyphs: ReadonlySet<number>,
  codes?: ReadonlyMap<number, number>,
): Uint8Array<ArrayBuffer> {
  const loca = tableOf(face.tables, "loca");
  const glyf = face.tables.get("glyf") ?? new Uint8Array();
  const long = tableOf(face.tables, "head").getInt16(50) === 1;
  const count = tableOf(face.tables, "maxp").getUint16(4);
  const offset = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const used = withParts(new Set([0, ...glyphs]), (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)));

  const newLoca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    newLoca.setUint32(4 * glyph, at);
    if (!used.has(glyph)) continue;
    const part = padded(glyf.subarray(offset(glyph), offset(glyph + 1)));
    parts.push(part);
    at += part.length;
  }
  newLoca.setUint32(4 * count, at);
  const head = (face.tables.get("head") ?? new Uint8Array()).slice();
  new DataView(head.buffer).setInt16(50, 1);
  new DataView(head.buffer).setUint32(8, 0);

  const tables = new Map<string, Uint8Array>();
  if (codes) {
    tables.set("OS/2", face.tables.get("OS/2") ?? new Uint8Array());
    tables.set("cmap", cmapOf(codes));
    tables.set("name", nameOf("Inter", face.weight));
    tables.set("post", plainPost);
  }
  tables.set("glyf", joined(parts));
  tables.set("head", head);
  for (const name of ["hhea", "hmtx", "maxp"]) tables.set(name, face.tables.get(name) ?? new Uint8Array());
  tables.set("loca", new Uint8Array(newLoca.buffer));
  return sfnt(tables);
}

/** Composite glyphs bring the glyphs that they are made of. */
function withParts(glyphs: Set<number>, outline: (glyph: number) => Uint8Array): Set<number> {
  for (const glyph of glyphs) {
    const bytes = outline(glyph);
    if (bytes.length < 10) continue;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getInt16(0) >= 0) continue;
    let at = 10;
    let flags = 0x20;
    while ((flags & 0x20) !== 0) {
      flags = view.getUint16(at);
      glyphs.add(view.getUint16(at + 2));
      at += 4 + ((flags & 0x01) !== 0 ? 4 : 2);
      at += (flags & 0x08) !== 0 ? 2 : (flags & 0x40) !== 0 ? 4 : (flags & 0x80) !== 0 ? 8 : 0;
    }
  }
  return glyphs;
}

/** One group of format 12 per code point. */
export function cmapOf(codes: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...codes].sort((a, b) => a[0] - b[0]);
  const view = new DataView(new ArrayBuffer(12 + 16 + 12 * sorted.length));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * sorted.length);
  view.setUint32(24, sorted.length);
  sorted.forEach(([code, glyph], i) => {
    view.setUint32(28 + 12 * i, code);
    view.setUint32(32 + 12 * i, code);
    view.setUint32(36 + 12 * i, glyph);
  });
  return new Uint8Array(view.buffer);
}

/** Version 3: no names of glyphs. */
export const plainPost: Uint8Array = (() => {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00030000);
  return new Uint8Array(view.buffer);
})();

/** Family, style, full and PostScript name; browsers refuse a font without the table. */
export function nameOf(family: string, weight: number): Uint8Array {
  const texts: [number, string][] = [
    [1, family],
    [2, "Regular"],
    [4, `${family} ${weight}`],
    [6, `${family.replaceAll(" ", "")}-${weight}`],
  ];
  const start = 6 + 12 * texts.length;
  const view = new DataView(new ArrayBuffer(start + texts.reduce((sum, [, text]) => sum + 2 * text.length, 0)));
  view.setUint16(2, texts.length);
  view.setUint16(4, start);
  let at = 0;
  texts.forEach(([id, text], i) => {
    [3, 1, 0x409, id, 2 * text.length, at].forEach((n, k) => view.setUint16(6 + 12 * i + 2 * k, n));
    for (let k = 0; k < text.length; k += 1) view.setUint16(start + at + 2 * k, text.charCodeAt(k));
    at += 2 * text.length;
  });
  return new Uint8Array(view.buffer);
}

export function sfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = 12 + 16 * sorted.length;
  const bytes = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table).length, start));
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (sorted.length - 2 ** power));
  let at = start;
  sorted.forEach(([name, table], i) => {
    const entry = 12 + 16 * i;
    for (let k = 0; k < 4; k += 1) view.setUint8(entry + k, name.charCodeAt(k));
    bytes.set(table, at);
    const size = padded(table).length;
    view.setUint32(entry + 4, sumOf(view, at, size));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += size;
  });
  const head = sorted.findIndex(([name]) => name === "head");
  view.setUint32(view.getUint32(12 + 16 * head + 8) + 8, (0xb1b0afba - sumOf(view, 0, bytes.length)) >>> 0);
  return bytes;
}

function sumOf(view: DataView, from: number, size: number): number {
  let sum = 0;
  for (let at = from; at < from + size; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const longer = new Uint8Array(bytes.length + 4 - (bytes.length % 4));
  longer.set(bytes);
  return longer;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
