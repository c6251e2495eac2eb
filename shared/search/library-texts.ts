/** All that can be read of a library record, for a search. */
import type { LibraryRecord, LibraryType } from "../library/index.ts";
import type { TextPart } from "./node-texts.ts";

type Texts = { readonly [T in LibraryType]: (record: Extract<LibraryRecord, { type: T }>) => readonly string[] };

/** The name first. Ids are not for people, so they are not searched. */
const texts: Texts = {
  product: ({ name, substance, authorisations }) => [
    name,
    substance,
    ...authorisations.flatMap((one) => one.indications),
  ],
  reference: ({ title, citation, locator }) => [title, citation, locator],
  claim: ({ text, indication, population }) => [text, indication, population],
  module: ({ name, tags, owner }) => [name, tags.join(", "), owner],
  version: ({ headline, body, note }) => [headline, body, note],
  audience: ({ name, description }) => [name, description],
  trigger: ({ name, description, source, event, owner }) => [name, description, source, event, owner],
  attribute: ({ name, source, options }) => [name, source, options.map((option) => option.label).join(", ")],
};

export function libraryTexts(record: LibraryRecord): TextPart[] {
  const all = (texts[record.type] as (one: LibraryRecord) => readonly string[])(record);
  return all.filter((text) => text !== "").map((text) => ({ label: "", text }));
}
