/** The lines of a note: no sign is torn, and its paper has room for all of them. */
import { describe, expect, test } from "vitest";
import { fitted, wrapped } from "../../../renderer/canvas/painter/text.ts";
import { anatomyOf, plainFacts } from "../../../shared/kinds/index.ts";
import { nodesOf } from "../../../shared/journey/index.ts";
import { journey } from "../../support/journey.ts";

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
  test("is parted at its own hyphen or stroke", () => {
    expect(wrapped(ruler, "die medizinisch-wissenschaftliche Frage", 120, 4)).toEqual([
      "die",
      "medizinisch-",
      "wissenschaftliche Frage",
    ]);
    expect(wrapped(ruler, "https://example.com/documents", 100, 4)).toEqual(["https://example.com/", "documents"]);
    expect(wrapped(ruler, "-----", 10, 4)).toEqual(["--", "--", "-"]);
  });
  test("is written in any room, and ends", () => {
    expect(wrapped(ruler, "😀😀😀", 1, 9)).toEqual(["😀", "😀", "😀"]);
  });
});

describe("the paper", () => {
  const lines = (text: string): number => {
    const [note] = nodesOf(journey("Paper").stage("One").note(text).doc()).values();
    return (anatomyOf(note!, plainFacts).height - 14) / 15;
  };
  test("has room for words that are parted at their hyphens", () => {
    expect(lines("die medizinisch-wissenschaftlichen Arzneimittelwerbung")).toBeGreaterThanOrEqual(4);
  });
  // At a size of 11: 148 px hold thirteen letters of a square each, and nine emoji.
  test("has room for signs that fill a square", () => {
    expect(lines("在发送电子邮件之前请医学部门检查每一个关于副作用的说法并确认")).toBeGreaterThanOrEqual(3);
    expect(lines("この手順の前に医療部門の承認が必要です。確認してください。")).toBeGreaterThanOrEqual(3);
    expect(lines("😀".repeat(25))).toBeGreaterThanOrEqual(3);
  });
  test("is as high as its text, and no higher than any paper", () => {
    expect(lines("")).toBe(2);
    expect(lines("To be asked:\r\n\r\n- who\r\n- when")).toBe(4);
    expect(lines("One two three four ".repeat(1000))).toBe(8);
    expect(lines("試験の結果を心臓専門医に伝える前に確認すること。".repeat(3))).toBe(6);
  });
});
