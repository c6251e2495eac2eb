/** Put other text in the stead of some text, in as many places as were chosen: one step. */
import { z } from "zod";
import { Id } from "../journey/index.ts";
import { count, countDe, inLanguage } from "../words/language.ts";
import { defineCommand } from "./define.ts";
import { setFields } from "./set-fields.ts";

const Args = z.strictObject({
  /** What was sought and what stands there now: they name the step. */
  find: z.string().min(1).max(1000),
  by: z.string().max(1000),
  places: z.number().int().min(1),
  writes: z
    .array(z.strictObject({ id: Id, fields: z.record(z.string().max(120), z.unknown()) }))
    .min(1)
    .max(20_000),
});

/** Longer texts are cut in the step's name. */
const longest = 40;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

export const replaceText = defineCommand(Args, {
  name: "replace-text",
  on: "journey",
  words: {
    en: {
      replace: (find: string, by: string, n: number) =>
        by === ""
          ? `Delete “${find}” in ${count(n, "place", "places")}`
          : `Replace “${find}” by “${by}” in ${count(n, "place", "places")}`,
    },
    de: {
      replace: (find: string, by: string, n: number) =>
        by === ""
          ? `„${find}“ an ${countDe(n, "Stelle", "Stellen")} löschen`
          : `„${find}“ an ${countDe(n, "Stelle", "Stellen")} durch „${by}“ ersetzen`,
    },
  },
  label: ({ find, by, places }, _, { words: w }) => w.replace(short(find), short(by), places),
  run(edit, { writes }, { doc, language }) {
    const telling = { doc, language, words: inLanguage(setFields.words, language) };
    for (const { id, fields } of writes) {
      const refused = setFields.run(edit, { ids: [id], fields: { ...fields } }, telling);
      if (refused !== undefined) return refused;
    }
    return undefined;
  },
});
