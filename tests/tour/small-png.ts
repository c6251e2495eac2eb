/** The same picture in fewer bytes: at most 256 colours, each pixel its nearest, as an indexed PNG. Takes what a browser's screenshot is: 8 bits, RGB or RGBA, not interlaced. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 256;
/** Colours nearer than this (per channel, of 255) are taken for one while others still wait for a place. */
const apart = 5;
/** What fills more than this share of the picture is a ground, and keeps its very colour; so many of them at most. */
const ground = { share: 0.0005, most: 96 } as const;

export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts, pixels.length);
  const index = new Map<number, number>();
  for (const colour of counts.keys()) index.set(colour, nearest(palette, colour));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = index.get(pixels[y * width + x] ?? 0) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    part("IHDR", head),
    part("PLTE", colours),
    part("IDAT", data),
    part("IEND", Buffer.alloc(0)),
  ]);
}

/** Grounds, then the most frequent first, none too near to another while there is a choice. */
function paletteOf(counts: ReadonlyMap<number, number>, all: number): number[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  if (sorted.length <= most) return sorted;
  const chosen = sorted.slice(0, ground.most).filter((colour) => (counts.get(colour) ?? 0) > ground.share * all);
  for (const least of [apart, 0])
    for (const colour of sorted) {
      if (chosen.length === most) return chosen;
      if (chosen.every((other) => spread(other, colour) > least)) chosen.push(colour);
    }
  return chosen;
}

const channels = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

function spread(a: number, b: number): number {
  const [ar, ag, ab] = channels(a);
  const [br, bg, bb] = channels(b);
  return Math.max(Math.abs(ar - br), Math.abs(ag - bg), Math.abs(ab - bb));
}

function nearest(palette: readonly number[], colour: number): number {
  const [r, g, b] = channels(colour);
  let best = 0;
  let least = Infinity;
  for (const [at, other] of palette.entries()) {
    const [or, og, ob] = channels(other);
    const distance = 2 * (r - or) ** 2 + 4 * (g - og) ** 2 + 3 * (b - ob) ** 2;
    if (distance < least) [least, best] = [distance, at];
  }
  return best;
}

function part(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, "latin1");
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  if (!png.subarray(0, 8).equals(signature)) throw new Error("no PNG");
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const bytes = png[25] === 2 ? 3 : png[25] === 6 ? 4 : 0;
  if (png[24] !== 8 || bytes === 0 || png[28] !== 0) throw new Error("a PNG of another kind");
  const raw = inflateSync(Buffer.concat(data));
  const line = width * bytes;
  const pixels = new Uint32Array(width * height);
  let before = new Uint8Array(line);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    const now = Uint8Array.from(raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    for (let x = 0; x < line; x += 1) {
      const left = now[x - bytes] ?? 0;
      const up = before[x] ?? 0;
      now[x] = ((now[x] ?? 0) + predicted(filter, left, up, before[x - bytes] ?? 0)) & 255;
    }
    for (let x = 0; x < width; x += 1)
      pixels[y * width + x] =
        ((now[x * bytes] ?? 0) << 16) | ((now[x * bytes + 1] ?? 0) << 8) | (now[x * bytes + 2] ?? 0);
    before = now;
  }
  return { width, height, pixels };
}

/** The five filters of the PNG specification, section 9. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
