/** Branded modules for prescribers: results, safety in use, dosing, cases, film and banner. */
import type { LibraryRecord } from "../library/index.ts";
import { everyMarket, moduleWithVersions, type VersionScope } from "./shelving.ts";

const board = "Review board, heart failure";
const brand = "Velcorda brand team";

const forPrescribers = (more: Partial<VersionScope> = {}): VersionScope => ({
  formats: ["text", "image", "slides"],
  channels: ["email", "rep-email", "rep-visit", "remote-detailing", "webinar", "congress", "portal", "direct-mail"],
  devices: ["phone", "tablet", "desktop", "paper", "in-person"],
  markets: everyMarket,
  languages: ["de", "fr", "en"],
  audiences: ["hcp-prescriber"],
  ...more,
});

const branded = {
  contentKind: "promotional-branded",
  function: "marketing",
  products: ["velcorda"],
  owner: brand,
  rules: [{ rule: "needs", module: "m-safety" }],
} as const;
const withSafety = { ...branded, products: [...branded.products], rules: [...branded.rules] };

export const promotionalModules: readonly LibraryRecord[] = [
  ...moduleWithVersions({
    ...withSafety,
    id: "m-headline",
    name: "Headline result, 24 weeks",
    tags: ["AURELIS-HF"],
    scope: forPrescribers(),
    versions: [
      {
        headline: "A first look at AURELIS-HF",
        body: "The interim analysis pointed in the same direction as the studies before it.",
        claims: ["c-interim"],
        note: "For the congress, before the final report.",
        standing: {
          approved: "2026-05-22",
          by: board,
          withdrawn: "2026-06-30",
          reason: "Replaced by the final result.",
        },
      },
      {
        headline: "AURELIS-HF: fewer events in 24 weeks",
        body: "Fewer patients died of cardiovascular causes or were admitted for heart failure within 24 weeks than on placebo.",
        claims: ["c-primary"],
        standing: { approved: "2026-06-29", by: board, until: "2026-10-31" },
      },
      {
        headline: "AURELIS-HF: fewer events in 24 weeks, seen within four",
        body: "Fewer patients died of cardiovascular causes or were admitted for heart failure within 24 weeks than on placebo. The curves separated within the first four weeks.",
        claims: ["c-primary", "c-primary-early"],
        note: "Second claim added; wording of the first unchanged.",
        standing: { approved: "2026-10-08", by: board },
      },
      {
        headline: "AURELIS-HF: fewer events in 24 weeks, at every age",
        body: "Fewer patients died of cardiovascular causes or were admitted for heart failure within 24 weeks than on placebo. The curves separated within the first four weeks. The effect was consistent in patients over 75.",
        claims: ["c-primary", "c-primary-early", "c-elderly"],
        note: "Adds the patients over 75.",
        standing: "in-review",
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-hospital-days",
    name: "Fewer days in hospital",
    tags: ["AURELIS-HF"],
    scope: forPrescribers(),
    versions: [
      {
        headline: "More days at home",
        body: "Patients spent fewer days in hospital for heart failure than on placebo.",
        claims: ["c-hospital-days"],
        standing: { approved: "2026-06-29", by: board },
      },
      {
        headline: "More days at home, fewer returns",
        body: "Patients spent fewer days in hospital for heart failure than on placebo. Fewer patients were readmitted within 30 days of discharge.",
        claims: ["c-hospital-days", "c-readmission"],
        standing: { approved: "2026-10-08", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-mechanism",
    name: "How it works",
    scope: forPrescribers(),
    versions: [
      {
        headline: "Relaxes the vessels, leaves the rhythm alone",
        body: "Velcoridine relaxes the vessels without speeding up the heart.",
        claims: ["c-mechanism"],
        standing: { approved: "2026-07-13", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-dosing",
    name: "Dosing in three steps",
    function: "sales",
    tags: ["first patient"],
    scope: forPrescribers(),
    versions: [
      {
        headline: "Two steps to the target dose",
        body: "5 mg for four weeks, then 20 mg.",
        claims: ["c-once-daily"],
        standing: {
          approved: "2026-05-22",
          by: board,
          withdrawn: "2026-09-14",
          reason: "The label of September 2026 has three steps.",
        },
      },
      {
        headline: "Three steps to the target dose",
        body: "5 mg, 10 mg, 20 mg, two weeks each. One tablet a day, with or without food. No additional laboratory test is needed between the steps.",
        claims: ["c-three-steps", "c-once-daily", "c-no-lab"],
        note: "In step with the label of September 2026.",
        standing: { approved: "2026-09-21", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-tolerability",
    name: "Tolerability at a glance",
    scope: forPrescribers(),
    versions: [
      {
        headline: "What to expect, and how often",
        body: "The most frequent side effects were dizziness and low blood pressure. About as many patients stopped treatment for side effects as on placebo.",
        claims: ["c-dizziness", "c-discontinuation"],
        standing: { approved: "2026-07-13", by: board },
      },
      {
        headline: "What to expect, and when",
        body: "Dizziness and low blood pressure come mostly in the first two weeks of a step. About as many patients stopped treatment for side effects as on placebo.",
        claims: ["c-dizziness", "c-discontinuation"],
        note: "“Mostly in the first two weeks” needs a reference of its own.",
        standing: "draft",
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-patient-profile",
    name: "Which patients",
    tags: ["first patient"],
    scope: forPrescribers(),
    versions: [
      {
        headline: "Think of your last patient with breathlessness on the stairs",
        body: "Velcorda is for adults with chronic heart failure and reduced ejection fraction. More patients could climb one flight of stairs without stopping.",
        claims: ["c-indication", "c-stairs"],
        standing: { approved: "2026-07-13", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-case",
    name: "Case: 78 years, LVEF 32 %",
    tags: ["first patient", "case"],
    scope: forPrescribers({ channels: ["rep-email", "portal", "rep-visit", "remote-detailing", "email"] }),
    versions: [
      {
        headline: "A case for your practice",
        body: "78 years, LVEF 32 %, breathless on one flight of stairs, eGFR 48. The case shows the three steps and what was checked at each. No adjustment of the dose down to an eGFR of 30 mL/min.",
        claims: ["c-three-steps", "c-renal"],
        standing: { approved: "2026-09-21", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-film",
    name: "Film, two minutes",
    scope: forPrescribers({
      formats: ["video"],
      channels: ["video", "portal", "webinar", "congress"],
      devices: ["phone", "tablet", "desktop"],
    }),
    versions: [
      {
        headline: "AURELIS-HF, the film",
        body: "Film, 3:40 minutes, with the result and the mechanism.",
        claims: ["c-primary", "c-mechanism"],
        standing: { approved: "2026-07-13", by: board, until: "2026-09-30" },
      },
      {
        headline: "Two minutes on AURELIS-HF",
        body: "Film, 1:58 minutes: the question, the result in one chart, the safety information read aloud. Subtitled.",
        claims: ["c-primary", "c-primary-early"],
        note: "Cut to two minutes, subtitles added, safety information read aloud.",
        standing: { approved: "2026-10-08", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-chart",
    name: "Result in one chart",
    tags: ["AURELIS-HF"],
    scope: forPrescribers({ formats: ["image", "text"], channels: ["email", "rep-email", "portal", "rep-visit"] }),
    versions: [
      {
        headline: "24 weeks in one chart",
        body: "Time to the first event, both groups, with the numbers at risk. The curves separated within the first four weeks.",
        claims: ["c-primary-early"],
        standing: { approved: "2026-10-08", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-starter-kit",
    name: "Starter kit",
    function: "sales",
    tags: ["first patient"],
    scope: forPrescribers({
      formats: ["object", "text"],
      channels: ["rep-visit", "direct-mail"],
      devices: ["in-person", "paper"],
      markets: ["DE", "AT"],
      languages: ["de"],
    }),
    versions: [
      {
        headline: "Everything for the first patient",
        body: "Dosing card, checklist before the first tablet, start form of the support programme. No samples inside.",
        claims: ["c-three-steps"],
        standing: { approved: "2026-09-21", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-quality-of-life",
    name: "Daily life after 24 weeks",
    scope: forPrescribers(),
    versions: [
      {
        headline: "A better day, in the patients' words",
        body: "Patients rated their daily life better after 24 weeks.",
        claims: ["c-quality"],
        standing: { approved: "2026-07-13", by: board },
      },
      {
        headline: "A better day, in the patients' words",
        body: "Patients rated their daily life better after 24 weeks. More patients could climb one flight of stairs without stopping.",
        claims: ["c-quality", "c-stairs"],
        standing: "in-review",
      },
    ],
  }),
  ...moduleWithVersions({
    ...withSafety,
    id: "m-banner",
    name: "Journal banner",
    contentKind: "reminder",
    rules: [{ rule: "at-most", count: 1 }],
    scope: forPrescribers({
      formats: ["image"],
      channels: ["display-ad"],
      devices: ["phone", "desktop", "tablet"],
      markets: ["DE", "AT", "FR"],
    }),
    versions: [
      {
        headline: "Velcorda (velcoridine)",
        body: "Name and substance only. No claim, no indication, no dose. Link to the prescribing information.",
        standing: { approved: "2026-07-13", by: board },
      },
    ],
  }),
];
