/** Group: a named, collapsible set of nodes. */
import { z } from "zod";
import { Text } from "../journey/index.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({ about: Text });
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Group",
    hint: "A named set of nodes that can be folded",
    blankName: "Group",
    sections: { what: "Group" },
    fields: { about: "About" },
    options: {},
    ports: {},
  },
  de: {
    title: "Gruppe",
    hint: "Mehrere Schritte unter einem Namen, einklappbar",
    blankName: "Gruppe",
    sections: { what: "Gruppe" },
    fields: { about: "Worum es geht" },
    options: {},
    ports: {},
  },
});

export const group = defineKind(Data, {
  id: "group",
  role: "aside",
  flow: "one",
  icon: "group",
  outline: "frame",
  palette: "structure",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({ about: "" }),
  ports: () => [],
  summary: (data) => data.about,
  delay: () => noTime,
  fields: [{ path: "data.about", as: "long-text", section: "what" }],
});
