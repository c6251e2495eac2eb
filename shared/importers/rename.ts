/** Library ids as they stand in records, changed everywhere at once: in fields, in pins and in conditions. */
import { type AnyRecord, isPlainObject } from "../document/index.ts";
import { kindById } from "../kinds/index.ts";

export type NewIds = ReadonlyMap<string, string>;

/** A journey's record with library items called by their new ids. The same record when none is named. */
export function renameInJourney(record: AnyRecord, ids: NewIds): AnyRecord {
  if (ids.size === 0) return record;
  if (record.type === "journey") {
    const goal = record["goal"];
    return {
      ...record,
      products: each(record["products"], ids),
      audience: one(record["audience"], ids),
      goal: isPlainObject(goal) ? { ...goal, event: field(goal["event"], ids) } : goal,
    };
  }
  if (record.type === "stage") {
    const metric = record["metric"];
    return isPlainObject(metric) ? { ...record, metric: { ...metric, event: field(metric["event"], ids) } } : record;
  }
  return record.type === "node" ? renameInNode(record, ids) : record;
}

function renameInNode(record: AnyRecord, ids: NewIds): AnyRecord {
  const kind = kindById(String(record["kind"]));
  if (!kind || !isPlainObject(record["data"])) return record;
  let data: Record<string, unknown> = inConditions(record["data"], ids);
  for (const { to, key } of kind.references?.(data) ?? []) {
    if (to === "channel" || to === "journey") continue;
    data = { ...data, [key]: named(data[key], to, ids) };
  }
  for (const { as, path } of kind.fields) {
    const key = path.slice(path.indexOf(".") + 1);
    if (as === "event" && path.startsWith("data.")) data = { ...data, [key]: field(data[key], ids) };
  }
  return { ...record, data };
}

/** A library record with the items it speaks of called by their new ids; its own id stays. */
export function renameInLibrary(record: AnyRecord, ids: NewIds): AnyRecord {
  if (ids.size === 0) return record;
  const { lookalike, rules, rule } = record;
  return {
    ...record,
    ...over(record, ["product", "module", "safetyModule", "prescribingModule"], (value) => one(value, ids)),
    ...over(record, ["products", "claims", "references"], (value) => each(value, ids)),
    ...(isPlainObject(lookalike) ? { lookalike: { ...lookalike, of: one(lookalike["of"], ids) } } : {}),
    ...(Array.isArray(rules) ? { rules: rules.map((entry: unknown) => named(entry, "module", ids)) } : {}),
    ...(rule === undefined ? {} : { rule: inConditions(rule, ids) }),
  };
}

function over(
  record: AnyRecord,
  keys: readonly string[],
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => key in record).map((key) => [key, change(record[key])]));
}

const one = (value: unknown, ids: NewIds): unknown => (typeof value === "string" ? (ids.get(value) ?? value) : value);
const each = (value: unknown, ids: NewIds): unknown =>
  Array.isArray(value) ? value.map((id: unknown) => one(id, ids)) : value;

/** An id, a list of ids, or things that hold the id under the name of what it is (`{ module, version }`). */
function named(value: unknown, what: string, ids: NewIds): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => named(item, what, ids));
  if (isPlainObject(value)) return what in value ? { ...value, [what]: one(value[what], ids) } : value;
  return one(value, ids);
}

/** `attribute:<id>`, `trigger:<id>` and `view:<module>` name library items; `event:…` names a node. */
function field(value: unknown, ids: NewIds): unknown {
  if (typeof value !== "string") return value;
  const [source, id = ""] = value.split(":");
  const to = source === "attribute" || source === "trigger" || source === "view" ? ids.get(id) : undefined;
  return to === undefined ? value : `${source}:${to}`;
}

/** The same value with every test of every condition in it asking by the new ids. */
function inConditions<Value>(value: Value, ids: NewIds): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => inConditions(item, ids)) as Value;
  if (!isPlainObject(value)) return value;
  const isTest = value["op"] === "test";
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isTest && key === "field" ? field(inner, ids) : inConditions(inner, ids),
    ]),
  ) as Value;
}
