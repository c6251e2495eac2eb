/** Feedback: what the field reports back, who reads it and how often. */
import { z } from "zod";
import { Name, Text } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const topics = ["objection", "competitor", "prescriber-shift", "content", "access"] as const;

const Data = z.strictObject({
  topics: z.array(z.enum(topics)).max(10),
  reader: Name,
  every: z.enum(["day", "week", "month", "quarter"]),
  question: Text,
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Feedback",
    hint: "Collects what the field hears",
    blankName: "Feedback",
    sections: { what: "Feedback" },
    fields: { topics: "About", reader: "Read by", every: "Read every", question: "Asked" },
    options: {
      objection: "Objections",
      competitor: "Competitors",
      "prescriber-shift": "Shifts in prescribing",
      content: "Content that worked or not",
      access: "Access",
      day: "Day",
      week: "Week",
      month: "Month",
      quarter: "Quarter",
    },
    ports: { next: "" },
    says: {
      often: { day: "daily", week: "weekly", month: "monthly", quarter: "quarterly" },
      read: (often: string, by: string) => (by === "" ? `Read ${often}, by nobody yet` : `Read ${often} by ${by}`),
    },
  },
  de: {
    title: "Rückmeldung",
    hint: "Sammelt, was der Außendienst hört",
    blankName: "Rückmeldung",
    sections: { what: "Rückmeldung aus dem Feld" },
    fields: { topics: "Themen", reader: "Gelesen von", every: "Gelesen je", question: "Frage" },
    options: {
      objection: "Einwände",
      competitor: "Wettbewerb",
      "prescriber-shift": "Verändertes Verordnen",
      content: "Inhalte, die wirkten oder nicht",
      access: "Marktzugang",
      day: "Tag",
      week: "Woche",
      month: "Monat",
      quarter: "Quartal",
    },
    ports: { next: "" },
    says: {
      often: { day: "Täglich", week: "Wöchentlich", month: "Monatlich", quarter: "Vierteljährlich" },
      read: (often: string, by: string) => (by === "" ? `${often}, niemand` : `${often}, ${by}`),
    },
  },
});

export const feedback = defineKind(Data, {
  id: "feedback",
  role: "step",
  flow: "one",
  icon: "feedback",
  outline: "slip",
  palette: "ask-agree",
  owned: true,
  content: false,
  words,
  blank: (): Data => ({ topics: ["objection"], reader: "", every: "month", question: "" }),
  ports: () => [{ id: "next", name: "" }],
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    return w.read(w.often[data.every], data.reader);
  },
  delay: () => noTime,
  fields: [
    { path: "function", as: "function", section: "what" },
    { path: "data.topics", as: "choices", section: "what", options: topics },
    { path: "data.reader", as: "text", section: "what", personal: true },
    { path: "data.every", as: "choice", section: "what", options: ["day", "week", "month", "quarter"] },
    { path: "data.question", as: "long-text", section: "what" },
  ],
});
