/** The words of the screens in both languages: the same keys, sentences for the same arguments, and German that was written. */
import { describe, expect, test } from "vitest";
import { isBroken, marker, sampleCalls, tryOut, wordFiles, wordLeaves } from "../../support/words.ts";

/** Spelled alike in both languages, or no words at all. */
const alike: readonly string[] = [
  ...["Name", "Text", "Version", "Status", "System", "Format", "Details", "Problem", "Population", "Palette", "Arm"],
  ...["Journey", "Journeys", "Touchpoints", "Medical", "Regulatory"],
  ...["Video", "Audio", "Tablet", "PNG", "SVG", "PDF", "English", "Deutsch"],
  // What stands on keys.
  ...["Alt", "Esc", "Tab"],
];

const files = wordFiles("en");
const used = new Set<string>();

test("every file of words is there in both languages", () => {
  expect(wordFiles("de")).toEqual(files);
  expect(files.length).toBeGreaterThan(12);
});

describe.each(files)("%s", (file) => {
  test("has the same keys in both", async () => {
    const [english, german] = [await wordLeaves("en", file), await wordLeaves("de", file)];
    expect(english.size).toBeGreaterThan(0);
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [path, text] of english) expect(typeof german.get(path), path).toBe(typeof text);
  });

  test("says in German what it says in English of the same names and numbers", async () => {
    const german = await wordLeaves("de", file);
    for (const [path, say] of await wordLeaves("en", file)) {
      if (typeof say !== "function") continue;
      const sage = german.get(path) as typeof say;
      const calls = sampleCalls(say);
      expect(calls.length, `${path} could not be called with any sample`).toBeGreaterThan(0);
      let both = 0;
      for (const { given, said } of calls) {
        const gesagt = tryOut(sage, given);
        const about = `${path}(${JSON.stringify(given)}) says “${gesagt}” for “${said}”`;
        if (gesagt === null || isBroken(gesagt)) {
          // No promise: an English sentence that takes a name where a number belongs, or a list where a name does.
          expect(
            given.some((one) => one === marker || typeof one === "object"),
            about,
          ).toBe(true);
          continue;
        }
        both += 1;
        const asked = given.filter((one) => typeof one === "string" || typeof one === "number").map(String);
        const lost = asked.filter(
          (one) => said.toLowerCase().includes(one.toLowerCase()) && !gesagt.toLowerCase().includes(one.toLowerCase()),
        );
        expect(lost, about).toEqual([]);
      }
      expect(both, `${path} says nothing in German`).toBeGreaterThan(0);
    }
  });

  test("is German where it is not the same word", async () => {
    const german = await wordLeaves("de", file);
    for (const [path, text] of await wordLeaves("en", file)) {
      if (typeof text !== "string" || text !== german.get(path) || !/\p{L}{2}/u.test(text)) continue;
      used.add(text);
      expect.soft(alike, `${path} is the same in both`).toContain(text);
    }
  });

  test("keeps the manner of the German texts", async () => {
    for (const [path, text] of await wordLeaves("de", file)) {
      const texts = typeof text === "string" ? [text] : sampleCalls(text).map(({ said }) => said);
      for (const said of texts) {
        const at = `${path}: ${said}`;
        expect(said, `${at}: quotations are „…“`).not.toMatch(/”|(^|[\s(])“|"/);
        expect(said, `${at}: a space before three dots`).not.toMatch(/\S…|\.\.\./);
        expect(said, `${at}: a space before %`).not.toMatch(/\d%/);
        expect(said, `${at}: nobody is addressed, nothing is shouted`).not.toMatch(
          /\b(du|deine?[rnms]?)\b|[^.:;?] (Sie|Ihr|Ihnen|Ihre[rnms]?)\b|!/,
        );
        expect(said, `${at}: a node is a Schritt`).not.toMatch(/\bKnoten\b|\bStage\b|\bTrigger\b/);
      }
    }
  });
});

test("every word that may be the same in both is one", () => {
  expect(alike.filter((word) => !used.has(word))).toEqual([]);
});
