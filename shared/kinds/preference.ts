/** Preference: the next best channel or content, from candidates, by evidence, with a fallback. */
import { z } from "zod";
import { Condition, Duration, Id, Name } from "../journey/index.ts";
import { count, countDe, inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

export const Candidate = z.strictObject({
  id: Id,
  name: Name,
  /** Who may get it; null: everyone. */
  eligible: Condition.nullable(),
  /** Manual rank, 1 first. */
  rank: z.number().int().min(1).max(99),
});
export type Candidate = z.infer<typeof Candidate>;

const evidence = ["declared", "observed", "propensity", "manual-rank"] as const;

const Data = z.strictObject({
  choose: z.enum(["channel", "content"]),
  candidates: z.array(Candidate).max(20),
  /** In the order in which they are asked. */
  evidence: z.array(z.enum(evidence)).max(4),
  /** Observations needed before observed behaviour counts. */
  minimumEvidence: z.number().int().min(0).max(1000),
  /** After this long an observation no longer counts. */
  decay: Duration.nullable(),
  fallback: Name,
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Preference",
    hint: "Chooses the next best channel or content for each person",
    blankName: "Preference",
    sections: { candidates: "Candidates", evidence: "Evidence" },
    fields: {
      choose: "Choose",
      candidates: "Candidates",
      evidence: "Asked in order",
      minimumEvidence: "At least",
      decay: "Counts for",
      fallback: "Fallback name",
    },
    options: {
      channel: "Channel",
      content: "Content",
      declared: "Declared preference",
      observed: "Observed behaviour",
      propensity: "Propensity",
      "manual-rank": "Manual rank",
    },
    units: { minimumEvidence: "observations" },
    ports: { fallback: "Fallback" },
    says: {
      noEvidence: "No evidence yet",
      by: (evidence: string, n: number) => `${evidence}, ${count(n, "candidate", "candidates")}`,
      fallback: (word: string, name: string) => `${word}: ${name}`,
      first: "First choice",
      second: "Second choice",
    },
  },
  de: {
    title: "Präferenz",
    hint: "Wählt je Person den nächstbesten Kanal oder Inhalt",
    blankName: "Präferenz",
    sections: { candidates: "Kandidaten", evidence: "Belege" },
    fields: {
      choose: "Auswahl",
      candidates: "Kandidaten",
      evidence: "Der Reihe nach geprüft",
      minimumEvidence: "Mindestens",
      decay: "Gilt für",
      fallback: "Name des Ausweichwegs",
    },
    options: {
      channel: "Kanal",
      content: "Inhalt",
      declared: "Angegeben",
      observed: "Beobachtet",
      propensity: "Neigungswert",
      "manual-rank": "Rang von Hand",
    },
    units: { minimumEvidence: "Beobachtungen" },
    ports: { fallback: "Ausweichweg" },
    says: {
      noEvidence: "Noch keine Belege",
      by: (evidence: string, n: number) => `${evidence}, ${countDe(n, "Kandidat", "Kandidaten")}`,
      fallback: (word: string, name: string) => `${word}: ${name}`,
      first: "Erste Wahl",
      second: "Zweite Wahl",
    },
  },
});

export const preference = defineKind(Data, {
  id: "preference",
  role: "step",
  flow: "one",
  icon: "preference",
  outline: "sheets",
  palette: "time-choice",
  owned: false,
  content: false,
  words,
  blank: (language = "en"): Data => ({
    choose: "channel",
    candidates: [
      { id: "first", name: inLanguage(words, language).says.first, eligible: null, rank: 1 },
      { id: "second", name: inLanguage(words, language).says.second, eligible: null, rank: 2 },
    ],
    evidence: ["declared", "manual-rank"],
    minimumEvidence: 3,
    decay: null,
    fallback: "",
  }),
  ports(data, facts) {
    const { ports, says } = inLanguage(words, facts.language);
    return [
      ...data.candidates.map((c) => ({ id: c.id, name: c.name })),
      {
        id: "fallback",
        name: data.fallback ? says.fallback(ports.fallback, data.fallback) : ports.fallback,
        default: true,
      },
    ];
  },
  summary(data, facts) {
    const { options, says } = inLanguage(words, facts.language);
    const [first] = data.evidence;
    return says.by(first ? options[first] : says.noEvidence, data.candidates.length);
  },
  delay: () => noTime,
  fields: [
    { path: "data.choose", as: "choice", section: "candidates", options: ["channel", "content"] },
    { path: "data.candidates", as: "candidates", section: "candidates" },
    { path: "data.fallback", as: "text", section: "candidates" },
    { path: "data.evidence", as: "choices", section: "evidence", options: evidence },
    {
      path: "data.minimumEvidence",
      as: "number",
      section: "evidence",
      min: 0,
      max: 1000,
    },
    { path: "data.decay", as: "duration", section: "evidence" },
  ],
  conditions: (d) =>
    d.candidates.filter((c) => c.eligible).map((c) => ({ key: "candidates", port: c.id, condition: c.eligible })),
});
