/** Modules of the support programme: for practices that start somebody, and for patients who take the tablet. */
import type { LibraryRecord } from "../library/index.ts";
import { moduleWithVersions, type VersionScope } from "./shelving.ts";

const board = "Patient materials board";
const owner = "Support programme team";

const forPatients: VersionScope = {
  formats: ["text", "image"],
  channels: ["email", "push", "sms", "portal", "phone-call", "messaging", "direct-mail"],
  devices: ["phone", "tablet", "desktop", "paper"],
  markets: ["DE", "FR"],
  languages: ["de", "fr"],
  audiences: ["patient-on-therapy"],
};
const forPractices: VersionScope = {
  formats: ["text", "conversation", "audio"],
  channels: ["phone-call", "portal", "email", "direct-mail"],
  devices: ["phone", "desktop", "tablet", "paper"],
  markets: ["DE", "AT"],
  languages: ["de"],
  audiences: ["hcp-prescriber", "hcp-other"],
};
const service = { contentKind: "transactional", function: "patient-services", owner } as const;

export const supportModules: readonly LibraryRecord[] = [
  ...moduleWithVersions({
    ...service,
    id: "m-consent-letter",
    name: "Consent letter",
    function: "marketing",
    owner: "Customer data team",
    scope: { ...forPractices, formats: ["text"], channels: ["direct-mail"], devices: ["paper"] },
    versions: [
      {
        headline: "May we write to you by email?",
        body: "What we would send, how often, and how to stop it at any time. Reply card and code enclosed. No medicine is named.",
        standing: { approved: "2026-08-11", by: "Legal affairs" },
      },
    ],
  }),
  ...moduleWithVersions({
    ...service,
    id: "m-support-practice",
    name: "Support for your practice",
    scope: forPractices,
    versions: [
      {
        headline: "What the programme does for you",
        body: "A nurse calls your patients at each titration step, if they want that. You get a note when somebody should be seen sooner.",
        claims: ["c-nurse-time"],
        standing: { approved: "2026-08-11", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...service,
    id: "m-welcome",
    name: "Welcome to the programme",
    scope: forPatients,
    versions: [
      {
        headline: "Good that you are here",
        body: "Who we are, what we will send you, and how to stop it. You can leave at any time; your treatment does not change.",
        standing: {
          changedSince: "2026-08-11",
          by: board,
          approvedBody: "Who we are, what we will send you, and how to stop it.",
        },
      },
      {
        headline: "Good that you are here",
        body: "Who we are, what we will send you and when, and how to stop it. You can leave at any time; your treatment does not change.",
        note: "Says when, because patients asked.",
        standing: "draft",
      },
    ],
  }),
  ...moduleWithVersions({
    ...service,
    id: "m-titration-steps",
    name: "Your next step",
    scope: forPatients,
    versions: [
      {
        headline: "Your next step",
        body: "Your practice told you when to take the next strength. Until then keep the one you have. Note how you feel; bring the note to your visit.",
        standing: { approved: "2026-08-11", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...service,
    id: "m-daily-weight",
    name: "Weigh yourself every day",
    contentKind: "disease-awareness",
    scope: forPatients,
    versions: [
      {
        headline: "Weigh yourself every day",
        body: "Every morning, after the bathroom, before breakfast. Call your practice when you weigh more than usual.",
        standing: { approved: "2026-08-11", by: board, until: "2026-10-15" },
      },
      {
        headline: "Two kilograms in three days: call",
        body: "Every morning, after the bathroom, before breakfast. Two kilograms more within three days are often the first sign of fluid: call your practice the same day.",
        claims: ["c-weight"],
        note: "Names the limit.",
        standing: { approved: "2026-10-12", by: board },
      },
    ],
  }),
];
