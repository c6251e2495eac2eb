/** A PDF file as numbered objects: written in order, with the table that says where each begins. The same objects give the same bytes. */

export interface PdfFile {
  /** A number that something can point to before it is written. */
  reserve(): number;
  put(id: number, body: string): void;
  /** Compressed. `entries` go into its dictionary. */
  stream(id: number, entries: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<void>;
  finish(root: number, info: number): Blob;
}

/** A text as PDF has it: UTF-16 with its mark, in hexadecimal. */
export function textOf(text: string): string {
  let hex = "FEFF";
  for (let i = 0; i < text.length; i += 1) hex += text.charCodeAt(i).toString(16).padStart(4, "0").toUpperCase();
  return `<${hex}>`;
}

const latin = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
};

export function createPdfFile(): PdfFile {
  const parts: Uint8Array<ArrayBuffer>[] = [latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
  const places = new Map<number, number>();
  let size = parts[0]?.length ?? 0;
  let count = 0;
  const add = (bytes: Uint8Array<ArrayBuffer>): void => {
    parts.push(bytes);
    size += bytes.length;
  };
  return {
    reserve: () => (count += 1),
    put(id, body) {
      places.set(id, size);
      add(latin(`${id} 0 obj\n${body}\nendobj\n`));
    },
    async stream(id, entries, content) {
      const bytes = await deflated(typeof content === "string" ? latin(content) : content);
      places.set(id, size);
      add(latin(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`));
      add(bytes);
      add(latin("\nendstream\nendobj\n"));
    },
    finish(root, info) {
      const start = size;
      const rows = Array.from(
        { length: count },
        (_, i) => `${String(places.get(i + 1) ?? 0).padStart(10, "0")} 00000 n \n`,
      );
      add(latin(`xref\n0 ${count + 1}\n0000000000 65535 f \n${rows.join("")}`));
      add(latin(`trailer\n<< /Size ${count + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`));
      return new Blob(parts, { type: "application/pdf" });
    },
  };
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
