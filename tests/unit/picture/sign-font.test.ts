/** The font of signs: every sign has a glyph with an outline and a width, and the same font comes out every time. */
import { expect, test } from "vitest";
import { openFace, tableOf } from "../../../renderer/picture/font/face.ts";
import { signFile, signFont, signLetters } from "../../../renderer/picture/font/sign-font.ts";

test("every sign has its glyph, as wide as pictures reckon with", () => {
  const face = openFace("signs 400", 400, signFont(400));
  expect(signLetters).toEqual(expect.arrayContaining(["→", "←", "↔", "↺", "≥"]));
  for (const letter of signLetters) {
    const glyph = face.glyph(letter.codePointAt(0)!);
    expect(glyph, letter).toBeGreaterThan(0);
    expect(face.advance(glyph) / face.unitsPerEm).toBeCloseTo(0.62);
    const loca = tableOf(face.tables, "loca");
    const at = loca.getUint32(4 * glyph);
    const glyf = tableOf(face.tables, "glyf");
    expect(loca.getUint32(4 * glyph + 4) - at, letter).toBeGreaterThan(40);
    // Inside the line of text, left to right and bottom to top.
    const [left, bottom, right, top] = [2, 4, 6, 8].map((field) => glyf.getInt16(at + field));
    expect(left!, letter).toBeGreaterThanOrEqual(-60);
    expect(right!, letter).toBeLessThanOrEqual(680);
    expect(bottom!, letter).toBeLessThan(top!);
    expect(top!, letter).toBeLessThanOrEqual(969);
  }
  expect(face.glyph("A".codePointAt(0)!)).toBe(0);
});

test("the same bytes every time, heavier lines in heavier weights", () => {
  expect(signFile(400)).toEqual(signFile(400));
  expect(signFile(600)).not.toEqual(signFile(400));
});
