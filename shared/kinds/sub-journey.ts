/** Sub-journey: another journey as one step. */
import { z } from "zod";
import { Duration, Id, spanOf } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords } from "./define.ts";

const Data = z.strictObject({
  journey: Id.nullable(),
  /** The longest a person stays in it, for reckoning; null: not known. */
  lasts: Duration.nullable(),
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Sub-journey",
    hint: "Another journey as one step",
    blankName: "Sub-journey",
    sections: { what: "Sub-journey" },
    fields: { journey: "Journey", lasts: "Lasts at most" },
    options: {},
    ports: { completed: "Completed", left: "Left" },
    says: { none: "No journey yet", gone: "Journey not found" },
  },
  de: {
    title: "Teil-Journey",
    hint: "Eine andere Journey als ein Schritt",
    blankName: "Teil-Journey",
    sections: { what: "Teil-Journey" },
    fields: { journey: "Journey", lasts: "Dauert höchstens" },
    options: {},
    ports: { completed: "Abgeschlossen", left: "Verlassen" },
    says: { none: "Noch keine Journey", gone: "Journey nicht gefunden" },
  },
});

export const subJourney = defineKind(Data, {
  id: "sub-journey",
  role: "step",
  flow: "one",
  icon: "sub-journey",
  outline: "ruled-card",
  palette: "structure",
  owned: true,
  content: false,
  words,
  blank: (): Data => ({ journey: null, lasts: null }),
  ports(_, facts) {
    const w = inLanguage(words, facts.language).ports;
    return (["completed", "left"] as const).map((id) => ({ id, name: w[id] }));
  },
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    return data.journey ? (facts.journeyTitle(data.journey) ?? w.gone) : w.none;
  },
  delay: (data) => ({ min: 0, max: data.lasts ? spanOf(data.lasts).max : Number.POSITIVE_INFINITY }),
  fields: [
    { path: "function", as: "function", section: "what" },
    { path: "data.journey", as: "journey", section: "what" },
    { path: "data.lasts", as: "duration", section: "what" },
  ],
  references: (d) => (d.journey ? [{ to: "journey" as const, id: d.journey, key: "journey" }] : []),
});
