/** The languages the product speaks, and how a thing carries its own words. English is always there. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** Words in every language: one that is begun is whole, or it does not compile. */
export type Localized<Words> = Readonly<Record<Language, Words>>;

export const inLanguage = <Words>(words: Localized<Words>, language: Language): Words => words[language];

/** The first of these language tags ("de-AT", "fr") that is one of ours, else English. */
export function languageAmong(tags: readonly string[]): Language {
  const wanted = tags.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => languages.find((known) => known === tag) ?? [])[0] ?? "en";
}

/** How numbers, days and times are written, by the language of the words around them. */
export const localeOf: Readonly<Record<Language, string>> = { en: "en-GB", de: "de-DE" };

const writers: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat(localeOf.en, { maximumFractionDigits: 20 }),
  de: new Intl.NumberFormat(localeOf.de, { maximumFractionDigits: 20 }),
};

/** "1,234.5" in English, "1.234,5" in German. */
export const numberIn = (n: number, language: Language): string => writers[language].format(n);

const calendars: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat(localeOf.en, { dateStyle: "medium", timeZone: "UTC" }),
  de: new Intl.DateTimeFormat(localeOf.de, { dateStyle: "medium", timeZone: "UTC" }),
};

/** "24 Dec 2026" in English, "24.12.2026" in German, for a day as `YYYY-MM-DD`; what is no such day comes back as it is. */
export function dayIn(day: string, language: Language): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(time) ? day : calendars[language].format(time);
}

/** "1 node", "3 nodes", "1,200 nodes": the English plural. */
export const count = (n: number, one: string, many: string): string => `${numberIn(n, "en")} ${n === 1 ? one : many}`;

/** "1 Schritt", "3 Schritte", "1.200 Schritte": the German plural. */
export const countDe = (n: number, one: string, many: string): string => `${numberIn(n, "de")} ${n === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** "a", "a und b", "a, b und c". */
export const listedDe = (items: readonly string[], last = "und"): string => listed(items, last);

const lasts: Readonly<Record<Language, { readonly and: string; readonly or: string }>> = {
  en: { and: "and", or: "or" },
  de: { and: "und", or: "oder" },
};

/** The same in the language of the reader, for code that makes parts of sentences. */
export const listedIn = (items: readonly string[], language: Language, last: "and" | "or" = "and"): string =>
  listed(items, lasts[language][last]);
