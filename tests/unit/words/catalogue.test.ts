/** Every word of the product in every language: whole, callable, mentioning the same things, and none left in English. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { actions } from "../../../renderer/actions/index.ts";
import { channels } from "../../../shared/channels/index.ts";
import { commands } from "../../../shared/commands/index.ts";
import { exporters } from "../../../shared/exporters/index.ts";
import { importWords, importers } from "../../../shared/importers/index.ts";
import { kinds } from "../../../shared/kinds/index.ts";
import { rules } from "../../../shared/rules/index.ts";
import { templates } from "../../../shared/templates/index.ts";
import { verbs } from "../../../cli/verbs/index.ts";
import { words as cliWords } from "../../../cli/words.ts";
import { words as electronWords } from "../../../electron/words.ts";
import { words as webWords } from "../../../web/words.ts";
import { marksIn, pairsOf, samplesFor, wordRecordsIn } from "../../support/localized.ts";

// One after the other and after the lists above: commands and the batch of them know each other.
const modules: Record<string, unknown> = {};
const shared = join(import.meta.dirname, "../../../shared");
for (const path of readdirSync(shared, { recursive: true, encoding: "utf8" }))
  if (path.endsWith(".ts")) modules[path] = (await import(join(shared, path))) as unknown;
const records = wordRecordsIn({
  ...modules,
  actions,
  verbs,
  cliWords,
  electronWords,
  webWords,
  imports: { en: importWords("en"), de: importWords("de") },
});
const pairs = records.flatMap(pairsOf);
const texts = pairs.filter((pair) => typeof pair.en === "string") as { at: string; en: string; de: string }[];
const functions = pairs.filter((pair) => typeof pair.en === "function") as {
  at: string;
  en: (...given: unknown[]) => unknown;
  de: (...given: unknown[]) => unknown;
}[];

/** The same word in both languages, or a name that is not translated. */
const alike: ReadonlySet<string> = new Set(
  `Audio Blueprint Experiment Format Journey Marketing Medical Name Portal Regulatory Service Start Text Touchpoint Video
  Webinar SMS Version itinera s`.split(/\s+/),
);
const english = /\b(the|and|of|is|are|not|with|this|that|from|there|nothing|which|cannot|were|has|have)\b/;

describe("the catalogue", () => {
  test("is found: every shelf of the product has its words here", () => {
    const shelves = [kinds, channels, commands, rules, exporters, importers, templates, actions, verbs];
    for (const thing of shelves.flat())
      expect(
        records.some(({ en }) => en === (thing.words as { en: unknown }).en),
        JSON.stringify(thing.words),
      ).toBe(true);
    expect(pairs.length).toBeGreaterThan(1000);
  });
  test("a text that is there in one language is there in the other", () => {
    for (const { at, en, de } of texts) expect(de === "", at).toBe(en === "");
  });
  test("no text was left in English", () => {
    const left = texts.filter(({ en, de }) => en === de && !alike.has(de) && !/^[\d\W]*$/.test(de));
    expect(left.map(({ at, de }) => `${at}: ${de}`)).toEqual([]);
    const mixed = texts.filter(({ de }) => english.test(de));
    expect(mixed.map(({ at, de }) => `${at}: ${de}`)).toEqual([]);
  });
  test("German has German quotation marks, and its sentences end as the English ones do", () => {
    const odd = texts.filter(({ de }) => /“[^“„]*”/.test(de) || /"/.test(de) || /\bdu\b|\bdein/i.test(de));
    expect(odd.map(({ at, de }) => `${at}: ${de}`)).toEqual([]);
    const ends = texts.filter(({ en, de }) => /[.…?]$/.test(en) !== /[.…?]$/.test(de));
    expect(ends.map(({ at, en, de }) => `${at}: ${en} / ${de}`)).toEqual([]);
  });
});

test("whoever refuses says so in every language: no failure is made of one bare sentence", () => {
  const root = join(import.meta.dirname, "../../..");
  const bare = ["shared", "backend", "web", "electron"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => {
        const text = readFileSync(join(root, room, path), "utf8");
        return [...text.matchAll(/(?:fail|makeFailure)\(\s*"[a-z-]+",\s*["`][^"`]*/g)].map(
          ([call]) => `${path}: ${call}`,
        );
      }),
  );
  expect(bare).toEqual([]);
});

/** The first of the sample arguments that the English words can take. */
function spoken({ at, en, de }: (typeof functions)[number]): { en: string; de: string; given: unknown[] } {
  let nearest: { en: string; de: string; given: unknown[]; marks: number } | undefined;
  for (const given of samplesFor(Math.max(en.length, 1))) {
    let said: unknown;
    try {
      said = en(...given);
    } catch {
      continue;
    }
    if (typeof said !== "string") continue;
    const marks = marksIn(said).length;
    if (/\[object|NaN|undefined|function/.test(said)) continue;
    if (!nearest || marks > nearest.marks) nearest = { en: said, de: String(de(...given)), given, marks };
  }
  if (!nearest) throw new Error(`${at}: no sample fits`);
  return nearest;
}

const made = functions.map((pair) => [pair.at, pair] as const);

describe("words that are made", () => {
  test.each(made)("%s", (_, pair) => {
    expect(pair.de.length, "parameters").toBe(pair.en.length);
    const said = spoken(pair);
    expect(said.de).not.toMatch(/\[object|NaN|undefined/);
    expect(marksIn(said.de), said.de).toEqual(marksIn(said.en));
    expect(said.de.replaceAll(/⟦[^⟧]*⟧/g, "")).not.toMatch(english);
  });
});
