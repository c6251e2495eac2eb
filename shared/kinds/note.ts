/** Note: a free remark on the canvas. */
import { z } from "zod";
import { Text } from "../journey/index.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({ text: Text });
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Note",
    hint: "A free remark on the canvas",
    blankName: "Note",
    sections: { what: "Note" },
    fields: { text: "Text" },
    options: {},
    ports: {},
  },
  de: {
    title: "Notiz",
    hint: "Eine freie Bemerkung auf der Zeichenfläche",
    blankName: "Notiz",
    sections: { what: "Notiz" },
    fields: { text: "Text" },
    options: {},
    ports: {},
  },
});

export const note = defineKind(Data, {
  id: "note",
  role: "aside",
  flow: "one",
  icon: "note",
  outline: "paper",
  palette: "structure",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({ text: "" }),
  ports: () => [],
  summary: (data) => data.text,
  delay: () => noTime,
  fields: [{ path: "data.text", as: "long-text", section: "what" }],
});
