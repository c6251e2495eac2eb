/** Where the sample's claims stand: invented documents with the exact place in each. */
import type { LibraryRecord, ReferenceRecord } from "../library/index.ts";

const reference = (
  id: string,
  title: string,
  citation: string,
  locator: string,
  more: Partial<ReferenceRecord> = {},
): LibraryRecord => ({ id, type: "reference", title, citation, locator, validUntil: null, withdrawn: null, ...more });

const trial = "AURELIS-HF clinical study report MTX-301, final, 12 December 2025. Data on file, Meridel Therapeutics.";
const summary = "Velcorda 5 mg, 10 mg, 20 mg. Summary of product characteristics, September 2026.";
const registry =
  "Northern heart failure registry, report on the years 2019 to 2024. Data on file, Meridel Therapeutics.";

export const references: readonly LibraryRecord[] = [
  reference("r-trial-primary", "AURELIS-HF, primary result", trial, "section 11.4.1, table 14, page 98"),
  reference("r-trial-hospital", "AURELIS-HF, days in hospital", trial, "section 11.4.2, table 17, page 104"),
  reference("r-trial-quality", "AURELIS-HF, quality of life", trial, "section 11.4.5, figure 9, page 121"),
  reference("r-trial-safety", "AURELIS-HF, safety", trial, "section 12.2, table 31, page 150"),
  reference("r-trial-renal", "AURELIS-HF, renal subgroup", trial, "section 11.4.7, table 24, page 136"),
  reference("r-trial-elderly", "AURELIS-HF, patients over 75", trial, "section 11.4.7, table 23, page 134"),
  reference("r-smpc-indication", "SmPC, indication", summary, "section 4.1"),
  reference("r-smpc-dose", "SmPC, dose and titration", summary, "section 4.2"),
  reference("r-smpc-contra", "SmPC, contraindications", summary, "section 4.3"),
  reference("r-smpc-interactions", "SmPC, interactions", summary, "section 4.5"),
  reference("r-smpc-effects", "SmPC, undesirable effects", summary, "section 4.8, table 2"),
  reference("r-smpc-mechanism", "SmPC, mechanism of action", summary, "section 5.1"),
  reference("r-registry-burden", "Registry, readmissions", registry, "chapter 3, figure 4, page 27"),
  reference("r-registry-weight", "Registry, weight before admission", registry, "chapter 5, page 44"),
  reference(
    "r-nurse-survey",
    "Survey of heart failure nurses",
    "Meridel Therapeutics, survey of 212 nurses in Germany and France, June 2026. Data on file.",
    "question 7",
  ),
  reference(
    "r-poster-2024",
    "Congress poster, interim result",
    "AURELIS-HF, interim analysis, poster presented in 2024.",
    "panel 2",
    {
      withdrawn: { on: "2026-01-15", reason: "Replaced by the final study report." },
    },
  ),
];
