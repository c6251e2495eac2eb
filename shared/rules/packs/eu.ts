/** European Union and EEA: what the directives settle for all; national codes are narrower and not in this pack. */
import { type RulePack, ownDefaults } from "./define.ts";

const readOn = "2026-11-21";
const central = [
  "AT",
  "BE",
  "CZ",
  "DE",
  "DK",
  "FR",
  "HR",
  "HU",
  "IT",
  "LI",
  "LU",
  "MT",
  "NL",
  "NO",
  "PL",
  "SE",
  "SI",
  "SK",
];
const eastern = ["BG", "CY", "EE", "FI", "GR", "LT", "LV", "RO"];
/** One name stands for all markets that keep the same time. */
const zones: Record<string, readonly string[]> = {
  ...Object.fromEntries(central.map((market) => [market, ["Europe/Paris"]])),
  ...Object.fromEntries(eastern.map((market) => [market, ["Europe/Athens"]])),
  IE: ["Europe/London"],
  IS: ["Atlantic/Reykjavik"],
  ES: ["Europe/Paris", "Atlantic/Canary"],
  PT: ["Europe/London", "Atlantic/Azores"],
};

export const eu: RulePack = {
  pack: "eu",
  title: "European Union and EEA",
  version: "1.0.0",
  date: "2026-11-21",
  markets: Object.keys(zones).sort(),
  zones,
  quiet: { telephony: ownDefaults.quietTelephony, email: ownDefaults.quietMessages, web: ownDefaults.quietMessages },
  rxPromotionToPublic: { allowed: false, source: "Directive 2001/83/EC, article 88", readOn },
  optOutDays: { days: 2, source: "GDPR, article 21: without delay; two days are our own reading", readOn },
  approvalMonths: { months: 24, source: "Our own default", readOn },
  emailCap: ownDefaults.emailCap,
  touchCaps: ownDefaults.touchCaps,
  repCalls: null,
  samples: {
    perYear: null,
    years: null,
    receipt: false,
    source: "Directive 2001/83/EC, article 96: numbers are national",
    readOn,
  },
  safetyStatementInItem: { required: "national", source: "National codes", readOn },
  prescribingInformation: { form: "essentials", source: "Directive 2001/83/EC, article 91", readOn },
  verifiedProfessionals: { required: true, source: "Directive 2001/83/EC, article 88", readOn },
  siuu: { mode: "off", source: "Directive 2001/83/EC, article 87", readOn },
  adverseEventHours: {
    ...ownDefaults.adverseEventHours,
    source: "Directive 2001/83/EC, article 93; 24 hours are industry practice",
  },
};
