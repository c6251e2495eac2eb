/** Signs that journeys use and the font lacks, as lines in a box of one em with the baseline at 0; any other letter is an empty box. Pure. */
import { type Step, stepsOf } from "../path-data.ts";

export const shapes: Readonly<Record<string, string>> = {
  "→": "M.05 -.32H.57M.39 -.5L.57 -.32L.39 -.14",
  "←": "M.57 -.32H.05M.23 -.5L.05 -.32L.23 -.14",
  "↔": "M.05 -.32H.57M.42 -.47L.57 -.32L.42 -.17M.2 -.47L.05 -.32L.2 -.17",
  "↺": "M.13 -.5H.06V-.66M.07 -.5C.13 -.6 .23 -.66 .33 -.64C.5 -.61 .59 -.46 .56 -.3C.53 -.13 .36 -.04 .21 -.1C.14 -.13 .09 -.18 .06 -.25",
  "⇒": "M.05 -.4H.5M.05 -.24H.5M.36 -.54L.58 -.32L.36 -.1",
  "≥": "M.1 -.6L.52 -.4L.1 -.2M.1 -.04H.52",
  "≤": "M.52 -.6L.1 -.4L.52 -.2M.1 -.04H.52",
  "≠": "M.08 -.42H.54M.08 -.22H.54M.42 -.6L.2 -.04",
  "≈": "M.07 -.4Q.19 -.52 .31 -.42T.55 -.44M.07 -.2Q.19 -.32 .31 -.22T.55 -.24",
  "✓": "M.1 -.3L.25 -.12L.54 -.58",
  "✗": "M.12 -.54L.5 -.14M.5 -.54L.12 -.14",
  "∞": "M.31 -.32C.2 -.5 .05 -.46 .05 -.32S.2 -.14 .31 -.32S.57 -.46 .57 -.32S.42 -.14 .31 -.32",
};
const box = "M.08 0V-.72H.54V0Z";
const wideBox = "M.08 .06V-.8H.92V.06Z";

export function signOf(letter: string): {
  readonly steps: readonly Step[];
  readonly width: number;
  readonly isKnown: boolean;
} {
  const known = Object.hasOwn(shapes, letter) ? shapes[letter] : undefined;
  const wide = (letter.codePointAt(0) ?? 0) >= 0x1100;
  const isNarrow = known !== undefined || !wide;
  return {
    steps: stepsOf(known ?? (wide ? wideBox : box)),
    width: isNarrow && !wide ? 0.62 : 1,
    isKnown: known !== undefined,
  };
}
