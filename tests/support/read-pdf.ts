/** Reads a PDF as a viewer does: finds its objects by the table at its end, unpacks streams, turns glyphs into letters by the fonts' own maps. */
import { inflateSync } from "node:zlib";

export interface ReadPdf {
  /** Texts of each page, in the order in which they are shown. */
  readonly pages: readonly (readonly string[])[];
  readonly outline: readonly string[];
  readonly title: string;
  /** Targets of the links of each page, as page numbers from 1. */
  readonly links: readonly (readonly number[])[];
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(raw)?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(raw.slice(start));
  if (!table) throw new Error("no table of objects where the end of the file says");
  const objects = new Map<number, { readonly body: string; readonly stream: Buffer | null }>();
  for (let id = 1; id < Number(table[1]); id += 1) {
    const row = raw.substr(start + table[0].length + 20 * id, 20);
    if (!/^\d{10} 00000 n \n$/.test(row)) throw new Error(`object ${id} has no proper row: ${JSON.stringify(row)}`);
    const at = Number(row.slice(0, 10));
    const head = `${id} 0 obj\n`;
    if (!raw.startsWith(head, at)) throw new Error(`object ${id} is not where the table says`);
    const end = raw.indexOf("\nendobj\n", at);
    const body = raw.slice(at + head.length, end);
    const from = /^<<.*?\/Length (\d+) >>\nstream\n/s.exec(body);
    const data = from && Buffer.from(body.slice(from[0].length, from[0].length + Number(from[1])), "latin1");
    objects.set(id, { body: from ? from[0] : body, stream: data && inflateSync(data) });
  }
  const get = (id: number | string | undefined) => {
    const found = objects.get(Number(id));
    if (!found) throw new Error(`there is no object ${id}`);
    return found;
  };
  const ref = (body: string, key: string): string | undefined => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  const trailer = raw.slice(raw.lastIndexOf("trailer"));
  const root = get(ref(trailer, "Root")).body;
  const kids = [...(/\/Kids \[(.*?)\]/.exec(get(ref(root, "Pages")).body)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map((m) =>
    Number(m[1]),
  );
  const fontsOf = (page: string): Map<string, Map<string, string>> => {
    const dictionary = /\/Font << (.*?) >>/.exec(get(ref(page, "Resources")).body)?.[1] ?? "";
    return new Map(
      [...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id]) => {
        const map = get(ref(get(id).body, "ToUnicode")).stream?.toString("latin1") ?? "";
        return [
          name,
          new Map(
            [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, glyph = "", units = ""]) => [
              glyph.toLowerCase(),
              utf16(units),
            ]),
          ),
        ];
      }),
    );
  };
  const marks: string[] = [];
  let mark = ref(get(ref(root, "Outlines")).body, "First");
  while (mark !== undefined) {
    const { body } = get(mark);
    marks.push(titleIn(body));
    mark = ref(body, "Next");
  }
  return {
    pages: kids.map((id) => {
      const page = get(id).body;
      return textsIn(get(ref(page, "Contents")).stream?.toString("latin1") ?? "", fontsOf(page));
    }),
    outline: marks,
    title: titleIn(get(ref(trailer, "Info")).body),
    links: kids.map((id) =>
      [...get(id).body.matchAll(/\/Subtype \/Link .*?\/Dest \[(\d+) 0 R/g)].map((m) => kids.indexOf(Number(m[1])) + 1),
    ),
  };
}

const titleIn = (body: string): string => utf16(/\/Title <FEFF([0-9A-F]*)>/.exec(body)?.[1] ?? "");

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");

/** Texts that follow each other on one line without a gap between them were one text: a sign of no font stands between its runs. */
function textsIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const texts: string[] = [];
  for (const line of content.split("\n")) {
    const shown = /^BT \/(F\d+) .* Tm <([0-9a-f]*)> Tj ET$/.exec(line);
    const sign = /^\/Span << \/ActualText <FEFF([0-9A-F]+)> >> BDC$/.exec(line);
    if (sign) texts.push(utf16(sign[1] ?? ""));
    if (!shown) continue;
    const map = fonts.get(shown[1] ?? "");
    const text = (shown[2]?.match(/.{4}/g) ?? []).map((glyph) => map?.get(glyph) ?? "\ufffd").join("");
    texts.push(text);
  }
  return texts;
}
