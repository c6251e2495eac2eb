/** Apply a change made elsewhere: restoring a version, bringing in a file, repairing ids. */
import { z } from "zod";
import type { AnyRecord } from "../document/index.ts";
import { Id } from "../journey/index.ts";
import { defineCommand } from "./define.ts";

const AnyRec = z.looseObject({ id: Id, type: z.string() });
const Paths = z.record(z.string(), z.unknown());
const Args = z.strictObject({
  label: z.string().min(1).max(200),
  change: z.strictObject({
    added: z.array(AnyRec),
    updated: z.array(z.strictObject({ id: Id, type: z.string(), before: Paths, after: Paths })),
    removed: z.array(AnyRec),
  }),
});

export const applyChange = defineCommand(Args, {
  name: "apply-change",
  on: "any",
  label: ({ label }) => label,
  run(edit, { change }) {
    for (const record of change.removed) {
      if (!edit.get(record.id)) return `“${record.id}” is no longer there. Look at the current state and try again.`;
      edit.remove(record.id);
    }
    for (const { id, before, after } of change.updated) {
      if (!edit.get(id)) return `“${id}” is no longer there. Look at the current state and try again.`;
      edit.set(id, { ...Object.fromEntries(Object.keys(before).map((path) => [path, undefined])), ...after });
    }
    for (const record of change.added) {
      if (edit.get(record.id)) return `“${record.id}” is there already. Look at the current state and try again.`;
      edit.add(record as AnyRecord);
    }
    return undefined;
  },
});
