/** Set fields of one or several records: the inspector's command, for journey and library alike. */
import { z } from "zod";
import type { Edit } from "../document/index.ts";
import { EdgeRecord, Id, JourneyRecord, NodeRecord, StageRecord } from "../journey/index.ts";
import { kindById } from "../kinds/index.ts";
import { type VersionRecord, isImmutable, libraryRecordTypes } from "../library/index.ts";
import { count } from "../words/language.ts";
import { defineCommand, nameIn } from "./define.ts";

const Args = z.strictObject({
  ids: z.array(Id).min(1).max(20_000),
  /** `field` or `data.key` → value; null is a value, a field cannot be taken away here. */
  fields: z.record(z.string().max(120), z.unknown()),
});

const schemas: Readonly<Record<string, z.ZodType>> = {
  journey: JourneyRecord,
  stage: StageRecord,
  node: NodeRecord,
  edge: EdgeRecord,
  ...libraryRecordTypes,
};

/** What may still be said about a fixed version: where its review stands, not what it says. */
const openOnFixed = new Set(["inReview", "approval", "withdrawn", "note"]);

export const setFields = defineCommand(Args, {
  name: "set-fields",
  on: "any",
  label({ ids, fields }, doc) {
    const key = Object.keys(fields)[0] ?? "";
    if (ids.length === 1 && (key === "name" || key === "title")) return `Rename ${nameIn(doc, ids[0] ?? "", "it")}`;
    const what = ids.length === 1 ? nameIn(doc, ids[0] ?? "", "it") : count(ids.length, "thing", "things");
    return `Change ${what}`;
  },
  run(edit, { ids, fields }) {
    if ("id" in fields || "type" in fields || "kind" in fields) return "What a thing is cannot be changed, only what it says.";
    for (const id of ids) {
      const record = edit.get(id);
      if (!record) return "It is no longer there. Nothing was changed.";
      if (record.type === "version") {
        const version = record as unknown as VersionRecord;
        if (isImmutable(version) && Object.keys(fields).some((field) => !openOnFixed.has(field)))
          return `Version ${version.number} is fixed since it went to review. Make a new version and change that.`;
      }
      edit.set(id, fields);
      const refused = invalid(edit, id);
      if (refused) return refused;
    }
    return undefined;
  },
});

function invalid(edit: Edit, id: string): string | undefined {
  const record = edit.get(id);
  if (!record) return undefined;
  const whole = schemas[record.type]?.safeParse(record);
  if (whole && !whole.success) return sayIssue(whole.error);
  if (record.type !== "node") return undefined;
  const data = kindById(String(record["kind"]))?.data.safeParse(record["data"]);
  return data && !data.success ? sayIssue(data.error) : undefined;
}

function sayIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return `This value does not fit “${issue?.path.join(".") ?? ""}”: ${issue?.message ?? "it is not valid"}.`;
}
