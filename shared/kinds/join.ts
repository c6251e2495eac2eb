/** Join: brings parallel ways together again, when all or when any of them have arrived. */
import { z } from "zod";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({ waitFor: z.enum(["all", "any"]) });
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Join",
    hint: "Brings parallel ways together",
    blankName: "Join",
    sections: { what: "Join" },
    fields: { waitFor: "Goes on when" },
    options: { all: "All have arrived", any: "The first has arrived" },
    ports: { next: "" },
    says: { all: "Waits for all", any: "Goes on with the first" },
  },
  de: {
    title: "Zusammenführung",
    hint: "Führt parallele Wege wieder zusammen",
    blankName: "Zusammenführung",
    sections: { what: "Zusammenführung" },
    fields: { waitFor: "Weiter, wenn" },
    options: { all: "Alle angekommen sind", any: "Der erste angekommen ist" },
    ports: { next: "" },
    says: { all: "Wartet auf alle", any: "Weiter mit dem ersten" },
  },
});

export const join = defineKind(Data, {
  id: "join",
  role: "step",
  flow: "one",
  joins: (data) => data.waitFor,
  icon: "join",
  outline: "bar",
  palette: "time-choice",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({ waitFor: "all" }),
  ports: () => [{ id: "next", name: "" }],
  summary: (data, facts) => inLanguage(words, facts.language).says[data.waitFor],
  delay: () => noTime,
  fields: [{ path: "data.waitFor", as: "choice", section: "what", options: ["all", "any"] }],
});
