/** The font files that pictures carry: Inter in three weights, in parts by script; only the parts that a text needs are fetched. */
import cyrillic4 from "@fontsource/inter/files/inter-cyrillic-400-normal.woff?url";
import cyrillic5 from "@fontsource/inter/files/inter-cyrillic-500-normal.woff?url";
import cyrillic6 from "@fontsource/inter/files/inter-cyrillic-600-normal.woff?url";
import greek4 from "@fontsource/inter/files/inter-greek-400-normal.woff?url";
import greek5 from "@fontsource/inter/files/inter-greek-500-normal.woff?url";
import greek6 from "@fontsource/inter/files/inter-greek-600-normal.woff?url";
import latin4 from "@fontsource/inter/files/inter-latin-400-normal.woff?url";
import latin5 from "@fontsource/inter/files/inter-latin-500-normal.woff?url";
import latin6 from "@fontsource/inter/files/inter-latin-600-normal.woff?url";
import latinExt4 from "@fontsource/inter/files/inter-latin-ext-400-normal.woff?url";
import latinExt5 from "@fontsource/inter/files/inter-latin-ext-500-normal.woff?url";
import latinExt6 from "@fontsource/inter/files/inter-latin-ext-600-normal.woff?url";
import { type Face, type Weight, openFace } from "./face.ts";
import { signFont, signLetters } from "./sign-font.ts";
import { type Typesetter, createTypesetter } from "./typesetter.ts";
import { openWoff } from "./woff.ts";

interface Part {
  readonly script: string;
  /** Any of these letters asks for it. */
  readonly needs: RegExp | null;
  readonly files: Readonly<Record<Weight, string>>;
}

const parts: readonly Part[] = [
  { script: "latin", needs: null, files: { 400: latin4, 500: latin5, 600: latin6 } },
  {
    script: "latin-ext",
    needs: /[\u0100-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2020\u20a0-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/,
    files: { 400: latinExt4, 500: latinExt5, 600: latinExt6 },
  },
  { script: "greek", needs: /[\u0370-\u03ff]/, files: { 400: greek4, 500: greek5, 600: greek6 } },
  {
    script: "cyrillic",
    needs: /[\u0400-\u045f\u0490\u0491\u2116]/,
    files: { 400: cyrillic4, 500: cyrillic5, 600: cyrillic6 },
  },
];
/** Arrows and signs that Inter's parts leave out. */
const signs = new RegExp(`[${[...signLetters].join("")}]`, "u");
const weights: readonly Weight[] = [400, 500, 600];
const opened = new Map<string, Promise<Face>>();

function faceAt(address: string, name: string, weight: Weight): Promise<Face> {
  const known = opened.get(address);
  if (known) return known;
  const face = fetch(address)
    .then((answer) => answer.arrayBuffer())
    .then(openWoff)
    .then((tables) => openFace(name, weight, tables));
  opened.set(address, face);
  // What failed once may be there the next time.
  face.catch(() => opened.delete(address));
  return face;
}

/** For drawing this text. Rejects when a font file cannot be had. */
export async function typesetterFor(text: string): Promise<Typesetter> {
  const due = parts.filter(({ needs }) => needs === null || needs.test(text));
  const faces = due.flatMap(({ script, files }) =>
    weights.map((weight) => faceAt(files[weight], `${script} ${weight}`, weight)),
  );
  // Last, so that whatever Inter has is Inter's.
  const drawn = signs.test(text) ? weights.map((weight) => openFace(`signs ${weight}`, weight, signFont(weight))) : [];
  return createTypesetter([...(await Promise.all(faces)), ...drawn]);
}
