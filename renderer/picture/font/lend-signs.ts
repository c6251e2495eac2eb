/** Gives the page the signs that its font leaves out, under the name that stands behind Inter in the list of fonts. */
import { signFile, signLetters } from "./sign-font.ts";

const range = signLetters.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join(",");

export function lendSigns(fonts: FontFaceSet = document.fonts): void {
  for (const [weight, from] of [
    ["100 449", 400],
    ["450 549", 500],
    ["550 900", 600],
  ] as const)
    fonts.add(new FontFace("Itinera Signs", signFile(from), { weight, unicodeRange: range }));
}
