/** Exit: where people leave, and why. */
import { z } from "zod";
import { Text } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const reasons = ["completed", "declined", "no-consent", "no-response", "not-eligible", "handed-over", "other"] as const;
const Data = z.strictObject({ reason: z.enum(reasons), note: Text });
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Exit",
    hint: "People leave, with a reason",
    blankName: "Exit",
    sections: { what: "Exit" },
    fields: { reason: "Reason", note: "Note" },
    options: {
      completed: "Completed",
      declined: "Declined",
      "no-consent": "No consent",
      "no-response": "No response",
      "not-eligible": "Not eligible",
      "handed-over": "Handed over",
      other: "Other",
    },
    ports: {},
  },
  de: {
    title: "Ausstieg",
    hint: "Hier verlassen Personen die Journey, mit Grund",
    blankName: "Ausstieg",
    sections: { what: "Ausstieg" },
    fields: { reason: "Grund", note: "Bemerkung" },
    options: {
      completed: "Abgeschlossen",
      declined: "Abgelehnt",
      "no-consent": "Keine Einwilligung",
      "no-response": "Keine Reaktion",
      "not-eligible": "Nicht geeignet",
      "handed-over": "Übergeben",
      other: "Anderer Grund",
    },
    ports: {},
  },
});

export const exit = defineKind(Data, {
  id: "exit",
  role: "end",
  flow: "one",
  final: "exit",
  icon: "exit",
  outline: "end",
  palette: "start-end",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({ reason: "completed", note: "" }),
  ports: () => [],
  summary: (data, facts) => inLanguage(words, facts.language).options[data.reason],
  delay: () => noTime,
  fields: [
    { path: "data.reason", as: "choice", section: "what", options: reasons },
    { path: "data.note", as: "long-text", section: "what" },
  ],
});
