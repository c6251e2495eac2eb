/** What separates two journeys, in sentences: names instead of ids, and values as people say them. */
import {
  type AnyRecord,
  type Change,
  type Doc,
  type FieldUpdate,
  diffRecords,
  isPlainObject,
  updatedPaths,
} from "../shared/document/index.ts";
import {
  type Condition,
  type DataDictionary,
  type Duration,
  durationUnits,
  journeyLayout,
  journeyOf,
  sayCondition,
  sayDuration,
} from "../shared/journey/index.ts";
import { type Language, inLanguage } from "../shared/words/language.ts";
import { dictionaryOf, kindById } from "../shared/kinds/index.ts";

interface DifferenceWords {
  quoted(name: string): string;
  connection(from: string, to: string, way: string): string;
  kind(title: string): string;
  readonly types: Readonly<Record<string, string>>;
  /** Path → what people call it; the others are read from their names. */
  readonly fields: Readonly<Record<string, string>>;
  readonly nothing: string;
}

const says: Readonly<Record<Language, DifferenceWords>> = {
  en: {
    quoted: (name) => `“${name}”`,
    connection: (from, to, way) => `connection ${from} → ${to} (${way})`,
    kind: (title) => title.toLowerCase(),
    types: {},
    fields: {},
    nothing: "nothing",
  },
  de: {
    quoted: (name) => `„${name}“`,
    connection: (from, to, way) => `Verbindung ${from} → ${to} (${way})`,
    kind: (title) => title,
    types: { journey: "Journey", stage: "Phase", node: "Schritt" },
    fields: {
      name: "Name",
      title: "Titel",
      kind: "Art",
      description: "Beschreibung",
      stage: "Phase",
      function: "Zuständigkeit",
      group: "Gruppe",
      from: "von",
      to: "nach",
      port: "Ausgang",
      maxPasses: "Durchläufe höchstens",
      owner: "Verantwortung",
      products: "Produkte",
      markets: "Märkte",
      languages: "Sprachen",
      audience: "Zielgruppe",
      alwaysOn: "Dauerbetrieb",
      start: "Beginn",
      end: "Ende",
      lastEntry: "letzter Einstieg",
      reviewBy: "Prüfung bis",
      maxDuration: "Aufenthalt höchstens",
      timeZone: "Zeitzone",
      goal: "Ziel",
      tags: "Schlagwörter",
      entryCriterion: "Eintrittskriterium",
      milestone: "Meilenstein",
      exitCriterion: "Austrittskriterium",
      metric: "Kennzahl",
      barrier: "Hürde",
      lever: "Hebel",
      need: "Bedürfnis",
      feeling: "Gefühl",
      question: "Frage",
    },
    nothing: "nichts",
  },
};

export interface Side {
  readonly journey: Doc;
  readonly library: Doc;
}

export interface Differences {
  /** Without layout. */
  readonly change: Change;
  /** Ids of nodes and stages that only stand elsewhere or have another size. */
  readonly moved: readonly string[];
}

/** The journeys' own ids do not count: a copy under another id is no difference. */
export function differencesOf(before: Side, after: Side): Differences {
  const id = journeyOf(before.journey).id;
  const now = [...after.journey.records()].map((record) => (record.type === "journey" ? { ...record, id } : record));
  const change = diffRecords(before.journey.records(), now);
  const updated: FieldUpdate[] = [];
  const moved: string[] = [];
  for (const update of change.updated) {
    const meant = withoutLayout(update);
    if (updatedPaths(meant).length > 0) updated.push(meant);
    else moved.push(update.id);
  }
  return { change: { ...change, updated }, moved };
}

function withoutLayout({ before, after, ...update }: FieldUpdate): FieldUpdate {
  const layout = journeyLayout[update.type] ?? [];
  const meant = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).filter(([path]) => !layout.includes(path)));
  return { ...update, before: meant(before), after: meant(after) };
}

/** `+` added, `-` removed, `~` changed, one line each; fields of changed things below them. */
export function sayDifferences(
  { change }: Differences,
  before: Side,
  after: Side,
  language: Language = "en",
): string[] {
  const then = sayingOf(before, language);
  const now = sayingOf(after, language);
  return [
    ...inOrder(change.removed).map((record) => `- ${then.thing(record)}`),
    ...inOrder(change.added).map((record) => `+ ${now.thing(record)}`),
    ...inOrder(change.updated).flatMap((update) => {
      const record = after.journey.get(update.id) ?? before.journey.get(update.id) ?? journeyOf(after.journey);
      return [
        `~ ${now.thing(record as AnyRecord)}`,
        ...updatedPaths(update).map(
          (path) =>
            `    ${fieldName(path, record as AnyRecord, language)}: ${then.value(update.before[path])} → ${now.value(update.after[path])}`,
        ),
      ];
    }),
  ];
}

const order = ["journey", "stage", "node", "edge"];
const inOrder = <Item extends { type: string; id: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || (a.id < b.id ? -1 : 1));

function fieldName(path: string, record: AnyRecord, language: Language): string {
  const [field = "", key] = path.split(".");
  const kind = record.type === "node" && field === "data" ? kindById(String(record["kind"])) : undefined;
  const known = key === undefined || !kind ? says[language].fields[path] : inLanguage(kind.words, language).fields[key];
  const plain = (text: string): string =>
    text.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return known ?? plain(field === "data" && key !== undefined ? key : path.replace(".", ", "));
}

function sayingOf(
  { journey, library }: Side,
  language: Language,
): { thing(record: AnyRecord): string; value(value: unknown): string } {
  const w = says[language];
  let dictionary: DataDictionary | undefined;
  const quoted = (id: unknown): string => {
    const record = typeof id === "string" ? journey.get(id) : undefined;
    const name = record?.["name"] ?? record?.["title"];
    return w.quoted(typeof name === "string" && name !== "" ? name : String(id));
  };
  const thing = (record: AnyRecord): string => {
    if (record.type === "edge")
      return w.connection(quoted(record["from"]), quoted(record["to"]), String(record["port"]));
    const name = record["name"] ?? record["title"];
    const kind = record.type === "node" ? kindById(String(record["kind"])) : undefined;
    const what = kind ? w.kind(inLanguage(kind.words, language).title) : (w.types[record.type] ?? record.type);
    return `${what} ${w.quoted(typeof name === "string" && name !== "" ? name : record.id)}`;
  };
  const value = (it: unknown): string => {
    if (it === undefined || it === null || it === "") return w.nothing;
    if (typeof it === "string") return journey.has(it) ? quoted(it) : w.quoted(it);
    if (isDuration(it)) return sayDuration(it, language);
    if (isPlainObject(it) && typeof it["op"] === "string") {
      dictionary ??= dictionaryOf(journey, library, language);
      return sayCondition(it as unknown as Condition, dictionary, language);
    }
    if (Array.isArray(it) && it.every((item) => typeof item === "string"))
      return it.length === 0 ? w.nothing : it.map(value).join(", ");
    return JSON.stringify(it);
  };
  return { thing, value };
}

const isDuration = (it: unknown): it is Duration =>
  isPlainObject(it) && typeof it["amount"] === "number" && (durationUnits as readonly unknown[]).includes(it["unit"]);
