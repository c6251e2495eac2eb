/** One font face as pictures need it: which letters it has, and how wide they are. */
import type { Tables } from "./woff.ts";

export type Weight = 400 | 500 | 600;

export interface Face {
  /** `latin 600`. */
  readonly name: string;
  readonly weight: Weight;
  readonly tables: Tables;
  readonly unitsPerEm: number;
  /** The glyph of a code point; 0 where it has none. */
  glyph(code: number): number;
  /** In font units. */
  advance(glyph: number): number;
  readonly metrics: {
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly bounds: readonly [number, number, number, number];
  };
}

export function tableOf(tables: Tables, name: string): DataView<ArrayBuffer> {
  const bytes = tables.get(name);
  if (!bytes) throw new Error(`a font without a table ${name}`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function openFace(name: string, weight: Weight, tables: Tables): Face {
  const head = tableOf(tables, "head");
  const hhea = tableOf(tables, "hhea");
  const hmtx = tableOf(tables, "hmtx");
  const os2 = tableOf(tables, "OS/2");
  const wide = hhea.getUint16(34);
  const codes = codesOf(tableOf(tables, "cmap"));
  return {
    name,
    weight,
    tables,
    unitsPerEm: head.getUint16(18),
    glyph: (code) => codes.get(code) ?? 0,
    // The last width stands for all that follow.
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, wide - 1)),
    metrics: {
      ascent: hhea.getInt16(4),
      descent: hhea.getInt16(6),
      capHeight: os2.byteLength >= 90 ? os2.getInt16(88) : hhea.getInt16(4),
      bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    },
  };
}

function codesOf(cmap: DataView): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.getUint16(2); i += 1) {
    const at = cmap.getUint32(4 + 8 * i + 4);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, found);
    else if (format === 12) readGroups(cmap, at, found);
  }
  return found;
}

/** Format 4. */
function readSegments(cmap: DataView, at: number, into: Map<number, number>): void {
  const double = cmap.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + double + 2;
  const deltas = starts + double;
  const offsets = deltas + double;
  for (let i = 0; i < double; i += 2) {
    const start = cmap.getUint16(starts + i);
    const delta = cmap.getUint16(deltas + i);
    const offset = cmap.getUint16(offsets + i);
    for (let code = start; code <= cmap.getUint16(ends + i) && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : cmap.getUint16(offsets + i + offset + 2 * (code - start));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) into.set(code, glyph);
    }
  }
}

/** Format 12. */
function readGroups(cmap: DataView, at: number, into: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i += 1) {
    const group = at + 16 + 12 * i;
    const start = cmap.getUint32(group);
    for (let code = start; code <= cmap.getUint32(group + 4); code += 1)
      into.set(code, cmap.getUint32(group + 8) + code - start);
  }
}
