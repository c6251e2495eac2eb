/** Modules of medical affairs and of disease awareness: never mixed with the branded ones. */
import type { LibraryRecord } from "../library/index.ts";
import { everyMarket, moduleWithVersions, type VersionScope } from "./shelving.ts";

const board = "Medical review board";
const owner = "Medical affairs, cardiology";

const scientific: VersionScope = {
  formats: ["slides", "text", "conversation"],
  channels: ["msl-visit", "msl-remote", "peer-event", "medical-information"],
  devices: ["in-person", "tablet", "desktop", "phone"],
  markets: everyMarket,
  languages: ["de", "fr", "en"],
  audiences: ["hcp-prescriber", "hcp-other", "pharmacist"],
};
const answer: VersionScope = { ...scientific, formats: ["text"], channels: ["medical-information", "msl-remote"] };

export const medicalModules: readonly LibraryRecord[] = [
  ...moduleWithVersions({
    id: "m-trial-data",
    name: "AURELIS-HF, full data",
    contentKind: "medical-scientific",
    function: "medical",
    products: ["velcorda"],
    tags: ["AURELIS-HF"],
    rules: [{ rule: "never-with", module: "m-starter-kit" }],
    owner,
    scope: scientific,
    versions: [
      {
        headline: "AURELIS-HF: design and primary result",
        body: "Design, patients, primary result with confidence intervals. Limitations of the study on the last slide.",
        claims: ["c-primary"],
        standing: { approved: "2026-07-02", by: board },
      },
      {
        headline: "AURELIS-HF: design, results, subgroups",
        body: "Design, patients, primary and secondary results with confidence intervals, subgroups by age and renal function. Limitations of the study on the last slide.",
        claims: ["c-primary", "c-elderly", "c-subgroup-renal"],
        note: "Subgroups added.",
        standing: { approved: "2026-10-12", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    id: "m-guideline",
    name: "Guideline, an overview",
    contentKind: "medical-scientific",
    function: "medical",
    tags: ["case"],
    owner,
    scope: scientific,
    versions: [
      {
        headline: "Heart failure with reduced ejection fraction: where the guidelines stand",
        body: "Order of therapy, open questions, three cases for discussion. No product is named.",
        claims: ["c-burden"],
        standing: { approved: "2026-08-25", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    id: "m-answer-renal",
    name: "Answer: renal function",
    contentKind: "medical-information-response",
    function: "medical",
    products: ["velcorda"],
    owner: "Medical information",
    scope: answer,
    versions: [
      {
        headline: "Velcoridine and renal function",
        body: "No adjustment of the dose down to an eGFR of 30 mL/min. Below that there is no experience. This answers your question of the date above and is not meant to be passed on.",
        claims: ["c-renal", "c-subgroup-renal"],
        standing: { approved: "2026-08-25", by: board },
      },
    ],
  }),
  ...moduleWithVersions({
    id: "m-answer-interactions",
    name: "Answer: interactions",
    contentKind: "medical-information-response",
    function: "medical",
    products: ["velcorda"],
    owner: "Medical information",
    scope: answer,
    versions: [
      {
        headline: "Velcoridine and CYP3A4",
        body: "Strong inhibitors of CYP3A4 raise the exposure; the dose is then limited to 10 mg. This answers your question of the date above and is not meant to be passed on.",
        claims: ["c-interaction"],
        standing: "draft",
      },
    ],
  }),
  ...moduleWithVersions({
    id: "m-burden",
    name: "The month after discharge",
    contentKind: "disease-awareness",
    function: "marketing",
    tags: ["unbranded"],
    rules: [{ rule: "never-with", module: "m-banner" }],
    owner: "Disease area team",
    scope: {
      formats: ["text", "image", "slides"],
      channels: ["congress", "webinar", "portal", "email", "social"],
      devices: ["phone", "tablet", "desktop", "in-person"],
      markets: everyMarket,
      languages: ["de", "fr", "en"],
      audiences: ["hcp-prescriber", "hcp-other"],
    },
    versions: [
      {
        headline: "One in five is back within 30 days",
        body: "One patient in five is back in hospital within 30 days of discharge for heart failure. What the month after discharge looks like, and who sees the patient when.",
        claims: ["c-burden"],
        standing: { approved: "2026-08-25", by: board },
      },
    ],
  }),
];
