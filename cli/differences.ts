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
import { dictionaryOf, kindById } from "../shared/kinds/index.ts";

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
export function sayDifferences({ change }: Differences, before: Side, after: Side): string[] {
  const then = sayingOf(before);
  const now = sayingOf(after);
  return [
    ...inOrder(change.removed).map((record) => `- ${then.thing(record)}`),
    ...inOrder(change.added).map((record) => `+ ${now.thing(record)}`),
    ...inOrder(change.updated).flatMap((update) => {
      const record = after.journey.get(update.id) ?? before.journey.get(update.id) ?? journeyOf(after.journey);
      return [
        `~ ${now.thing(record as AnyRecord)}`,
        ...updatedPaths(update).map(
          (path) =>
            `    ${fieldName(path, record as AnyRecord)}: ${then.value(update.before[path])} → ${now.value(update.after[path])}`,
        ),
      ];
    }),
  ];
}

const order = ["journey", "stage", "node", "edge"];
const inOrder = <Item extends { type: string; id: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || (a.id < b.id ? -1 : 1));

function fieldName(path: string, record: AnyRecord): string {
  const [field = "", key] = path.split(".");
  const words =
    record.type === "node" && field === "data" ? kindById(String(record["kind"]))?.words.en.fields : undefined;
  const known = key === undefined ? undefined : words?.[key];
  const plain = (text: string): string =>
    text.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return known ?? plain(field === "data" && key !== undefined ? key : path.replace(".", ", "));
}

function sayingOf({ journey, library }: Side): { thing(record: AnyRecord): string; value(value: unknown): string } {
  let dictionary: DataDictionary | undefined;
  const quoted = (id: unknown): string => {
    const record = typeof id === "string" ? journey.get(id) : undefined;
    const name = record?.["name"] ?? record?.["title"];
    return typeof name === "string" && name !== "" ? `“${name}”` : `“${String(id)}”`;
  };
  const thing = (record: AnyRecord): string => {
    if (record.type === "edge")
      return `connection ${quoted(record["from"])} → ${quoted(record["to"])} (${String(record["port"])})`;
    const name = record["name"] ?? record["title"];
    const what =
      record.type === "node" ? (kindById(String(record["kind"]))?.words.en.title.toLowerCase() ?? "node") : record.type;
    return `${what} “${typeof name === "string" && name !== "" ? name : record.id}”`;
  };
  const value = (it: unknown): string => {
    if (it === undefined || it === null || it === "") return "nothing";
    if (typeof it === "string") return journey.has(it) ? quoted(it) : `“${it}”`;
    if (isDuration(it)) return sayDuration(it, "en");
    if (isPlainObject(it) && typeof it["op"] === "string") {
      dictionary ??= dictionaryOf(journey, library, "en");
      return sayCondition(it as unknown as Condition, dictionary, "en");
    }
    if (Array.isArray(it) && it.every((item) => typeof item === "string"))
      return it.length === 0 ? "nothing" : it.map(value).join(", ");
    return JSON.stringify(it);
  };
  return { thing, value };
}

const isDuration = (it: unknown): it is Duration =>
  isPlainObject(it) && typeof it["amount"] === "number" && (durationUnits as readonly unknown[]).includes(it["unit"]);
