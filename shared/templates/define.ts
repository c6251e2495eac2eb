/** What a template is: a journey's structure without people, dates, approvals or library items, made anew each time. */
import type { AnyRecord } from "../document/index.ts";
import type { Localized } from "../words/language.ts";
import { type Drawing, drawing } from "./drawing.ts";

export interface TemplateWords {
  readonly title: string;
  /** One line: what it is for. */
  readonly hint: string;
}

export interface Template<Id extends string = string> {
  readonly id: Id;
  readonly words: Localized<TemplateWords>;
  /** A whole journey under ids that `newId` gives; the journey's own is the first of them. */
  make(newId: () => string): AnyRecord[];
}

export function defineTemplate<const Id extends string>(
  template: Omit<Template<Id>, "make"> & { readonly draw: (sheet: Drawing) => void },
): Template<Id> {
  const { draw, ...rest } = template;
  return {
    ...rest,
    make(newId) {
      const known = new Map<string, string>();
      const journey = newId();
      const sheet = drawing(journey, (name) => {
        const id = known.get(name) ?? newId();
        known.set(name, id);
        return id;
      });
      draw(sheet);
      return sheet.records();
    },
  };
}
