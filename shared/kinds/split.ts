/** Split: an experiment with weighted arms, a hypothesis, a measure, and how the winner is chosen. */
import { z } from "zod";
import { Duration, Id, Name, Text } from "../journey/index.ts";
import { count, countDe, inLanguage, numberIn } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

/** Weight in per cent, 0–100; the arms add up to 100. */
export const Arm = z.strictObject({ id: Id, name: Name, weight: z.number() });
export type Arm = z.infer<typeof Arm>;

const Data = z.strictObject({
  arms: z.array(Arm).max(20),
  hypothesis: Text,
  /** Dictionary id of the event that is counted. */
  measure: z.string().max(200),
  winner: z.enum(["none", "by-hand", "highest-rate"]),
  decideAfter: Duration.nullable(),
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Split",
    hint: "An experiment: people are shared out by weight",
    blankName: "Split",
    sections: { arms: "Arms", test: "Experiment" },
    fields: {
      arms: "Arms",
      hypothesis: "Hypothesis",
      measure: "Measure",
      winner: "Winner",
      decideAfter: "Decide after",
    },
    options: { none: "No winner, just compare", "by-hand": "Chosen by hand", "highest-rate": "The highest rate" },
    ports: {},
    says: {
      noMeasure: "Experiment, no measure yet",
      arms: (n: number) => `Experiment, ${count(n, "arm", "arms")}`,
      arm: (name: string, weight: number) => `${name} ${numberIn(weight, "en")} %`,
    },
  },
  de: {
    title: "Test-Split",
    hint: "Ein Experiment: Personen werden nach Gewicht verteilt",
    blankName: "Test-Split",
    sections: { arms: "Arme", test: "Experiment" },
    fields: {
      arms: "Arme",
      hypothesis: "Hypothese",
      measure: "Messgröße",
      winner: "Sieger",
      decideAfter: "Testdauer",
    },
    options: { none: "Kein Sieger, nur Vergleich", "by-hand": "Von Hand gewählt", "highest-rate": "Die höchste Rate" },
    ports: {},
    says: {
      noMeasure: "Noch ohne Messgröße",
      arms: (n: number) => `Experiment, ${countDe(n, "Arm", "Arme")}`,
      arm: (name: string, weight: number) => `${name} ${numberIn(weight, "de")} %`,
    },
  },
});

export const split = defineKind(Data, {
  id: "split",
  role: "step",
  flow: "one",
  icon: "split",
  outline: "fan",
  palette: "time-choice",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({
    arms: [
      { id: "a", name: "A", weight: 50 },
      { id: "b", name: "B", weight: 50 },
    ],
    hypothesis: "",
    measure: "",
    winner: "none",
    decideAfter: null,
  }),
  ports(data, facts) {
    const w = inLanguage(words, facts.language).says;
    return data.arms.map((arm) => ({ id: arm.id, name: w.arm(arm.name, arm.weight) }));
  },
  summary(data, facts) {
    const w = inLanguage(words, facts.language).says;
    return data.measure === "" ? w.noMeasure : w.arms(data.arms.length);
  },
  delay: () => noTime,
  fields: [
    { path: "data.arms", as: "arms", section: "arms" },
    { path: "data.hypothesis", as: "long-text", section: "test" },
    { path: "data.measure", as: "event", section: "test" },
    { path: "data.winner", as: "choice", section: "test", options: ["none", "by-hand", "highest-rate"] },
    { path: "data.decideAfter", as: "duration", section: "test", when: (d) => d["winner"] !== "none" },
  ],
});
