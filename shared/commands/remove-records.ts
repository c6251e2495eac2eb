/** Take library records away; what other records still name cannot go. */
import { z } from "zod";
import { Id } from "../journey/index.ts";
import { count } from "../words/language.ts";
import { defineCommand, nameIn } from "./define.ts";

const Args = z.strictObject({ ids: z.array(Id).min(1).max(20_000) });

export const removeRecords = defineCommand(Args, {
  name: "remove-records",
  on: "library",
  label: ({ ids }, doc) => `Delete ${ids.length === 1 ? nameIn(doc, ids[0] ?? "", "it") : count(ids.length, "thing", "things")}`,
  run(edit, { ids }) {
    const going = new Set(ids);
    for (const type of ["product", "claim", "module", "version", "audience", "trigger", "attribute", "reference"])
      for (const record of edit.all(type)) {
        if (going.has(record.id)) continue;
        const named = ids.find((id) => JSON.stringify(record).includes(`"${id}"`));
        if (named) {
          const by = String(record["name"] ?? record["text"] ?? record["headline"] ?? record.id);
          return `It is still used by “${by}”. Take it out there first.`;
        }
      }
    for (const id of ids) if (edit.get(id)) edit.remove(id);
    return undefined;
  },
});
