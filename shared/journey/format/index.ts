/** Reads a whole document strictly, in the newest format: what comes out can be worked on, hashed and exported. */
import { fail } from "../../api/reply.ts";
import { type AnyRecord, type Steps, finish, isPlainObject, stepItems } from "../../document/index.ts";
import { inLanguage } from "../../words/language.ts";
import { type DocumentKind, type Need, type RecordFault, missingNeed, parseRecord } from "./1.ts";

/** The format in which documents are written. A reader of older ones stands beside this one, one file per version. */
export const newestFormat = 1;

/**
 * The records as their schemas know them, in their order. Throws `bad-input` with a JSON path from `at` (`$[3].data.channel`)
 * for the first record that is not valid, comes twice, or leans on one that is not there; and when a journey is not exactly one.
 */
export const parseDocument = (records: readonly unknown[], kind: DocumentKind, at = "$"): AnyRecord[] =>
  finish(parseSteps(records, kind, at));

/** The same, some records at a time. */
export function* parseSteps(records: readonly unknown[], kind: DocumentKind, at = "$"): Steps<AnyRecord[]> {
  const places = new Map<string, number>();
  const parsed: AnyRecord[] = [];
  for (const [index, value] of records.entries()) {
    if (index > 0 && index % stepItems === 0) yield index / records.length;
    const outcome = parseRecord(value, kind);
    if ("fault" in outcome) refuse(outcome.fault, value, `${at}[${index}]`);
    const { record } = outcome;
    if (places.has(record.id))
      refuse(
        {
          path: ["id"],
          reason: {
            en: `is also the id of record ${places.get(record.id)}`,
            de: `ist auch die Kennung von Eintrag ${places.get(record.id)}`,
          },
        },
        value,
        `${at}[${index}]`,
      );
    places.set(record.id, index);
    parsed.push(record);
  }
  const get = (id: string): AnyRecord | undefined => parsed[places.get(id) ?? -1];
  for (const [index, record] of parsed.entries()) {
    const missing = missingNeed(record, get);
    if (missing)
      refuse(
        {
          path: [missing.field],
          reason: {
            en: `names the ${missing.on} “${missing.id}”, which is not there`,
            de: `nennt ${onDe[missing.on]} „${missing.id}“, was es nicht gibt`,
          },
        },
        record,
        `${at}[${index}]`,
      );
  }
  if (kind === "journey") {
    const journeys = parsed.filter((record) => record.type === "journey").length;
    if (journeys !== 1)
      fail(
        "bad-input",
        {
          en: `A journey has exactly one journey record; here are ${journeys}.`,
          de: `Eine Journey hat genau einen Eintrag für sich selbst; hier sind es ${journeys}.`,
        },
        { place: at },
      );
  }
  return parsed;
}

function refuse({ path, reason }: RecordFault, value: unknown, at: string): never {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return fail(
    "bad-input",
    {
      en: `${nameOf(value)} is not valid: ${path.at(-1) === undefined ? "" : `${String(path.at(-1))} `}${reason.en}.`,
      de: `${nameOfDe(value)} ist nicht gültig: ${path.at(-1) === undefined ? "" : `${String(path.at(-1))}: `}${inLanguage(reason, "de")}.`,
    },
    {
      place: `${at}${steps}`,
    },
  );
}

const onDe: Readonly<Record<Need["on"], string>> = { node: "den Schritt", stage: "die Phase", group: "die Gruppe" };

function nameOfDe(value: unknown): string {
  if (!isPlainObject(value)) return "Ein Eintrag";
  const name = value["name"] ?? value["title"];
  const said = typeof name === "string" && name !== "" ? name.slice(0, 60) : String(value["id"]).slice(0, 64);
  return `Eintrag „${said}“ (${typeof value["type"] === "string" ? value["type"].slice(0, 40) : "ohne Art"})`;
}

function nameOf(value: unknown): string {
  if (!isPlainObject(value)) return "A record";
  const name = value["name"] ?? value["title"];
  const said = typeof name === "string" && name !== "" ? `“${name.slice(0, 60)}”` : undefined;
  return `The ${typeof value["type"] === "string" ? value["type"].slice(0, 40) : "record"} ${said ?? String(value["id"]).slice(0, 64)}`;
}

export { leansOn, missingNeed, needsOf, parseRecord, type DocumentKind, type Need, type RecordFault } from "./1.ts";
