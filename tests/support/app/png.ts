/** Reads a PNG as the product and browsers write it: 8 bits, RGB or RGBA, not interlaced. */
import { inflateSync } from "node:zlib";

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and cover, 0 to 255. */
  at(x: number, y: number): readonly [number, number, number, number];
}

export function readPng(file: Buffer): Bitmap {
  if (file.toString("hex", 0, 8) !== "89504e470d0a1a0a") throw new Error("this is no PNG");
  const data: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < file.length;) {
    const long = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + long);
    if (name === "IHDR") {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = body[9] === 2 ? 3 : 4;
    } else if (name === "IDAT") data.push(body);
    at += 12 + long;
  }
  const rows = inflateSync(Buffer.concat(data));
  const long = width * channels;
  const points = new Uint8Array(long * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (long + 1)] ?? 0;
    for (let i = 0; i < long; i += 1) {
      const left = i < channels ? 0 : (points[y * long + i - channels] ?? 0);
      const up = y === 0 ? 0 : (points[(y - 1) * long + i] ?? 0);
      const corner = i < channels || y === 0 ? 0 : (points[(y - 1) * long + i - channels] ?? 0);
      const add = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0;
      points[y * long + i] = (rows[y * (long + 1) + 1 + i] ?? 0) + add;
    }
  }
  return {
    width,
    height,
    at(x, y) {
      const from = y * long + x * channels;
      const [r = 0, g = 0, b = 0] = points.subarray(from, from + 3);
      return [r, g, b, channels === 4 ? (points[from + 3] ?? 0) : 255];
    },
  };
}

/** Filter 4 of the PNG standard. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
