/** The lines of a note: no sign is torn, and its paper has room for all of them. */
import { describe, expect, test } from "vitest";
import { fitted, wrapped } from "../../../renderer/canvas/painter/text.ts";

/** Every letter is as broad, half a pair too: as fonts have it that lack the sign. */
const ruler = { font: "even", measureText: (text: string) => ({ width: text.length * 5 }) as TextMetrics };

describe("a word that is longer than its line", () => {
  const signs = { "an emoji": "😀", "a family": "👩‍👩‍👧", "a letter and its mark": "e\u0301", "a skin": "👍🏽" };
  for (const [called, sign] of Object.entries(signs))
    test(`${called} is not torn`, () => {
      for (let room = 45; room < 90; room += 5) {
        const whole = new RegExp(`^(${sign})+…?$`, "u");
        for (const line of wrapped(ruler, sign.repeat(40), room, 4)) expect(line, `${room} px`).toMatch(whole);
        expect(fitted(ruler, sign.repeat(40), room), `${room} px`).toMatch(whole);
      }
    });
  test("is written in any room, and ends", () => {
    expect(wrapped(ruler, "😀😀😀", 1, 9)).toEqual(["😀", "😀", "😀"]);
  });
});
