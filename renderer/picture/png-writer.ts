/** Writes a PNG row by row, so that a picture can be larger than any canvas. Rows are told as what differs from the row above. */

export interface PngWriter {
  /** RGBA, as a canvas gives it; `rows` of them. */
  add(points: Uint8ClampedArray, rows: number): void;
  /** Until what was added is compressed: memory stays small. */
  drained(): Promise<void>;
  finish(): Promise<Blob>;
}

/** `opaque`: without a channel for what lies beneath. */
export function createPngWriter(width: number, height: number, opaque: boolean): PngWriter {
  const channels = opaque ? 3 : 4;
  const long = width * channels;
  const packer = new CompressionStream("deflate");
  const into = packer.writable.getWriter();
  const packed = new Response(packer.readable).blob();
  let above = new Uint8Array(long);
  let waiting: Promise<unknown> = Promise.resolve();
  return {
    add(points, rows) {
      const out = new Uint8Array(rows * (long + 1));
      for (let row = 0; row < rows; row += 1) {
        const now = new Uint8Array(long);
        const from = row * width * 4;
        if (opaque)
          for (let i = 0, p = from; i < long; i += 3, p += 4) {
            now[i] = points[p] ?? 0;
            now[i + 1] = points[p + 1] ?? 0;
            now[i + 2] = points[p + 2] ?? 0;
          }
        else now.set(points.subarray(from, from + long));
        const at = row * (long + 1);
        // Filter 2: the difference to the row above.
        out[at] = 2;
        for (let i = 0; i < long; i += 1) out[at + 1 + i] = (now[i] ?? 0) - (above[i] ?? 0);
        above = now;
      }
      waiting = into.write(out);
    },
    drained: async () => void (await waiting),
    async finish() {
      await into.close();
      const data = new Uint8Array(await (await packed).arrayBuffer());
      const head = new DataView(new ArrayBuffer(13));
      head.setUint32(0, width);
      head.setUint32(4, height);
      head.setUint8(8, 8);
      head.setUint8(9, opaque ? 2 : 6);
      const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const parts = [chunk("IHDR", new Uint8Array(head.buffer)), ...chunks(data), chunk("IEND", new Uint8Array())];
      return new Blob([signature, ...parts.flat()], { type: "image/png" });
    },
  };
}

/** Sixteen megabytes a piece. */
function chunks(data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[][] {
  const size = 16 * 1024 * 1024;
  return Array.from({ length: Math.max(1, Math.ceil(data.length / size)) }, (_, i) =>
    chunk("IDAT", data.subarray(i * size, (i + 1) * size)),
  );
}

function chunk(name: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const head = new DataView(new ArrayBuffer(8));
  head.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) head.setUint8(4 + i, name.charCodeAt(i));
  const tail = new DataView(new ArrayBuffer(4));
  tail.setUint32(0, sumOf(data, sumOf(new Uint8Array(head.buffer, 4), 0xffffffff)) ^ 0xffffffff);
  return [new Uint8Array(head.buffer), data, new Uint8Array(tail.buffer)];
}

/** CRC-32 as in the PNG standard, annex D. */
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function sumOf(bytes: Uint8Array, start: number): number {
  let c = start;
  for (let i = 0; i < bytes.length; i += 1) c = (table[(c ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return c;
}
