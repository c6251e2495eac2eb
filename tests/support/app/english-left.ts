/** Looks for English on a German screen: every text, name, hint and title that is there against all that the product says in English. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { channels } from "../../../shared/channels/index.ts";
import { kinds } from "../../../shared/kinds/index.ts";
import { sampleWorkspace } from "../../../shared/sample/index.ts";
import { templates } from "../../../shared/templates/index.ts";
import { type Leaf, marker, sampleCalls, wordFiles, wordLeaves } from "../words.ts";

type Lang = "en" | "de";

interface Sayings {
  readonly texts: ReadonlySet<string>;
  /** Sentences with something in them: the parts that stand, and what is taken in. */
  readonly patterns: readonly RegExp[];
}

/** Looks the same in both languages, or is a name that the sample's people gave. */
export type EnglishLeft = (page: Page) => Promise<string[]>;

export async function lookForEnglish(): Promise<EnglishLeft> {
  const [english, german] = [await sayings("en"), await sayings("de")];
  const data = new Set(textsIn(sampleWorkspace()));
  const isGerman = (text: string): boolean =>
    german.texts.has(text) || german.patterns.some((pattern) => pattern.test(text));
  // A part that takes in a name could be anybody's sentence; one that takes in a number is ours.
  const counted = english.patterns.filter((pattern) => !pattern.source.includes(".+"));
  return async (page) => {
    const found = new Set<string>();
    for (const text of await saidOn(page)) {
      if (data.has(text) || isGerman(text)) continue;
      // What is spoken of a thing is put together: its parts tell, where they are words and nobody's names.
      const parts = text.split(/, | · |: |; /).filter((part) => !data.has(part) && !german.texts.has(part));
      const told = (part: string): boolean =>
        english.texts.has(part) || (!isGerman(part) && counted.some((pattern) => pattern.test(part)));
      if (english.patterns.some((pattern) => pattern.test(text)) || parts.some(told)) found.add(text);
    }
    return [...found];
  };
}

/** Visible texts and what screen readers and tooltips say. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const note = (text: string | null): void => {
      const plain = (text ?? "").replaceAll(/\s+/g, " ").trim();
      if (/\p{L}{2}/u.test(plain)) said.push(plain);
    };
    for (const element of document.querySelectorAll("body *")) {
      // Exported bytes are in no language, and what is marked in a text leaves pieces of somebody's sentence.
      if (element.closest("pre, code, kbd, script, style, mark, del, ins") || !element.checkVisibility()) continue;
      if (element.querySelector(":scope > :is(mark, del, ins), :scope > span > :is(del, ins)")) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) note(node.textContent);
      for (const name of ["aria-label", "title", "placeholder", "aria-roledescription", "aria-valuetext", "alt"])
        note(element.getAttribute(name));
    }
    return [...new Set(said)];
  });
}

async function sayings(language: Lang): Promise<Sayings> {
  const leaves: Leaf[] = [];
  for (const file of wordFiles(language)) leaves.push(...(await wordLeaves(language, file)).values());
  for (const { words } of [...kinds, ...channels, ...templates]) leaves.push(...leavesIn(words[language]));
  const texts = new Set(actionTitles(language));
  const patterns = new Map<string, RegExp>();
  for (const leaf of leaves) {
    if (typeof leaf === "string") texts.add(leaf.trim());
    else
      for (const { said } of sampleCalls(leaf)) {
        const pattern = patternOf(said);
        if (pattern) patterns.set(pattern.source, pattern);
      }
  }
  return { texts: new Set([...texts].filter((text) => /\p{L}{2}/u.test(text))), patterns: [...patterns.values()] };
}

/** Names and numbers give way; what has too few letters of its own says nothing about its language. */
function patternOf(said: string): RegExp | null {
  const own = said.replaceAll(marker, "").replaceAll(marker.toLowerCase(), "");
  if ((own.match(/\p{L}/gu) ?? []).length < 4) return null;
  const escaped = said.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`).replaceAll(/\s+/g, " ");
  const open = escaped.replaceAll(new RegExp(marker, "gi"), ".+").replaceAll(/\b[13]\b/g, String.raw`[\d.,]+`);
  return new RegExp(`^${open}$`);
}

function leavesIn(value: unknown): Leaf[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [value as Leaf];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesIn) : [];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value.replaceAll(/\s+/g, " ").trim()];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Actions stand in files that only a page can load; their titles are read from the text. */
function actionTitles(language: Lang): string[] {
  const folder = join(import.meta.dirname, "../../../renderer/actions");
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .flatMap((text) => [...text.matchAll(new RegExp(`${language}: \\{\\s*title: "([^"]+)"`, "g"))])
    .map(([, title = ""]) => title);
}
