/** Apply a change made elsewhere: restoring a version, bringing in a file, repairing ids. */
import { z } from "zod";
import { type AnyRecord, sameJson, updatedPaths, valueAt } from "../document/index.ts";
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
  words: {
    en: {
      moved: "This has changed in the meantime. Look at the current state and try again.",
      journey: "A journey keeps its own record. Nothing was changed.",
    },
    de: {
      moved: "Das hat sich inzwischen geändert. Den jetzigen Stand ansehen und erneut versuchen.",
      journey: "Die eigenen Angaben einer Journey bleiben bei ihr. Nichts wurde geändert.",
    },
  },
  label: ({ label }) => label,
  run(edit, { change }, { words: w }) {
    for (const record of change.removed) {
      // What somebody else wrote since then must not go unseen.
      if (!sameJson(edit.get(record.id), record)) return w.moved;
      edit.remove(record.id);
    }
    for (const update of change.updated) {
      const { id, type, before, after } = update;
      const record = edit.get(id);
      const paths = updatedPaths(update);
      if (record?.type !== type || paths.some((path) => !sameJson(valueAt(record, path), before[path]))) return w.moved;
      if (paths.includes("id") || paths.includes("type")) return w.moved;
      edit.set(id, Object.fromEntries(paths.map((path) => [path, after[path]])));
    }
    for (const record of change.added) {
      if (edit.get(record.id)) return w.moved;
      edit.add(record as AnyRecord);
    }
    if (
      [...change.added, ...change.removed].some((record) => record.type === "journey") &&
      edit.all("journey").length !== 1
    )
      return w.journey;
    return undefined;
  },
});
