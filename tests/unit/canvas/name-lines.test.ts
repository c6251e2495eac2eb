/** Names at middle zooms: whole wherever they find room, in letters of nearly one size, clear of their outlines; the page is given the very lines that are painted. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outline } from "../../../shared/kinds/index.ts";
import { createBriefNames } from "../../../renderer/canvas/nodes/brief-names.ts";
import { unzoomAt } from "../../../renderer/canvas/painter/ground.ts";
import { type Plate, headOf, nameLines } from "../../../renderer/canvas/painter/name-lines.ts";
import { nameRoom } from "../../../renderer/canvas/painter/name-room.ts";
import type { Card } from "../../../renderer/canvas/scene/card.ts";

const plate = (outline: Outline = "card", height = 60): Plate => ({ kind: { outline }, width: 172, height });
/** Without a page each letter is taken for 56 % of its size: twelve find room in a line at 50 %. */
const at = (name: string, zoom: number, on = plate()) => nameLines(name, on, unzoomAt(zoom));
const onScreen = (name: string, zoom: number, on = plate()): number => at(name, zoom, on).size / unzoomAt(zoom);

describe("how a name is broken", () => {
  test("between words, where all of it finds room so", () => {
    expect(at("Trial result in brief", 0.5).lines).toEqual(["Trial result", "in brief"]);
    expect(at("Talk at the stand", 0.6).lines).toEqual(["Talk at the", "stand"]);
  });
  test("a word too long for the line is parted with a hyphen, and no letter stands alone", () => {
    expect(at("Studienergebnis kurz", 0.5).lines).toEqual(["Studiener-", "gebnis kurz"]);
    expect(at("Betreffzeilentest", 0.5, plate("fan", 82)).lines).toEqual(["Betreff-", "zeilentest"]);
  });
  test("what cannot be seen ends with an ellipsis: at a word's end, or after letters that tell something", () => {
    expect(at("Kein weiterer Kontakt gewünscht", 0.5, plate("end", 36)).lines).toEqual(["Kein weiter…"]);
    expect(at("Practices without a visit", 0.42, plate("end", 36)).lines).toEqual(["Practices…"]);
    expect(at("Renal function, questions answered", 0.5).lines.at(-1)).toMatch(/^function…$/);
  });
  test("a tall node takes as many lines as it has room for", () => {
    expect(at("Wurde die Einladung angenommen?", 0.5, plate("cut", 100)).lines).toEqual([
      "Wurde die",
      "Einladung",
      "angenommen?",
    ]);
  });
});

describe("how large it is", () => {
  test("11 px, and no smaller than it takes to show all of it", () => {
    expect(onScreen("Data room", 0.5)).toBeCloseTo(11);
    expect(onScreen("Trial result in brief", 0.5)).toBeCloseTo(11);
    expect(onScreen("Thirteen char", 0.5, plate("end", 36))).toBeLessThan(11);
    // Cut names gain nothing by being small.
    expect(onScreen("Kein weiterer Kontakt gewünscht", 0.5, plate("end", 36))).toBeCloseTo(11);
  });
  test("at no zoom under 9 px, and nowhere two sizes that differ by more than 1.5 px", () => {
    for (let zoom = 0.35; zoom < 0.69; zoom += 0.01)
      for (const height of [36, 44, 60, 82, 116]) {
        const all = ["One", "Two words", "Einladung zum Fortbildungsabend", "Thirteen char"].map((name) =>
          onScreen(name, zoom, plate("card", height)),
        );
        expect(Math.min(...all)).toBeGreaterThan(9);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThan(1.51);
      }
  });
  test("a touchpoint has two lines at every zoom", () => {
    for (let zoom = 0.35; zoom < 0.69; zoom += 0.01) expect(at("Eight ab Eight ab cd", zoom).lines).toHaveLength(2);
  });
});

