/** The native menu: the system's language, and only what the system itself does. */
import { describe, expect, test } from "vitest";
import { menuTemplate } from "../../../electron/menu.ts";
import { menuWords } from "../../../electron/words.ts";

type Entry = { readonly label?: string; readonly submenu?: unknown };
const labels = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ label, submenu }) => [
    ...(label === undefined ? [] : [label]),
    ...(Array.isArray(submenu) ? labels(submenu as Entry[]) : []),
  ]);

describe.each(["linux", "win32", "darwin"] as const)("on %s", (platform) => {
  test("every entry but the system's own carries a word of the language", () => {
    const [english, german] = (["en", "de"] as const).map((language) =>
      labels(menuTemplate(platform, language) as Entry[]),
    );
    expect(english).toHaveLength(german?.length ?? 0);
    const known = { en: Object.values<string>(menuWords.en), de: Object.values<string>(menuWords.de) };
    expect(english?.filter((label) => !known.en.includes(label))).toEqual([]);
    expect(german?.filter((label) => !known.de.includes(label))).toEqual([]);
    expect(english).toContain("Zoom in");
    expect(german).toContain("Vergrößern");
  });
});
