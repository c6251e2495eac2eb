/** United States: numbers of federal law and practice; narrower rules of single states are listed to be read. */
import { type RulePack, ownDefaults } from "./define.ts";

const readOn = "2026-11-21";

export const us: RulePack = {
  pack: "us",
  title: "United States",
  version: "1.0.0",
  date: "2026-11-21",
  markets: ["US"],
  zones: {
    US: [
      "America/New_York",
      "America/Chicago",
      "America/Denver",
      "America/Los_Angeles",
      "America/Anchorage",
      "Pacific/Honolulu",
    ],
  },
  quiet: {
    telephony: {
      from: "21:00",
      to: "08:00",
      safe: { from: "10:00", to: "17:00" },
      stricter: [
        "Florida, Maryland, Oklahoma, Mississippi, New Jersey: 8:00 to 20:00",
        "Connecticut: 9:00 to 20:00",
        "Texas: 9:00 to 21:00, Sundays from 12:00",
        "Rhode Island: 9:00 to 18:00, weekends 10:00 to 17:00",
      ],
      source: "TCPA, 47 CFR 64.1200(c)(1): before 8:00 or after 21:00 local time; state laws as listed",
      readOn,
    },
    email: ownDefaults.quietMessages,
    web: ownDefaults.quietMessages,
  },
  rxPromotionToPublic: {
    allowed: true,
    source: "21 CFR 202.1 allows advertising to consumers under conditions",
    readOn,
  },
  optOutDays: { days: 10, source: "CAN-SPAM: within 10 business days", readOn },
  approvalMonths: { months: 12, source: "Our own default", readOn },
  emailCap: ownDefaults.emailCap,
  touchCaps: ownDefaults.touchCaps,
  repCalls: null,
  samples: {
    perYear: null,
    years: null,
    receipt: true,
    source: "PDMA, 21 CFR 203.30 and 203.31: written request and receipt",
    readOn,
  },
  safetyStatementInItem: {
    required: "print-to-public",
    source: "FD&C Act 502(n): MedWatch statement in print to consumers",
    readOn,
  },
  prescribingInformation: { form: "brief-summary", source: "21 CFR 202.1(e)", readOn },
  verifiedProfessionals: { required: false, source: "Recommended, not prescribed", readOn },
  siuu: {
    mode: "off",
    source: "FDA guidance of January 2025 on scientific information on unapproved uses; off until the company decides",
    readOn,
  },
  adverseEventHours: ownDefaults.adverseEventHours,
};
