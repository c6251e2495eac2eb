/** The invented products of the sample: a medicine on the market and a substance that is not authorised anywhere. */
import type { LibraryRecord } from "../library/index.ts";

export const indication = "Chronic heart failure with reduced ejection fraction (NYHA II–IV, LVEF ≤ 40 %)";

const label = (market: string, authorisedOn: string, labelVersion: string, additionalMonitoring: boolean) => ({
  market,
  authorisedOn,
  labelVersion,
  indications: [indication],
  boxedWarning: false,
  additionalMonitoring,
});

export const products: readonly LibraryRecord[] = [
  {
    id: "velcorda",
    type: "product",
    name: "Velcorda",
    substance: "velcoridine",
    prescriptionOnly: true,
    authorisations: [
      label("DE", "2026-05-18", "SmPC 3, September 2026", true),
      label("AT", "2026-05-18", "SmPC 3, September 2026", true),
      label("FR", "2026-05-18", "SmPC 3, September 2026", true),
      label("GB", "2026-06-30", "SmPC 2, August 2026", true),
      label("US", "2026-03-02", "PI 2, July 2026", false),
    ],
    safetyModule: "m-safety",
    prescribingModule: "m-prescribing",
  },
  {
    id: "mt-204",
    type: "product",
    name: "MT-204, in development",
    substance: "lanicordine",
    prescriptionOnly: true,
    authorisations: [],
    safetyModule: null,
    prescribingModule: null,
  },
];
