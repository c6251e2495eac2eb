/** What a template is: a journey's structure without people, dates, approvals or library items, made anew each time. */
import type { AnyRecord } from "../document/index.ts";
import { type Language, type Localized, inLanguage } from "../words/language.ts";
import { type Drawing, drawing } from "./drawing.ts";

export interface TemplateWords {
  readonly title: string;
  /** One line: what it is for. */
  readonly hint: string;
}

export interface Template<Id extends string = string> {
  readonly id: Id;
  readonly words: Localized<TemplateWords>;
  /** A whole journey under ids that `newId` gives, the journey's own first; its names are in this language. */
  make(newId: () => string, language?: Language): AnyRecord[];
}

/** `says` are the names inside the journey: another language has every one that English has, or does not compile. */
export function defineTemplate<const Id extends string, Says extends Readonly<Record<string, string>>>(
  template: Omit<Template<Id>, "make" | "words"> & {
    readonly words: {
      readonly en: TemplateWords & { readonly says: Says };
      readonly de: TemplateWords & { readonly says: NoInfer<Says> };
    };
    readonly draw: (sheet: Drawing, says: NoInfer<Says>) => void;
  },
): Template<Id> {
  const { draw, ...rest } = template;
  return {
    ...rest,
    make(newId, language = "en") {
      const known = new Map<string, string>();
      const journey = newId();
      const sheet = drawing(
        journey,
        (name) => {
          const id = known.get(name) ?? newId();
          known.set(name, id);
          return id;
        },
        language,
      );
      draw(sheet, inLanguage(template.words, language).says);
      return sheet.records();
    },
  };
}
