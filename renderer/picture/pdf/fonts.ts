/** Fonts in a PDF: the used glyphs embedded, and which letter each of them is, so that text can be searched and copied. */
import type { Face } from "../font/face.ts";
import { subsetOf } from "../font/subset.ts";
import type { PdfFile } from "./objects.ts";
import type { Resources } from "./pdf-ink.ts";

/** Writes them and answers with the entries of the pages' font dictionary. */
export async function writeFonts(file: PdfFile, { fonts }: Resources): Promise<string> {
  const entries: string[] = [];
  for (const [face, { name, letters }] of fonts) entries.push(`/${name} ${await writeFont(file, face, letters)} 0 R`);
  return entries.join(" ");
}

async function writeFont(file: PdfFile, face: Face, letters: ReadonlyMap<number, string>): Promise<number> {
  const [font, part, descriptor, bytes, codes] = [1, 2, 3, 4, 5].map(() => file.reserve());
  const glyphs = [...letters.keys()].sort((a, b) => a - b);
  const k = 1000 / face.unitsPerEm;
  const { ascent, descent, capHeight, bounds } = face.metrics;
  // Six letters say that it is a part of a font; they follow from what is in it.
  const tag = [...String(glyphs.reduce((sum, glyph) => (sum * 31 + glyph) % 308_915_776, face.weight))]
    .map((digit) => String.fromCharCode(65 + Number(digit)))
    .join("")
    .padStart(6, "A")
    .slice(-6);
  const name = `${tag}+Inter-${face.weight === 400 ? "Regular" : face.weight === 500 ? "Medium" : "SemiBold"}`;
  const widths = glyphs.map((glyph) => `${glyph} [${Math.round(face.advance(glyph) * k)}]`).join(" ");
  file.put(
    font ?? 0,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${part} 0 R] /ToUnicode ${codes} 0 R >>`,
  );
  file.put(
    part ?? 0,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 600 /W [${widths}] /CIDToGIDMap /Identity >>`,
  );
  file.put(
    descriptor ?? 0,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${bounds.map((n) => Math.round(n * k)).join(" ")}] /ItalicAngle 0 /Ascent ${Math.round(ascent * k)} /Descent ${Math.round(descent * k)} /CapHeight ${Math.round(capHeight * k)} /StemV ${face.weight / 5} /FontFile2 ${bytes} 0 R >>`,
  );
  const subset = subsetOf(face, new Set(glyphs));
  await file.stream(bytes ?? 0, `/Length1 ${subset.length}`, subset);
  await file.stream(codes ?? 0, "", lettersOf(letters, glyphs));
  return font ?? 0;
}

/** At most a hundred to a block, as the format asks. */
function lettersOf(letters: ReadonlyMap<number, string>, glyphs: readonly number[]): string {
  const rows = glyphs.map((glyph) => `<${hex(glyph)}> <${[...units(letters.get(glyph) ?? "")].map(hex).join("")}>`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const some = rows.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join("\n")}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`;
}

const hex = (n: number): string => n.toString(16).padStart(4, "0").toUpperCase();

function* units(text: string): Generator<number> {
  for (let i = 0; i < text.length; i += 1) yield text.charCodeAt(i);
}
