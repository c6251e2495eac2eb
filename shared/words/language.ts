/** The languages the product speaks, and how a thing carries its own words. English is always there. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

export type Localized<Words> = { readonly en: Words } & { readonly [L in Exclude<Language, "en">]?: Words };

/** The words in the wanted language, else in English. */
export function inLanguage<Words>(words: Localized<Words>, language: Language): Words {
  return words[language] ?? words.en;
}

const numbers = { en: new Intl.NumberFormat("en-GB"), de: new Intl.NumberFormat("de-DE") } as const satisfies Record<
  Language,
  unknown
>;

/** "10,000", "10.000": a number as the language writes it. */
export function amount(n: number, language: Language = "en"): string {
  return numbers[language].format(n);
}

/** "1 node", "3 nodes", "1.200 Schritte": both languages have the one form for 1 and the other for all the rest. */
export function count(n: number, one: string, many: string, language: Language = "en"): string {
  return `${amount(n, language)} ${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
