/** Handoff: from one function to another, what is passed on and how long the other has to take it. */
import { z } from "zod";
import { Duration, FunctionName, Text, functionWords, sayDuration, spanOf } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords } from "./define.ts";

const Data = z.strictObject({ to: FunctionName, passes: Text, within: Duration.nullable() });
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Handoff",
    hint: "Passes a person on from one function to another",
    blankName: "Handoff",
    sections: { what: "Handoff" },
    fields: { to: "To", passes: "What is passed", within: "Time allowed", function: "From" },
    options: {},
    ports: { accepted: "Accepted", declined: "Declined", timeout: "Time-out" },
    says: {
      within: (time: string) => `Within ${time}`,
      open: (to: string) => `To ${to.toLowerCase()}, no time named`,
    },
  },
  de: {
    title: "Übergabe",
    hint: "Gibt eine Person von einem Bereich an einen anderen weiter",
    blankName: "Übergabe",
    sections: { what: "Übergabe" },
    fields: { to: "An", passes: "Was übergeben wird", within: "Frist", function: "Von" },
    options: {},
    ports: { accepted: "Angenommen", declined: "Abgelehnt", timeout: "Frist abgelaufen" },
    says: {
      within: (time: string) => `Frist ${time}`,
      open: (to: string) => `An ${to}, ohne Frist`,
    },
  },
});

export const handoff = defineKind(Data, {
  id: "handoff",
  role: "step",
  flow: "one",
  icon: "handoff",
  outline: "notch",
  palette: "ask-agree",
  owned: true,
  content: false,
  words,
  blank: (): Data => ({ to: "sales", passes: "", within: { amount: 5, unit: "working-days" as const } }),
  ports(_, facts) {
    const w = inLanguage(words, facts.language).ports;
    return (["accepted", "declined", "timeout"] as const).map((id) => ({ id, name: w[id] }));
  },
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    if (data.within) return w.within(sayDuration(data.within, facts.language));
    return w.open(inLanguage(functionWords, facts.language)[data.to]);
  },
  delay(data, port) {
    if (!data.within) return { min: 0, max: Number.POSITIVE_INFINITY };
    const within = spanOf(data.within);
    return port === "timeout" ? within : { min: 0, max: within.max };
  },
  fields: [
    { path: "function", as: "function", section: "what" },
    { path: "data.to", as: "function", section: "what" },
    { path: "data.passes", as: "long-text", section: "what" },
    { path: "data.within", as: "duration", section: "what" },
  ],
});