describe("where it stands", () => {
  const outlines: readonly Outline[] = [
    "card",
    "pill",
    "start",
    "end",
    "end-double",
    "cut",
    "fan",
    "sheets",
    "gate",
    "notch",
    "bubble",
    "slip",
    "ruled-card",
    "paper",
  ];
  test("no line leaves its node, whatever it is called", () => {
    const names = fc.array(fc.stringMatching(/^[a-zäöü]{1,24}[.,?-]?$/), { minLength: 1, maxLength: 6 });
    const zooms = fc.double({ min: 0.35, max: 0.69, noNaN: true });
    const heights = fc.constantFrom(36, 44, 60, 82, 116);
    fc.assert(
      fc.property(names, zooms, heights, fc.constantFrom(...outlines), (words, zoom, height, outline) => {
        const unzoom = unzoomAt(zoom);
        const { lines, size, lead, left, top, foot } = nameLines(words.join(" "), plate(outline, height), unzoom);
        expect(top - foot).toBeGreaterThan(1.5 * unzoom);
        expect(top + (lines.length - 1) * lead + foot).toBeLessThan(height - 1.5 * unzoom);
        for (const line of lines) expect(left + 0.56 * size * line.length).toBeLessThanOrEqual(172 - 8);
        const shown = lines.join("").replaceAll(/[\s-]/g, "");
        const all = words.join("").replaceAll("-", "");
        expect(all.startsWith(shown.replace(/…$/, ""))).toBe(true);
        if (!shown.endsWith("…")) expect(shown).toBe(all);
      }),
    );
  });
  test("clear of round ends, inner lines, notches and cut corners", () => {
    const flat = nameRoom("card", 60, 20);
    expect(nameRoom("start", 44, 38).left).toBeGreaterThan(flat.left);
    expect(nameRoom("end", 44, 38).right).toBeGreaterThan(flat.right);
    expect(nameRoom("end-double", 44, 8).right).toBeGreaterThanOrEqual(3.5 + 4);
    expect(nameRoom("ruled-card", 82, 20).right).toBeGreaterThan(6.5 + 3);
    expect(nameRoom("notch", 100, 20).left).toBeGreaterThan(7.5 + 3);
    expect(nameRoom("cut", 44, 40).left).toBeGreaterThan(flat.left);
    expect(nameRoom("cut", 100, 20)).toEqual(flat);
  });
  test("one line in a goal is not led over the line within it", () => {
    const goal = at("Knows the result", 0.5, plate("end-double", 44));
    expect(goal.lines).toHaveLength(1);
    expect(goal.top - goal.foot).toBeGreaterThan(3.5 + 2 * 2);
  });
});

test("the page is given the same lines at middle zooms, anew when zoom, card or font changes, and none elsewhere", () => {
  const names = createBriefNames();
  const element = { textContent: "", style: {} } as HTMLElement;
  const card = (name: string): Card => ({ name, summary: "Brief", box: plate() }) as unknown as Card;
  names.at(1);
  names.show(element, card("Trial result in brief"));
  expect(element.textContent).toBe("");
  for (const zoom of [0.65, 0.5, 0.36]) {
    names.at(zoom);
    const { lines, size } = at("Trial result in brief", zoom);
    expect(element.textContent).toBe(lines.join("\n"));
    expect(Number.parseFloat(element.style.fontSize)).toBeCloseTo(size, 2);
  }
  names.show(element, card("Data room"));
  expect(element.textContent).toBe("Data room");
  names.leave(element);
  names.at(0.65);
  element.textContent = "gone";
  names.again();
  expect(element.textContent).toBe("gone");
});

describe("beside its icon, at 100 %", () => {
  const headed = (name: string, outline: Outline = "card", height = 60) =>
    headOf({ box: { ...plate(outline, height) } as Card["box"], name, summary: "Email · 2 modules" });
  test("a short name stands over what is said of it", () => {
    expect(headed("Result in brief")).toMatchObject({ lines: ["Result in brief"], summary: "Email · 2 modules" });
  });
  test("a long one takes both lines, and no letter of it is lost", () => {
    expect(headed("Postalische Erinnerung an")).toMatchObject({ lines: ["Postalische", "Erinnerung an"], summary: "" });
    expect(headed("Until after the holidays", "pill", 36).lines).toEqual(["Until after the", "holidays"]);
  });
  test("only what two lines cannot hold ends with an ellipsis", () => {
    const { lines } = headed("Practices that were not visited since the last congress");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
