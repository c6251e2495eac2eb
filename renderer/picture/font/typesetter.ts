/** Measures text and parts it into runs of one face each, with the same answer on every machine. */
import type { Face, Weight } from "./face.ts";

export interface Run {
  /** Null for letters that no face has. */
  readonly face: Face | null;
  readonly text: string;
  /** Of each code point, in the face. */
  readonly glyphs: readonly number[];
  /** In ems. */
  readonly width: number;
}

export interface Typesetter {
  runs(text: string, weight: Weight): readonly Run[];
  /** In ems. */
  width(text: string, weight: Weight): number;
  /** How far below the middle of a line its baseline lies, in ems, as a canvas has it. */
  readonly middle: number;
}

/** What a letter takes that no face has: wide scripts fill the em. */
const foreign = (code: number): number => (code >= 0x1100 ? 1 : 0.62);

export function createTypesetter(faces: readonly Face[]): Typesetter {
  const known = new Map<string, readonly Run[]>();
  const byWeight = new Map<Weight, Face[]>();
  for (const face of faces) byWeight.set(face.weight, [...(byWeight.get(face.weight) ?? []), face]);
  const part = (text: string, weight: Weight): readonly Run[] => {
    const runs: { face: Face | null; text: string; glyphs: number[]; width: number }[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const face = (byWeight.get(weight) ?? []).find((one) => one.glyph(code) !== 0) ?? null;
      const glyph = face?.glyph(code) ?? 0;
      const width = face ? face.advance(glyph) / face.unitsPerEm : foreign(code);
      let run = runs.at(-1);
      if (!run || run.face !== face) runs.push((run = { face, text: "", glyphs: [], width: 0 }));
      run.text += letter;
      run.glyphs.push(glyph);
      run.width += width;
    }
    return runs;
  };
  const setter: Typesetter = {
    runs(text, weight) {
      const key = `${weight} ${text}`;
      let runs = known.get(key);
      if (!runs) {
        if (known.size > 20_000) known.clear();
        known.set(key, (runs = part(text, weight)));
      }
      return runs;
    },
    width: (text, weight) => setter.runs(text, weight).reduce((sum, run) => sum + run.width, 0),
    middle: middleOf(faces[0]),
  };
  return setter;
}

/** A canvas scales ascent and descent to one em and takes the middle between them. */
function middleOf(face: Face | undefined): number {
  if (!face) return 0.3;
  const { ascent, descent } = face.metrics;
  return 0.5 * ((ascent + descent) / (ascent - descent));
}
