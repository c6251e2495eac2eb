/** Opens a WOFF file: the tables of the TrueType font in it, as bytes by their four-letter names. */

export type Tables = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const signature = 0x774f4646;

/** Throws on anything but a WOFF 1 file. */
export async function openWoff(file: ArrayBuffer): Promise<Tables> {
  const view = new DataView(file);
  if (view.getUint32(0) !== signature) throw new Error("this is no WOFF file");
  const count = view.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, i): Promise<[string, Uint8Array<ArrayBuffer>]> => {
      const at = 44 + 20 * i;
      const name = String.fromCharCode(...new Uint8Array(file, at, 4));
      const packed = new Uint8Array(file, view.getUint32(at + 4), view.getUint32(at + 8));
      const size = view.getUint32(at + 12);
      return [name, packed.length < size ? await inflated(packed) : packed.slice()];
    }),
  );
  return new Map(tables);
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
