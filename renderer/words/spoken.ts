/** Which language this window speaks, and the words of a screen in it. It is chosen once, when the page is loaded. */
import { type Language, languages } from "../../shared/words/language.ts";
import { recall } from "../state/remembered.ts";

/** The same words in another language: every key, functions with the same parameters, whatever texts. */
export type Spoken<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => infer Said
    ? (...given: Given) => Spoken<Said>
    : { readonly [Key in keyof Words]: Spoken<Words[Key]> };

/** The chosen language, else the system's where it is one of ours, else English. */
export const language: Language = chosen();

/** How numbers, days and times are written, by the language of the words. */
export const locale: string = { en: "en-GB", de: "de-DE" }[language];

export function spoken<Words>(words: { readonly en: Words; readonly de?: Spoken<Words> }): Spoken<Words> {
  return (language === "en" ? undefined : words[language]) ?? (words.en as Spoken<Words>);
}

function chosen(): Language {
  const { language: wish } = recall();
  if (wish !== "system") return wish;
  const system = globalThis.navigator?.language.slice(0, 2);
  return languages.find((known) => known === system) ?? "en";
}
