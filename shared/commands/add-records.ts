/** Put several records in at once: paste, templates, import, a new library item. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { EdgeRecord, Id, NodeRecord, StageRecord } from "../journey/index.ts";
import { kindById } from "../kinds/index.ts";
import { libraryRecordTypes } from "../library/index.ts";
import { connectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";
import { edgesFrom } from "./reading.ts";

const Args = z.strictObject({
  records: z.array(z.looseObject({ id: Id, type: z.string() })).min(1).max(40_000),
  /** "Paste 3 nodes", "Duplicate 3 nodes", "Add module": the step's name. */
  label: z.string().min(1).max(200),
});

const schemas: Readonly<Record<string, z.ZodType>> = {
  stage: StageRecord,
  node: NodeRecord,
  edge: EdgeRecord,
  ...libraryRecordTypes,
};

export const addRecords = defineCommand(Args, {
  name: "add-records",
  on: "any",
  label: ({ label }) => label,
  run(edit, { records }) {
    for (const record of records) {
      if (edit.get(record.id)) return `There is already something with the id “${record.id}”. Nothing was added.`;
      const schema = schemas[record.type];
      if (!schema) return `“${record.type}” is nothing that can be added here.`;
      const whole = schema.safeParse(record);
      if (!whole.success) return `“${record.id}” is not complete: ${whole.error.issues[0]?.path.join(".")}.`;
      if (record.type === "node") {
        const kind = kindById(String(record["kind"]));
        if (!kind) return `There is no node kind “${String(record["kind"])}”.`;
        if (!kind.data.safeParse(record["data"]).success) return `“${record.id}” has data that does not fit its kind.`;
      }
      if (record.type !== "edge") edit.add(record as AnyRecord);
    }
    const leaving = new Map<string, EdgeRecord[]>();
    for (const record of records) {
      if (record.type !== "edge") continue;
      const edge = record as unknown as EdgeRecord;
      // A paste may bring thousands: all edges are walked once per node they leave, not once per edge.
      const others = leaving.get(edge.from) ?? edgesFrom(edit, edge.from);
      leaving.set(edge.from, [...others, edge]);
      const fault = connectionFault(edit, edge, others, undefined);
      if (fault) return `The connection “${record.id}” is not valid (${fault.fault}). Nothing was added.`;
      edit.add(record as AnyRecord);
    }
    return undefined;
  },
});
