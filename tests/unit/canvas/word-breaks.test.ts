/** Long words are parted where syllables meet, with letters enough on either side, and never within a sign. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { breaksOf } from "../../../renderer/canvas/painter/word-breaks.ts";

const parted = (word: string): string => {
  let [text, from] = ["", 0];
  for (const { at, hyphen } of breaksOf(word)) {
    text += word.slice(from, at) + (hyphen ? "·" : "|");
    from = at;
  }
  return text + word.slice(from);
};

test.each([
  ["Wirkmechanismus", "Wirk·me·cha·nismus"],
  ["Betreffzeilentest", "Betreff·zei·len·test"],
  ["Patientenbegleitung", "Patien·ten·be·glei·tung"],
  ["Titrationsschema", "Titra·tions·schema"],
  ["Fortbildungsabend", "Fort·bil·dungs·abend"],
  ["Herbsttagung", "Herbst·ta·gung"],
  ["Presentation", "Presen·ta·tion"],
  ["Investigator", "Inves·ti·gator"],
  ["Оповещение", "Опове·щение"],
])("%s", (word, expected) => {
  expect(parted(word)).toBe(expected);
});

test("a word keeps its own hyphens, and is parted at them without another", () => {
  expect(parted("Online-Fortbildung")).toBe("Online-|Fort·bil·dung");
  // Two letters would stand alone.
  expect(parted("sign-up")).toBe("sign-up");
  expect(parted("Außendienst-E-Mail")).toBe("Außen·dienst-|E-Mail");
});

test("short words, numbers and scripts whose syllables nobody here knows are left whole", () => {
  for (const word of ["Termin", "Besuch", "2027", "1234567890", "مستشفياتنا", "बीमारियोंमें"])
    expect(breaksOf(word)).toEqual([]);
});

test("what is written without spaces is parted between its signs, without a hyphen", () => {
  expect(parted("臨床試験の結果")).toBe("臨|床|試|験|の|結|果");
  expect(breaksOf("ผลการทดลอง").every(({ hyphen }) => !hyphen)).toBe(true);
});

test("no part has fewer than three letters, a hyphen stands between four and four, and no sign is torn", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (text) => {
      const word = text.replaceAll(/\s/gu, "x");
      const joints = new Set([...new Intl.Segmenter().segment(word)].map(({ index }) => index));
      let before = 0;
      for (const { at, hyphen } of breaksOf(word)) {
        expect(at).toBeGreaterThan(before);
        expect(at).toBeLessThan(word.length);
        expect(joints.has(at)).toBe(true);
        if (hyphen) {
          expect(/\p{L}\p{M}*$/u.test(word.slice(0, at))).toBe(true);
          expect(at).toBeGreaterThanOrEqual(4);
          expect(word.length - at).toBeGreaterThanOrEqual(4);
        }
        before = at;
      }
    }),
  );
});
