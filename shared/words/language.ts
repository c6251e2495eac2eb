/** The languages the product speaks, and how a thing carries its own words. English is always there. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

export type Localized<Words> = { readonly en: Words } & { readonly [L in Exclude<Language, "en">]?: Words };

/** The words in the wanted language, else in English. */
export function inLanguage<Words>(words: Localized<Words>, language: Language): Words {
  return words[language] ?? words.en;
}

/** "1 node", "3 nodes": the English plural; other languages bring their own functions. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}
