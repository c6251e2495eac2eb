/** Decision: ordered branches, each with a condition, and a way for everyone else. */
import { z } from "zod";
import { Condition, Id, Name } from "../journey/index.ts";
import { count, countDe, inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

export const Branch = z.strictObject({ id: Id, name: Name, condition: Condition.nullable() });
export type Branch = z.infer<typeof Branch>;

const Data = z.strictObject({
  branches: z.array(Branch).max(20),
  /** The way for those whom no branch takes. */
  otherwise: z.boolean(),
  /** "ordered": branches are meant to be asked from the top, the first that holds is taken. */
  order: z.enum(["ordered", "undeclared"]),
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Decision",
    hint: "Asks conditions in order; the first that holds is taken",
    blankName: "Decision",
    sections: { branches: "Branches, in order" },
    fields: { branches: "Branches", otherwise: "A way for everyone else", order: "If several hold" },
    options: { ordered: "The first is taken", undeclared: "Not decided yet" },
    ports: { otherwise: "Everyone else" },
    says: {
      none: "No branches yet",
      branches: (n: number, ordered: boolean) => `${count(n, "branch", "branches")}${ordered ? ", first match" : ""}`,
      first: "Yes",
    },
  },
  de: {
    title: "Entscheidung",
    hint: "Prüft Bedingungen der Reihe nach; die erste erfüllte gilt",
    blankName: "Entscheidung",
    sections: { branches: "Zweige, der Reihe nach" },
    fields: { branches: "Zweige", otherwise: "Ein Weg für alle anderen", order: "Wenn mehrere zutreffen" },
    options: { ordered: "Der erste gilt", undeclared: "Noch nicht entschieden" },
    ports: { otherwise: "Alle anderen" },
    says: {
      none: "Noch keine Zweige",
      branches: (n: number, ordered: boolean) => `${countDe(n, "Zweig", "Zweige")}${ordered ? ", erster gilt" : ""}`,
      first: "Ja",
    },
  },
});

export const decision = defineKind(Data, {
  id: "decision",
  role: "step",
  flow: "one",
  icon: "decision",
  outline: "cut",
  palette: "time-choice",
  owned: false,
  content: false,
  words,
  blank: (language = "en"): Data => ({
    branches: [{ id: "yes", name: inLanguage(words, language).says.first, condition: null }],
    otherwise: true,
    order: "ordered",
  }),
  ports(data, facts) {
    return [
      ...data.branches.map((branch) => ({ id: branch.id, name: branch.name })),
      ...(data.otherwise
        ? [{ id: "otherwise", name: inLanguage(words, facts.language).ports.otherwise, default: true }]
        : []),
    ];
  },
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    if (data.branches.length === 0) return w.none;
    return w.branches(data.branches.length + (data.otherwise ? 1 : 0), data.order === "ordered");
  },
  delay: () => noTime,
  fields: [
    { path: "data.branches", as: "branches", section: "branches" },
    { path: "data.otherwise", as: "switch", section: "branches" },
    { path: "data.order", as: "choice", section: "branches", options: ["ordered", "undeclared"] },
  ],
  conditions: (d) => d.branches.map((b) => ({ key: "branches", port: b.id, condition: b.condition })),
});
