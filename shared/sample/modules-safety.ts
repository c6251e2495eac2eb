/** Modules that must travel with others: safety information, prescribing information, and what patients need when something is wrong. */
import type { LibraryRecord } from "../library/index.ts";
import { everyMarket, moduleWithVersions } from "./shelving.ts";

const everywhere = {
  formats: ["text", "slides", "image"] as const,
  channels: [
    "email",
    "rep-email",
    "rep-visit",
    "remote-detailing",
    "webinar",
    "congress",
    "portal",
    "direct-mail",
    "video",
  ],
  devices: ["phone", "tablet", "desktop", "paper", "in-person"] as const,
  markets: everyMarket,
  languages: ["de", "fr", "en"],
  audiences: ["hcp-prescriber", "hcp-other", "pharmacist"] as const,
};
const scope = {
  ...everywhere,
  formats: [...everywhere.formats],
  devices: [...everywhere.devices],
  audiences: [...everywhere.audiences],
};
const regulatory = "Regulatory affairs";

export const safetyModules: readonly LibraryRecord[] = [
  ...moduleWithVersions({
    id: "m-safety",
    name: "Safety information",
    contentKind: "safety",
    function: "marketing",
    products: ["velcorda"],
    tags: ["required"],
    rules: [{ rule: "last" }],
    owner: regulatory,
    scope,
    versions: [
      {
        headline: "Velcorda: safety information",
        body: "Most frequent side effects: dizziness, low blood pressure. Do not give below 95 mmHg systolic. Report side effects to your national centre.",
        claims: ["c-dizziness"],
        note: "First version, with the authorisation.",
        standing: {
          approved: "2026-05-20",
          by: regulatory,
          withdrawn: "2026-09-14",
          reason: "The label of September 2026 adds pregnancy to the contraindications.",
        },
      },
      {
        headline: "Velcorda: safety information",
        body: "Most frequent side effects: dizziness and low blood pressure. Contraindications: systolic blood pressure below 95 mmHg, pregnancy. This medicine is subject to additional monitoring. Please report side effects to your national centre; the address stands in the prescribing information.",
        claims: ["c-dizziness", "c-contraindication"],
        note: "Pregnancy added after the label change of September 2026.",
        standing: { approved: "2026-09-16", by: regulatory },
      },
      {
        headline: "Velcorda: safety information",
        body: "Most frequent side effects: dizziness, low blood pressure and, less often, headache. Contraindications: systolic blood pressure below 95 mmHg, pregnancy. This medicine is subject to additional monitoring. Please report side effects to your national centre; the address stands in the prescribing information.",
        claims: ["c-dizziness", "c-contraindication"],
        note: "Headache added, in step with the label that is being decided.",
        standing: "in-review",
      },
    ],
  }),
  ...moduleWithVersions({
    id: "m-prescribing",
    name: "Prescribing information",
    contentKind: "safety",
    function: "marketing",
    products: ["velcorda"],
    tags: ["required"],
    owner: regulatory,
    scope,
    versions: [
      {
        headline: "Velcorda: prescribing information",
        body: "Composition, indication, contraindications, side effects, legal class, holder of the authorisation. State of information: May 2026.",
        claims: ["c-indication"],
        standing: { approved: "2026-05-20", by: regulatory, until: "2026-09-30" },
      },
      {
        headline: "Velcorda: prescribing information",
        body: "Composition: velcoridine 5 mg, 10 mg or 20 mg. Indication: adults with chronic heart failure and reduced ejection fraction. Contraindications, side effects and interactions as in the summary of product characteristics. Prescription only. Holder: Meridel Therapeutics. State of information: September 2026.",
        claims: ["c-indication", "c-contraindication"],
        note: "In step with the label of September 2026.",
        standing: { approved: "2026-09-16", by: regulatory },
      },
    ],
  }),
  ...moduleWithVersions({
    id: "m-if-something-is-wrong",
    name: "If something feels wrong",
    contentKind: "safety",
    function: "patient-services",
    products: [],
    tags: ["required"],
    owner: "Drug safety",
    scope: {
      formats: ["text"],
      channels: ["email", "sms", "push", "portal", "phone-call", "messaging"],
      devices: ["phone", "tablet", "desktop"],
      markets: ["DE", "FR", "AT"],
      languages: ["de", "fr"],
      audiences: ["patient-on-therapy", "caregiver"],
    },
    versions: [
      {
        headline: "If something feels wrong",
        body: "Dizzy, short of breath, or anything else you did not expect? Call your practice. In an emergency call 112. You can also report side effects yourself; the programme tells you where.",
        note: "Fits into 320 characters.",
        standing: { approved: "2026-08-11", by: "Drug safety" },
      },
    ],
  }),
];
