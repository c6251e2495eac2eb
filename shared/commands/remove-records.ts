/** Take library records away; what other records still name cannot go. */
import { z } from "zod";
import { Id } from "../journey/index.ts";
import { type LibraryRecord, libraryRecordTypes, namedBy } from "../library/index.ts";
import { defineCommand } from "./define.ts";
import { namingOf } from "./naming.ts";

const Args = z.strictObject({ ids: z.array(Id).min(1).max(20_000) });

export const removeRecords = defineCommand(Args, {
  name: "remove-records",
  on: "library",
  words: {
    en: {
      remove: (what: string) => `Delete ${what}`,
      gone: "What was to be deleted is no longer there.",
      used: (what: string, by: string) => `${by} still uses ${what}. Take it out there first.`,
    },
    de: {
      remove: (what: string) => `${what} löschen`,
      gone: "Was gelöscht werden sollte, ist nicht mehr da.",
      used: (what: string, by: string) => `${what} wird noch verwendet: ${by}. Zuerst dort herausnehmen.`,
    },
  },
  label: ({ ids }, naming, { words: w }) => w.remove(naming.many(ids)),
  run(edit, { ids }, { words: w, language }) {
    const going = new Set(ids.filter((id) => edit.get(id)));
    if (going.size === 0) return w.gone;
    const naming = namingOf(edit, language);
    for (const type of Object.keys(libraryRecordTypes))
      for (const record of edit.all(type)) {
        if (going.has(record.id)) continue;
        const named = namedBy(record as unknown as LibraryRecord).find((id) => going.has(id));
        if (named !== undefined) return capital(w.used(naming.one(named), naming.one(record.id)));
      }
    for (const id of going) edit.remove(id);
    return undefined;
  },
});

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
