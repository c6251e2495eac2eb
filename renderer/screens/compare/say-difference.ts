/** A difference as one sentence for the ear, and its fields as one line for the list. */
import type { Difference, SaidDifference } from "../../../shared/comparison/index.ts";
import { compareWords as words } from "../../words/compare.ts";

/** Longer values are cut: a whole module's text is read in the detail. */
const most = 80;

const cut = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const some = (text: string): string => (text === "" ? words.nothing : cut(text));

/** "Email “Hello”", "Connection “Hello” → “Pause”": what a step or a refusal calls it. */
export function sayThing({ type }: Difference, said: SaidDifference): string {
  return type === "edge" || type === "journey" ? `${said.kind} ${said.name}`.trim() : `${said.kind} “${said.name}”`;
}

/** What of it is different, on one line: the labels of its fields. */
export const sayWhat = ({ mark }: Difference, said: SaidDifference): string =>
  mark === "changed" ? words.fields(said.fields.map((field) => field.label)) : "";

/** All of it, as a screen reader says it. */
export function sayDifference(difference: Difference, said: SaidDifference): string {
  const { mark } = difference;
  const fields =
    mark === "changed" ? said.fields.map((field) => words.was(field.label, some(field.before), some(field.after))) : [];
  return [
    `${words.kinds[mark]}: ${sayThing(difference, said)}`,
    said.stage === "" ? "" : words.in(said.stage),
    ...fields,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
