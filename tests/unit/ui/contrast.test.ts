/** Every text of every theme can be read: at least 4.5:1 on each ground it stands on; lines and marks 3:1. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = ["theme-light.css", "theme-dark.css", "theme-contrast.css", "tints.css"]
  .map((name) => readFileSync(join(import.meta.dirname, "../../../renderer/ui", name), "utf8"))
  .join("\n");

type Tokens = Record<string, string>;

/** The tokens set by the rules whose selector is exactly this, outside media queries. */
function tokensOf(selector: string): Tokens {
  const found: Tokens = {};
  const outside = css.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  for (const [, name, body] of outside.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (name?.trim().replaceAll(/\s+/g, " ") !== selector) continue;
    for (const [, token, value] of (body ?? "").matchAll(/--([\w-]+):\s*([^;]+);/g))
      found[token ?? ""] = value?.trim() ?? "";
  }
  return found;
}

const themes: Record<string, Tokens> = {
  light: tokensOf(':root, [data-theme="light"]'),
  dark: tokensOf('[data-theme="dark"]'),
  contrast: tokensOf('[data-theme="contrast"]'),
};

function hex(theme: Tokens, name: string): string {
  let value = theme[name];
  while (value?.startsWith("var(--")) value = theme[value.slice(6, -1)];
  if (value === undefined || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`no colour ${name}`);
  return value;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function ratio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const functions = ["marketing", "sales", "medical", "patient", "pv", "system"];
const states = ["error", "warning", "info", "success", "stale", "draft", "changed"];
const reaches = ["email", "telephony", "in-person", "web", "post", "broadcast"];
const grounds = ["surface", "surface-sunk", "surface-hover", "canvas"];
type Pair = readonly [front: string, ground: string];

const texts: Pair[] = [
  ...grounds.flatMap((ground) => ["text", "text-2", "text-3"].map((front): Pair => [front, ground])),
  ...["surface", "surface-sunk", "canvas", "accent-soft"].map((ground): Pair => ["accent-text", ground]),
  ...["text", "text-2", "text-3"].map((front): Pair => [front, "accent-soft"]),
  ...["error", "warning", "changed", "success"].map((state): Pair => [`${state}-text`, "accent-soft"]),
  ...functions.flatMap((fn): Pair[] => [
    [`fn-${fn}-ink`, `fn-${fn}-soft`],
    [`fn-${fn}-ink`, "surface"],
    [`fn-${fn}-ink`, "surface-sunk"],
    [`fn-${fn}-ink`, "surface-hover"],
  ]),
  ...reaches.flatMap((by): Pair[] => [
    [`by-${by}-ink`, `by-${by}-soft`],
    [`by-${by}-ink`, "surface"],
  ]),
  ...states.flatMap((state): Pair[] => [
    [`${state}-text`, `${state}-soft`],
    [`${state}-text`, "surface"],
    [`${state}-text`, "surface-sunk"],
  ]),
  ...["error", "warning", "info"].flatMap((state): Pair[] => [
    ["text", `${state}-soft`],
    ["text-2", `${state}-soft`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-success", "success"],
  ["on-success", "success-hover"],
  ["on-error", "error-fill"],
  ["on-error", "error-fill-hover"],
  ["on-tip", "tip"],
  ["on-tip-2", "tip"],
  ["text", "surface-press"],
  ["text", "selection-soft"],
  ["note-text", "note-paper"],
  ["diff-add-text", "diff-add"],
  ["diff-del-text", "diff-del"],
];

const marks: Pair[] = [
  ["edge", "canvas"],
  ["edge-strong", "canvas"],
  ["selection", "canvas"],
  ["selection", "surface"],
  ["focus-ring", "surface"],
  ["focus-ring", "surface-sunk"],
  ["control-line", "surface"],
  ["control-line", "surface-sunk"],
  ["accent", "surface"],
  ...functions.flatMap((fn): Pair[] => [
    [`fn-${fn}-line`, "surface"],
    [`fn-${fn}-line`, "canvas"],
  ]),
  ...reaches.flatMap((by): Pair[] => [
    [`by-${by}-line`, "surface"],
    [`by-${by}-line`, "canvas"],
  ]),
  ...states.flatMap((state): Pair[] => [
    [state, "surface"],
    [state, "canvas"],
  ]),
];

describe.each(Object.entries(themes))("%s", (_name, theme) => {
  test.each(texts)("text %s on %s", (front, ground) => {
    expect(ratio(hex(theme, front), hex(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)("mark %s on %s", (front, ground) => {
    expect(ratio(hex(theme, front), hex(theme, ground))).toBeGreaterThanOrEqual(3);
  });
  test("the lines of two functions differ in lightness, so that colour is not needed to tell them apart", () => {
    const own = functions
      .filter((fn) => fn !== "system")
      .map((fn) => {
        const y = luminance(hex(theme, `fn-${fn}-line`));
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
      })
      .sort((a, b) => a - b);
    const gaps = own.slice(1).map((lightness, at) => lightness - (own[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6);
  });
  test("it names the same colours as the light theme", () => {
    const colours = (tokens: Tokens): string[] =>
      Object.keys(tokens)
        .filter((token) => !token.startsWith("n-"))
        .sort();
    expect(colours(theme)).toEqual(colours(themes["light"] ?? {}));
  });
});
