/** Why a value does not fit its schema, as the end of a sentence: English as the schema library says it, German from here. */
import type { z } from "zod";
import { type Language, countDe, numberIn } from "../words/language.ts";

type Issue = z.core.$ZodIssue;

const types: Readonly<Record<string, string>> = {
  string: "ein Text",
  number: "eine Zahl",
  int: "eine ganze Zahl",
  boolean: "ja oder nein",
  array: "eine Liste",
  object: "ein Objekt",
  record: "ein Objekt",
  null: "nichts",
};

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ["Zeichen", "Zeichen"],
  array: ["Eintrag", "Einträge"],
  set: ["Eintrag", "Einträge"],
};

/** "höchstens 200 Zeichen", "mehr als 0": whole words would need another verb for one and for many. */
function bound(word: string, origin: string, limit: number | bigint): string {
  const unit = units[origin];
  return `${word} ${unit ? countDe(Number(limit), ...unit) : numberIn(Number(limit), "de")}`;
}

export function sayMisfit(issue: Pick<Issue, "code" | "message">, language: Language): string {
  if (language === "en") return issue.message;
  const fault = issue as Issue;
  switch (fault.code) {
    case "invalid_type":
      return `hier muss ${types[fault.expected] ?? "etwas anderes"} stehen`;
    case "too_big":
      return `${bound(fault.inclusive === false ? "weniger als" : "höchstens", fault.origin, fault.maximum)} erlaubt`;
    case "too_small":
      return `${bound(fault.inclusive === false ? "mehr als" : "mindestens", fault.origin, fault.minimum)} nötig`;
    case "invalid_value":
      return `nur ${fault.values.map((value) => `„${String(value)}“`).join(", ")} erlaubt`;
    case "unrecognized_keys":
      return `unbekannt: ${fault.keys.map((key) => `„${key}“`).join(", ")}`;
    case "invalid_union":
      return "das passt zu keiner der möglichen Formen";
    case "not_multiple_of":
      return `ein Vielfaches von ${numberIn(Number(fault.divisor), "de")} nötig`;
    default:
      return "die Schreibweise ist nicht gültig";
  }
}
