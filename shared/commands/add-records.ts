/** Put several records in at once: paste, templates, import, a new library item. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { EdgeRecord, Id } from "../journey/index.ts";
import { connectionFault, sayConnectionFault } from "./connecting.ts";
import { defineCommand } from "./define.ts";
import { nameOf } from "./naming.ts";
import { edgesFrom } from "./reading.ts";
import { layOutStages } from "./stage-columns.ts";

const Args = z.strictObject({
  records: z
    .array(z.looseObject({ id: Id, type: z.string() }))
    .min(1)
    .max(40_000),
  /** "Paste 3 nodes", "Duplicate 3 nodes", "Add module": the step's name. */
  label: z.string().min(1).max(200),
});

export const addRecords = defineCommand(Args, {
  name: "add-records",
  on: "any",
  words: {
    en: {
      taken: (name: string) =>
        name
          ? `“${name}” is there already under the same id. Nothing was added.`
          : "Something with the same id is there already. Nothing was added.",
      notAddable: "A journey cannot be added to a journey. Nothing was added.",
      edge: (why: string) => `A connection among what was to be added is not valid. ${why}`,
    },
    de: {
      taken: (name: string) =>
        name
          ? `„${name}“ ist unter derselben Kennung schon da. Nichts wurde hinzugefügt.`
          : "Etwas mit derselben Kennung ist schon da. Nichts wurde hinzugefügt.",
      notAddable: "Eine Journey kann nicht in eine Journey eingefügt werden. Nichts wurde hinzugefügt.",
      edge: (why: string) => `Eine der hinzuzufügenden Verbindungen ist nicht gültig. ${why}`,
    },
  },
  label: ({ label }) => label,
  run(edit, { records }, { words: w, language }) {
    for (const record of records) {
      if (edit.get(record.id)) return w.taken(nameOf(record as AnyRecord));
      if (record.type === "journey") return w.notAddable;
      if (record.type !== "edge") edit.add(record as AnyRecord);
    }
    const leaving = new Map<string, EdgeRecord[]>();
    for (const record of records) {
      if (record.type !== "edge") continue;
      if (edit.get(record.id)) return w.taken("");
      const edge = EdgeRecord.safeParse(record);
      // Malformed ones are named by the check that follows every command.
      if (edge.success) {
        const { from, to } = edge.data;
        // A paste may bring thousands: all edges are walked once per node they leave, not once per edge.
        const others = leaving.get(from) ?? edgesFrom(edit, from);
        leaving.set(from, [...others, edge.data]);
        // Ways out are not asked for: a copy of a drawing with a fault is a drawing with a fault, and the rules show it.
        const fault = connectionFault(edit, edge.data, others, undefined);
        const named = (id: string): string => nameOf(edit.get(id) ?? { id, type: "node" });
        if (fault) return w.edge(sayConnectionFault(fault, named(from), named(to), language));
      }
      edit.add(record as AnyRecord);
    }
    // Stages from elsewhere bring their own numbers: the row is counted anew.
    if (records.some((record) => record.type === "stage")) layOutStages(edit, (stages) => stages);
    return undefined;
  },
});
