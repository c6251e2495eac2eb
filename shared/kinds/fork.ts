/** Fork: the same person goes several ways at once. */
import { z } from "zod";
import { Id, Name } from "../journey/index.ts";
import { count } from "../words/language.ts";
import { defineKind, noTime } from "./define.ts";

const Data = z.strictObject({ ways: z.array(z.strictObject({ id: Id, name: Name })).min(1).max(10) });
type Data = z.infer<typeof Data>;

export const fork = defineKind(Data, {
  id: "fork",
  role: "step",
  flow: "all",
  icon: "fork",
  outline: "bar",
  palette: "time-choice",
  owned: false,
  content: false,
  words: {
    en: {
      title: "Fork",
      hint: "Goes several ways at once",
      blankName: "Fork",
      sections: { ways: "Ways" },
      fields: { ways: "Ways" },
      options: {},
      ports: {},
    },
  },
  blank: (): Data => ({
    ways: [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ],
  }),
  ports: (data) => data.ways.map((way) => ({ id: way.id, name: way.name })),
  summary: (data) => `${count(data.ways.length, "way", "ways")} at once`,
  delay: () => noTime,
  fields: [{ path: "data.ways", as: "branches", section: "ways" }],
});
