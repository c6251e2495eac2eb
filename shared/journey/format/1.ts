/** Format 1 of both documents: which record types there are, each held to its schema, a node's data to that of its kind. */
import type { z } from "zod";
import { type AnyRecord, isPlainObject } from "../../document/index.ts";
import { kindById } from "../../kinds/index.ts";
import { libraryRecordTypes } from "../../library/index.ts";
import type { Localized } from "../../words/language.ts";
import { sayMisfit } from "../say-misfit.ts";
import { EdgeRecord, JourneyRecord, NodeRecord, StageRecord } from "../records.ts";

export type DocumentKind = "journey" | "library";

/** Where in a record something is wrong, and what. */
export interface RecordFault {
  readonly path: readonly PropertyKey[];
  readonly reason: Localized<string>;
}

const schemas: Readonly<Record<DocumentKind, ReadonlyMap<string, z.ZodType>>> = {
  journey: new Map<string, z.ZodType>([
    ["journey", JourneyRecord],
    ["stage", StageRecord],
    ["node", NodeRecord],
    ["edge", EdgeRecord],
  ]),
  library: new Map<string, z.ZodType>(Object.entries(libraryRecordTypes)),
};

/** The record by itself, as its schema knows it, or what is wrong with it. */
export function parseRecord(value: unknown, kind: DocumentKind): { record: AnyRecord } | { fault: RecordFault } {
  if (!isPlainObject(value)) return { fault: { path: [], reason: { en: "is not a record", de: "ist kein Eintrag" } } };
  const type = value["type"];
  const schema = typeof type === "string" ? schemas[kind].get(type) : undefined;
  if (!schema)
    return {
      fault: {
        path: ["type"],
        reason: {
          en: `“${short(type)}” is no type of record in a ${kind}`,
          de: `„${short(type)}“ ist keine Art von Eintrag in einer ${kind === "journey" ? "Journey" : "Bibliothek"}`,
        },
      },
    };
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { fault: firstIssue(parsed.error) };
  let record = parsed.data as AnyRecord;
  if (record.type === "node") {
    const node = record as unknown as NodeRecord;
    const nodeKind = kindById(node.kind);
    if (!nodeKind)
      return {
        fault: {
          path: ["kind"],
          reason: { en: `“${node.kind}” is no kind of node`, de: `„${node.kind}“ ist keine Schrittart` },
        },
      };
    const data = nodeKind.data.safeParse(node.data);
    if (!data.success) {
      const { path, reason } = firstIssue(data.error);
      return { fault: { path: ["data", ...path], reason } };
    }
    record = { ...record, data: data.data };
  }
  const broken = brokenText(record, []);
  return broken
    ? {
        fault: {
          path: broken,
          reason: { en: "holds a character that is not text", de: "enthält ein Zeichen, das kein Text ist" },
        },
      }
    : { record };
}

/** What a record leans on in its own document. A group is a node whose kind frames others. */
export interface Need {
  readonly field: string;
  readonly on: "node" | "stage" | "group";
  readonly id: string;
}

/** The first thing that the record leans on and that is not there, or stands in a ring of groups; undefined when all is well. */
export function missingNeed(record: AnyRecord, get: (id: string) => AnyRecord | undefined): Need | undefined {
  return needsOf(record).find(
    (need) => !answers(get(need.id), need.on) || (need.on === "group" && isRing(record, get)),
  );
}

const needFields: Readonly<Record<string, readonly (readonly [field: string, on: Need["on"]])[]>> = {
  edge: [
    ["from", "node"],
    ["to", "node"],
  ],
  node: [
    ["stage", "stage"],
    ["group", "group"],
  ],
};

/** O(1): the ids are in the record. */
export function needsOf(record: AnyRecord): Need[] {
  const needs: Need[] = [];
  for (const [field, on] of needFields[record.type] ?? []) {
    const id = record[field];
    if (typeof id === "string") needs.push({ field, on, id });
  }
  return needs;
}

/** Whether the record leans on one of these. Asked of every record when something goes, so it builds nothing. */
export function leansOn(record: AnyRecord, ids: ReadonlySet<string>): boolean {
  for (const [field] of needFields[record.type] ?? []) {
    const id = record[field];
    if (typeof id === "string" && ids.has(id)) return true;
  }
  return false;
}

function answers(record: AnyRecord | undefined, on: Need["on"]): boolean {
  if (on !== "group") return record?.type === on;
  return record?.type === "node" && kindById(String(record["kind"]))?.outline === "frame";
}

/** A group within itself, over however many others: nobody could draw it. */
function isRing(node: AnyRecord, get: (id: string) => AnyRecord | undefined): boolean {
  const seen = new Set<unknown>([node.id]);
  for (let above = node["group"]; typeof above === "string"; above = get(above)?.["group"]) {
    if (seen.has(above)) return true;
    seen.add(above);
  }
  return false;
}

function firstIssue(error: z.ZodError): RecordFault {
  const issue = error.issues[0];
  return {
    path: issue?.path ?? [],
    reason: issue
      ? { en: sayMisfit(issue, "en"), de: sayMisfit(issue, "de") }
      : { en: "is not valid", de: "ist nicht gültig" },
  };
}

/** A lone half of a surrogate pair cannot be hashed and NUL ends text in some targets: neither is let in. */
function brokenText(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0") ? undefined : path;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      const found = brokenText(inner, [...path, index]);
      if (found) return found;
    }
  } else if (isPlainObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const found = key.isWellFormed() ? brokenText(inner, [...path, key]) : [...path, key];
      if (found) return found;
    }
  }
  return undefined;
}

const short = (value: unknown): string =>
  String(typeof value === "string" ? value : JSON.stringify(value)).slice(0, 60);
