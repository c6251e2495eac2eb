/** United Kingdom: numbers of the ABPI Code of Practice and the law behind it. */
import { type RulePack, ownDefaults } from "./define.ts";

const readOn = "2026-11-21";

export const uk: RulePack = {
  pack: "uk",
  title: "United Kingdom",
  version: "1.0.0",
  date: "2026-11-21",
  markets: ["GB"],
  zones: { GB: ["Europe/London"] },
  quiet: { telephony: ownDefaults.quietTelephony, email: ownDefaults.quietMessages, web: ownDefaults.quietMessages },
  rxPromotionToPublic: { allowed: false, source: "Human Medicines Regulations 2012; ABPI Code", readOn },
  optOutDays: { days: 2, source: "ABPI Code 2021, 16.4: promptly; two days are our own reading", readOn },
  approvalMonths: {
    months: 24,
    source: "ABPI Code, clause 8: certified anew at intervals of no more than two years",
    readOn,
  },
  emailCap: ownDefaults.emailCap,
  touchCaps: ownDefaults.touchCaps,
  repCalls: {
    count: 3,
    days: 365,
    hard: true,
    source: "ABPI Code, clause 17: three unsolicited calls a year on average",
    readOn,
  },
  samples: { perYear: 4, years: 2, receipt: false, source: "ABPI Code 2021, clause 21", readOn },
  safetyStatementInItem: { required: "always", source: "ABPI Code 2024, 12.9", readOn },
  prescribingInformation: { form: "in-item-or-one-click", source: "ABPI Code 2024, 12.1", readOn },
  verifiedProfessionals: { required: true, source: "Directive 2001/83/EC, article 88, as kept in UK law", readOn },
  siuu: { mode: "off", source: "Not provided for in the ABPI Code", readOn },
  adverseEventHours: {
    ...ownDefaults.adverseEventHours,
    source: "ABPI Code, 17.5: without delay; 24 hours are industry practice",
  },
};
