/** Who the sample's journeys are for, by what is known of them; one audience is found by its likeness to another. */
import type { Condition } from "../journey/index.ts";
import type { AudienceRecord, LibraryRecord } from "../library/index.ts";
import { europe } from "./shelving.ts";

const test = (field: string, is: "is" | "is-one-of" | "at-least", value: string | number | string[]): Condition => ({
  op: "test",
  field: `attribute:${field}`,
  is,
  value,
});

const audience = (id: string, name: string, more: Partial<AudienceRecord>): LibraryRecord => ({
  id,
  type: "audience",
  name,
  description: "",
  who: ["hcp-prescriber"],
  markets: europe,
  rule: null,
  lookalike: null,
  size: null,
  verified: true,
  consentedChannels: [],
  ...more,
});

export const audiences: readonly LibraryRecord[] = [
  audience("cardiologists", "Cardiologists", {
    description: "Office and hospital cardiologists who treat chronic heart failure.",
    rule: test("speciality", "is", "cardiology"),
    size: 6400,
  }),
  audience("hf-specialists", "Heart failure specialists", {
    description: "Cardiologists who lead a heart failure clinic.",
    rule: { op: "all", of: [test("speciality", "is", "cardiology"), test("hf-patients", "at-least", 80)] },
    size: 820,
  }),
  audience("hf-lookalikes", "Like heart failure specialists", {
    description: "Cardiologists and internists whose practice looks like that of a heart failure specialist.",
    rule: test("speciality", "is-one-of", ["cardiology", "internal-medicine"]),
    lookalike: { of: "hf-specialists", similarity: 0.82, source: "Practice statistics, aggregated, October 2026" },
    size: 2150,
  }),
  audience("internists", "Internists with heart failure patients", {
    rule: { op: "all", of: [test("speciality", "is", "internal-medicine"), test("hf-patients", "at-least", 20)] },
    size: 5300,
  }),
  audience("hf-nurses", "Heart failure nurses", {
    description: "Nurses who see patients between visits and accompany titration.",
    who: ["hcp-other"],
    markets: ["DE", "FR"],
    size: 1900,
  }),
  audience("hospital-pharmacists", "Hospital pharmacists", { who: ["pharmacist"], size: 740 }),
  audience("patients-on-velcorda", "Patients on Velcorda", {
    description: "People who take Velcorda and enrolled in the support programme themselves.",
    who: ["patient-on-therapy"],
    markets: ["DE", "FR"],
    size: 12_000,
    consentedChannels: ["email", "sms", "push", "phone-call"],
  }),
  audience("family", "Family of patients in the programme", {
    who: ["caregiver"],
    markets: ["DE", "FR"],
    size: 3100,
    verified: false,
    consentedChannels: ["email"],
  }),
];
