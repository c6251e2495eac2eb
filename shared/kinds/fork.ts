/** Fork: the same person goes several ways at once. */
import { z } from "zod";
import { Id, Name } from "../journey/index.ts";
import { count, countDe, inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({
  ways: z
    .array(z.strictObject({ id: Id, name: Name }))
    .min(1)
    .max(10),
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Fork",
    hint: "Goes several ways at once",
    blankName: "Fork",
    sections: { ways: "Ways" },
    fields: { ways: "Ways" },
    options: {},
    ports: {},
    says: { ways: (n: number) => `${count(n, "way", "ways")} at once` },
  },
  de: {
    title: "Parallel",
    hint: "Geht mehrere Wege zugleich",
    blankName: "Parallel",
    sections: { ways: "Wege" },
    fields: { ways: "Wege" },
    options: {},
    ports: {},
    says: { ways: (n: number) => `${countDe(n, "Weg", "Wege")} zugleich` },
  },
});

export const fork = defineKind(Data, {
  id: "fork",
  role: "step",
  flow: "all",
  icon: "fork",
  outline: "bar",
  palette: "time-choice",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({
    ways: [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ],
  }),
  ports: (data) => data.ways.map((way) => ({ id: way.id, name: way.name })),
  summary: (data, facts) => inLanguage(words, facts.language).says.ways(data.ways.length),
  delay: () => noTime,
  fields: [{ path: "data.ways", as: "branches", section: "ways" }],
});
