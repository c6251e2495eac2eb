/** Which language this window speaks, and the words of a screen in it. It is chosen once, when the page is loaded. */
import { type Language, languageAmong, localeOf } from "../../shared/words/language.ts";
import { type Remembered, recall } from "../state/remembered.ts";

/** The same words in another language: every key, functions with the same parameters, whatever texts. */
export type Spoken<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => Spoken<Said>
    : { readonly [Key in keyof Words]: Spoken<Words[Key]> };

/** The chosen language, else the system's where it is one of ours, else English. */
export const language: Language = languageFor(recall().language);

/** How numbers, days and times are written, by the language of the words. */
export const locale: string = localeOf[language];

export function spoken<Words>(words: { readonly en: Words; readonly de: Spoken<Words> }): Spoken<Words> {
  return language === "en" ? (words.en as Spoken<Words>) : words[language];
}

/** A word that begins large by itself, inside a sentence. German nouns keep their capitals. */
export function inSentence(word: string): string {
  return language === "de" ? word : word.toLowerCase();
}

/** Orders names as the language does: ä beside a, 2 before 10. */
export const byName: Intl.Collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });

const conjunction = new Intl.ListFormat(locale);

/** "a, b and c". */
export function inList(items: readonly string[]): string {
  return conjunction.format(items);
}

/** What a wish means on this machine. */
export function languageFor(wish: Remembered["language"]): Language {
  if (wish !== "system") return wish;
  return languageAmong(globalThis.navigator?.languages ?? []);
}
