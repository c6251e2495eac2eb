/** Which language a window speaks, and how it writes lists and orders names: read once, when its words are loaded. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { languageAmong } from "../../../shared/words/language.ts";

const load = async (languages: readonly string[], wish?: string) => {
  vi.resetModules();
  vi.stubGlobal("navigator", { languages, language: languages[0] });
  const kept = wish === undefined ? null : JSON.stringify({ language: wish });
  vi.stubGlobal("localStorage", { getItem: () => kept, setItem: () => undefined });
  return import("../../../renderer/words/spoken.ts");
};

beforeEach(() => vi.unstubAllGlobals());

describe("the language", () => {
  test.each([
    [["de-AT", "en"], undefined, "de"],
    [["en-US"], undefined, "en"],
    [["fr-FR", "de"], undefined, "de"],
    [["fr-FR"], undefined, "en"],
    [[], undefined, "en"],
    [["de-DE"], "en", "en"],
    [["en-GB"], "de", "de"],
    [["de-DE"], "system", "de"],
    [["de-DE"], "klingon", "de"],
  ])("of %j with the wish %s is %s", async (languages, wish, expected) => {
    const { language, locale } = await load(languages, wish);
    expect(language).toBe(expected);
    expect(locale).toBe({ en: "en-GB", de: "de-DE" }[expected]);
  });

  test("is sought among tags whatever their case and region", () => {
    expect(languageAmong(["DE_de", "en"])).toBe("de");
    expect(languageAmong([""])).toBe("en");
  });
});

test("lists, capitals and order follow the language", async () => {
  const german = await load(["de"]);
  expect(german.inList(["a", "b", "c"])).toBe("a, b und c");
  expect(german.inSentence("In Prüfung")).toBe("In Prüfung");
  expect(["Zug", "Ärzte", "Apotheke", "Welle 10", "Welle 2"].toSorted(german.byName.compare)).toEqual([
    "Apotheke",
    "Ärzte",
    "Welle 2",
    "Welle 10",
    "Zug",
  ]);
  const english = await load(["en"]);
  expect(english.inList(["a", "b", "c"])).toBe("a, b and c");
  expect(english.inSentence("In review")).toBe("in review");
});

test("moments are written as the language does", async () => {
  await load(["de"]);
  const { sayMoment, sayWhen } = await import("../../../renderer/panels/say-when.ts");
  const now = new Date("2026-11-23T12:00:00");
  expect(sayWhen("2026-03-05T09:04:07", now)).toBe("5. März");
  expect(sayWhen("2025-12-24T09:04:07", now)).toBe("24.12.2025");
  expect(sayMoment("2026-03-05T09:04:07", now)).toBe("5. März, 09:04:07");
  await load(["en"]);
  const english = await import("../../../renderer/panels/say-when.ts");
  expect(english.sayWhen("2026-03-05T09:04:07", now)).toBe("5 Mar");
});
