/** Lists to choose from in the library's forms. */
import type { Doc } from "../../../shared/document/index.ts";
import {
  type AudienceType,
  type ContentKind,
  audienceTypeWords,
  audienceTypes,
  contentKindWords,
  contentKinds,
} from "../../../shared/journey/index.ts";
import { type LibraryRecord, shelf } from "../../../shared/library/index.ts";
import { type Language, inLanguage } from "../../../shared/words/language.ts";
import type { Option } from "../../ui/index.ts";
import { byName } from "../../words/spoken.ts";

const byLabel = (a: Option, b: Option): number => byName.compare(a.label, b.label);

export const productOptions = (library: Doc): Option[] =>
  [...shelf(library, "product").values()].map((product) => ({ id: product.id, label: product.name })).sort(byLabel);

export const moduleOptions = (library: Doc, except?: string): Option[] =>
  [...shelf(library, "module").values()]
    .filter((module) => module.id !== except)
    .map((module) => ({ id: module.id, label: module.name, owner: module.function }))
    .sort(byLabel);

export const claimOptions = (library: Doc): Option[] =>
  [...shelf(library, "claim").values()].map((claim) => ({ id: claim.id, label: claim.text })).sort(byLabel);

export const referenceOptions = (library: Doc): Option[] =>
  [...shelf(library, "reference").values()]
    .map((reference) => ({ id: reference.id, label: reference.title, hint: reference.locator }))
    .sort(byLabel);

export const audienceOptions = (library: Doc, except: string): Option[] =>
  [...shelf(library, "audience").values()]
    .filter((audience) => audience.id !== except)
    .map((audience) => ({ id: audience.id, label: audience.name }))
    .sort(byLabel);

export function audienceTypeOptions(language: Language): Option<AudienceType>[] {
  const words = inLanguage(audienceTypeWords, language);
  return audienceTypes.map((id) => ({ id, label: words[id] }));
}

export function contentKindOptions(language: Language): Option<ContentKind>[] {
  const words = inLanguage(contentKindWords, language);
  return contentKinds.map((id) => ({ id, label: words[id] }));
}

/** Where a workspace may work without having said so anywhere yet. */
const usual = ["AT", "BE", "CH", "DE", "DK", "ES", "FI", "FR", "GB", "IE", "IT", "NL", "NO", "PL", "PT", "SE", "US"];

/** ISO codes with the country's name: the usual ones and those that the library speaks of. */
export function marketOptions(library: Doc, language: Language): Option[] {
  const codes = new Set(usual);
  for (const record of library.records() as IterableIterator<unknown> as IterableIterator<LibraryRecord>) {
    if ("markets" in record) for (const market of record.markets) codes.add(market);
    if (record.type === "product") for (const { market } of record.authorisations) codes.add(market);
  }
  const names = new Intl.DisplayNames([language], { type: "region" });
  return [...codes].sort().map((code) => ({ id: code, label: code, hint: names.of(code) }));
}
