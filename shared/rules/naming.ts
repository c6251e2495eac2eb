/** How findings call things: a node by its name or, when it has none, by what it is; lists and counts in a sentence. */
import { type NodeRecord, nodeOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { type Language, type Localized, inLanguage, numberIn } from "../words/language.ts";
import type { RuleContext } from "./define.ts";

export function nodeName(context: RuleContext, node: NodeRecord): string {
  const name = node.name.trim();
  return name === "" ? inLanguage(kindOf(node).words, context.facts.language).title : name;
}

/** The same by id; the id itself when no such node is there. */
export function nameAt(context: RuleContext, id: string): string {
  const node = nodeOf(context.journey, id);
  return node ? nodeName(context, node) : id;
}

/** "A → B → A": a loop or path in words; long ones are cut in the middle. */
export function pathOf(context: RuleContext, ids: readonly string[]): string {
  const names = ids.map((id) => nameAt(context, id));
  const shown = names.length > 7 ? [...names.slice(0, 4), "…", ...names.slice(-2)] : names;
  return shown.join(" → ");
}

const numbers: Localized<readonly string[]> = {
  en: ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"],
  de: ["Keine", "Ein", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun"],
};

/** "Two", "12": a number at the beginning of a sentence. */
export const numberWord = (n: number, language: Language): string =>
  inLanguage(numbers, language)[n] ?? numberIn(n, language);

/** A name that no other node of this stage has: "Declined", "Declined 2". */
export function freeName(taken: { has(name: string): boolean }, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted} ${n}`)) return `${wanted} ${n}`;
}
