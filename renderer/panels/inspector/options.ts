/** Lists to choose from, made of vocabulary, channels and library. */
import { channels } from "../../../shared/channels/index.ts";
import { type FunctionId, functionWords, functions } from "../../../shared/journey/index.ts";
import { shelf } from "../../../shared/library/index.ts";
import { type Language, inLanguage } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import type { IconName, Option } from "../../ui/index.ts";

export function functionOptions(language: Language): Option<FunctionId>[] {
  const words = inLanguage(functionWords, language);
  return functions.map((id) => ({ id, label: words[id], owner: id }));
}

export function channelOptions(language: Language): Option[] {
  return channels.map((channel) => ({
    id: channel.id,
    label: inLanguage(channel.words, language).title,
    icon: channel.icon as IconName,
    owner: channel.function,
  }));
}

export const audienceOptions = (desk: Desk): Option[] =>
  [...shelf(desk.library.doc, "audience").values()].map((audience) => ({ id: audience.id, label: audience.name }));

export const triggerOptions = (desk: Desk): Option[] =>
  [...shelf(desk.library.doc, "trigger").values()].map((trigger) => ({
    id: trigger.id,
    label: trigger.name,
    hint: trigger.source,
    owner: trigger.function,
  }));

export const productOptions = (desk: Desk): Option[] =>
  [...shelf(desk.library.doc, "product").values()].map((product) => ({ id: product.id, label: product.name }));

export const journeyOptions = (desk: Desk): Option[] =>
  [...desk.journeys].filter(([id]) => id !== desk.id).map(([id, title]) => ({ id, label: title }));

/** Markets that the workspace knows: those of audiences, products and this journey. */
export function marketOptions(desk: Desk): Option[] {
  const codes = new Set<string>();
  for (const audience of shelf(desk.library.doc, "audience").values())
    for (const market of audience.markets) codes.add(market);
  for (const product of shelf(desk.library.doc, "product").values())
    for (const { market } of product.authorisations) codes.add(market);
  const own = desk.journey.doc.get(desk.id)?.["markets"];
  for (const market of Array.isArray(own) ? own : []) codes.add(String(market));
  for (const code of ["DE", "AT", "CH", "FR", "IT", "ES", "GB", "US"]) codes.add(code);
  const names = new Intl.DisplayNames([desk.facts().language], { type: "region" });
  return [...codes].sort().map((code) => ({ id: code, label: code, hint: names.of(code) }));
}
