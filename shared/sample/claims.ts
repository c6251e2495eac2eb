/** What the sample's content says, sentence by sentence, each with what supports it. All of it is invented. */
import type { ClaimRecord, LibraryRecord } from "../library/index.ts";
import { indication } from "./products.ts";
import { everyMarket } from "./shelving.ts";

const population = "Adults with chronic heart failure, LVEF ≤ 40 %";

const claim = (
  id: string,
  category: ClaimRecord["category"],
  text: string,
  references: string[],
  more: Partial<ClaimRecord> = {},
): LibraryRecord => ({
  id,
  type: "claim",
  text,
  product: "velcorda",
  category,
  indication,
  population,
  markets: everyMarket,
  references,
  validUntil: null,
  ...more,
});

const disease = { product: null, indication: "" };

export const claims: readonly LibraryRecord[] = [
  claim(
    "c-primary",
    "efficacy",
    "Fewer patients died of cardiovascular causes or were admitted for heart failure within 24 weeks than on placebo.",
    ["r-trial-primary"],
  ),
  claim("c-primary-early", "efficacy", "The curves separated within the first four weeks.", ["r-trial-primary"]),
  claim("c-hospital-days", "efficacy", "Patients spent fewer days in hospital for heart failure than on placebo.", [
    "r-trial-hospital",
  ]),
  claim("c-readmission", "efficacy", "Fewer patients were readmitted within 30 days of discharge.", [
    "r-trial-hospital",
  ]),
  claim("c-elderly", "efficacy", "The effect was consistent in patients over 75.", ["r-trial-elderly"], {
    population: "Adults over 75 with chronic heart failure, LVEF ≤ 40 %",
  }),
  claim("c-quality", "quality-of-life", "Patients rated their daily life better after 24 weeks.", ["r-trial-quality"]),
  claim("c-stairs", "quality-of-life", "More patients could climb one flight of stairs without stopping.", [
    "r-trial-quality",
  ]),
  claim("c-mechanism", "mechanism", "Velcoridine relaxes the vessels without speeding up the heart.", [
    "r-smpc-mechanism",
  ]),
  claim("c-once-daily", "convenience", "One tablet a day, with or without food.", ["r-smpc-dose"]),
  claim("c-three-steps", "convenience", "Three steps to the target dose: 5 mg, 10 mg, 20 mg, two weeks each.", [
    "r-smpc-dose",
  ]),
  claim("c-no-lab", "convenience", "No additional laboratory test is needed between the steps.", ["r-smpc-dose"]),
  claim("c-indication", "other", "Velcorda is for adults with chronic heart failure and reduced ejection fraction.", [
    "r-smpc-indication",
  ]),
  claim("c-dizziness", "safety", "The most frequent side effects were dizziness and low blood pressure.", [
    "r-smpc-effects",
    "r-trial-safety",
  ]),
  claim("c-discontinuation", "safety", "About as many patients stopped treatment for side effects as on placebo.", [
    "r-trial-safety",
  ]),
  claim(
    "c-contraindication",
    "safety",
    "Velcorda must not be given with systolic blood pressure below 95 mmHg or in pregnancy.",
    ["r-smpc-contra"],
  ),
  claim(
    "c-interaction",
    "safety",
    "Strong inhibitors of CYP3A4 raise the exposure; the dose is then limited to 10 mg.",
    ["r-smpc-interactions"],
  ),
  claim(
    "c-renal",
    "safety",
    "No adjustment of the dose down to an eGFR of 30 mL/min.",
    ["r-trial-renal", "r-smpc-dose"],
    { population: "Adults with an eGFR from 30 to 60 mL/min" },
  ),
  claim("c-subgroup-renal", "efficacy", "The effect did not depend on renal function at the start of the study.", [
    "r-trial-renal",
  ]),
  claim(
    "c-burden",
    "disease",
    "One patient in five is back in hospital within 30 days of discharge for heart failure.",
    ["r-registry-burden"],
    disease,
  ),
  claim(
    "c-weight",
    "disease",
    "Two kilograms more within three days are often the first sign of fluid.",
    ["r-registry-weight"],
    disease,
  ),
  claim(
    "c-nurse-time",
    "other",
    "Nurses name titration as the step at which most patients have questions.",
    ["r-nurse-survey"],
    disease,
  ),
  claim("c-interim", "efficacy", "The interim analysis pointed in the same direction.", ["r-poster-2024"]),
];
