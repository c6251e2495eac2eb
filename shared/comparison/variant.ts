/** A variant: a journey branched from another to try something, with the same ids inside so that the two compare exactly. */
import { type AnyRecord, sameJson, valueAt } from "../document/index.ts";
import { type NodeRecord, journeyDefaults } from "../journey/index.ts";
import { kindById, structureOf } from "../kinds/index.ts";

/** People and dates of the journey itself. */
const left = ["owner", "start", "end", "lastEntry", "reviewBy"] as const;

/** The records of a variant under its own id and title: structure and content, no people, no days of the calendar. */
export function variantOf(
  records: Iterable<AnyRecord>,
  own: { readonly id: string; readonly title: string },
): AnyRecord[] {
  return [...records].map((record) => {
    if (record.type === "node" && kindById(String(record["kind"])))
      return structureOf(record as unknown as NodeRecord).node as unknown as AnyRecord;
    if (record.type !== "journey") return record;
    const blank = Object.fromEntries(left.map((field) => [field, journeyDefaults[field]]));
    return { ...record, ...blank, id: own.id, title: own.title };
  });
}

/**
 * What two journeys of one origin differ in by being two: the title, and people and dates where one of them has none. A date
 * that was set in both is a difference like any other.
 */
export function leftOutOfVariants(before: AnyRecord, after: AnyRecord, path: string): boolean {
  if (before.type === "journey") {
    if (path === "title") return true;
    const field = left.find((name) => name === path);
    return field !== undefined && [before, after].some((record) => sameJson(record[field], journeyDefaults[field]));
  }
  if (before.type !== "node" || !path.startsWith("data.") || before["kind"] !== after["kind"]) return false;
  const kind = kindById(String(before["kind"]));
  const field = kind?.fields.find((one) => one.path === path);
  if (!kind || !field || (field.as !== "date" && field.personal !== true)) return false;
  const blank = (kind.blank() as Readonly<Record<string, unknown>>)[path.slice("data.".length)];
  return [before, after].some((record) => sameJson(valueAt(record, path), blank));
}
