/** How steps speak of records: by their names, by what they are where they have none, by number where they are many. Never by id. */
import { type AnyRecord, type Change, type Doc, withFields } from "../document/index.ts";
import { kindById } from "../kinds/index.ts";
import { type Language, type Localized, count, countDe, inLanguage, listed, listedDe } from "../words/language.ts";

const english = {
  node: ["node", "nodes"],
  edge: ["connection", "connections"],
  stage: ["stage", "stages"],
  journey: ["journey", "journeys"],
  product: ["product", "products"],
  reference: ["reference", "references"],
  claim: ["claim", "claims"],
  module: ["module", "modules"],
  version: ["version", "versions"],
  audience: ["audience", "audiences"],
  trigger: ["trigger", "triggers"],
  attribute: ["data field", "data fields"],
  thing: ["thing", "things"],
} as const;
type Thing = keyof typeof english;

const german: Record<Thing, readonly [one: string, many: string]> = {
  node: ["Schritt", "Schritte"],
  edge: ["Verbindung", "Verbindungen"],
  stage: ["Phase", "Phasen"],
  journey: ["Journey", "Journeys"],
  product: ["Produkt", "Produkte"],
  reference: ["Referenz", "Referenzen"],
  claim: ["Aussage", "Aussagen"],
  module: ["Modul", "Module"],
  version: ["Version", "Versionen"],
  audience: ["Zielgruppe", "Zielgruppen"],
  trigger: ["Auslöser", "Auslöser"],
  attribute: ["Datenfeld", "Datenfelder"],
  thing: ["Eintrag", "Einträge"],
};

interface NamingWords {
  /** What a record without a name is called: "the connection". */
  one(thing: Thing): string;
  /** A node that only its kind names: "the wait". */
  kind(title: string): string;
  counted(n: number, thing: Thing): string;
  quoted(name: string): string;
  version(number: number): string;
  listed(parts: readonly string[]): string;
}

const words: Localized<NamingWords> = {
  en: {
    one: (thing) => `the ${english[thing][0]}`,
    kind: (title) => `the ${title.toLowerCase()}`,
    counted: (n, thing) => count(n, english[thing][0], english[thing][1]),
    quoted: (name) => `“${name}”`,
    version: (number) => `version ${number}`,
    listed: (parts) => listed(parts),
  },
  de: {
    one: (thing) => german[thing][0],
    kind: (title) => title,
    counted: (n, thing) => countDe(n, german[thing][0], german[thing][1]),
    quoted: (name) => `„${name}“`,
    version: (number) => `Version ${number}`,
    listed: (parts) => listedDe(parts),
  },
};

export interface Naming {
  /** `“Welcome”`, or what it is: "the wait", "the connection". */
  one(id: string): string;
  /** One by its name, several by their number: "2 nodes and 1 connection". */
  many(ids: readonly string[]): string;
  /** The record as it was before the step, if anybody still knows it. */
  record(id: string): AnyRecord | undefined;
}

/** Longer names are cut: a menu is no place for a whole claim. */
const longest = 60;

/** With `change`, what the step removed or renamed is still called by the name it had. */
export function namingOf(doc: Pick<Doc, "get">, language: Language, change?: Change): Naming {
  const w = inLanguage(words, language);
  const before = new Map<string, AnyRecord>();
  for (const record of change?.added ?? []) before.set(record.id, record);
  for (const record of change?.removed ?? []) before.set(record.id, record);
  for (const update of change?.updated ?? []) {
    const now = doc.get(update.id) ?? { id: update.id, type: update.type };
    before.set(update.id, withFields(now, update.before, Object.keys(update.before)));
  }
  const record = (id: string): AnyRecord | undefined => before.get(id) ?? doc.get(id);
  const one = (id: string): string => {
    const found = record(id);
    const name = found && nameOf(found);
    if (name) return w.quoted(name.length > longest ? `${name.slice(0, longest - 1)}…` : name);
    if (!found) return w.one("thing");
    const kind = found.type === "node" ? kindById(String(found["kind"])) : undefined;
    if (kind) return w.kind(inLanguage(kind.words, language).title);
    return found.type === "version" ? w.version(Number(found["number"])) : w.one(thingOf(found));
  };
  return {
    one,
    many(ids) {
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) return one(only);
      const things = new Map<Thing, number>();
      for (const id of ids) {
        const thing = thingOf(record(id));
        things.set(thing, (things.get(thing) ?? 0) + 1);
      }
      if (things.has("thing")) return w.counted(ids.length, "thing");
      return w.listed([...things].map(([thing, n]) => w.counted(n, thing)));
    },
    record,
  };
}

/** What people call a record, or "". */
export function nameOf(record: AnyRecord): string {
  for (const field of ["name", "title", "headline", "text"]) {
    const value = record[field];
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return "";
}

const thingOf = (record: AnyRecord | undefined): Thing =>
  record && Object.hasOwn(english, record.type) ? (record.type as Thing) : "thing";
