/** Several commands as one act: one undo step, all of it or nothing. */
import { z } from "zod";
import { defineCommand } from "./define.ts";
import { runCall } from "./index.ts";

const Args = z.strictObject({
  label: z.string().min(1).max(200),
  calls: z
    .array(z.strictObject({ name: z.string(), args: z.unknown() }))
    .min(1)
    .max(1000),
});

export const batch = defineCommand(Args, {
  name: "batch",
  on: "any",
  words: {
    en: { nested: "A batch cannot hold another batch." },
    de: { nested: "Eine Befehlsfolge kann keine weitere enthalten." },
  },
  label: ({ label }) => label,
  run(edit, { calls }, { words: w, doc, language }) {
    for (const { name, args } of calls) {
      if (name === "batch") return w.nested;
      const refused = runCall({ name, args }, edit, doc, language);
      if (refused !== undefined) return refused;
    }
    return undefined;
  },
});
