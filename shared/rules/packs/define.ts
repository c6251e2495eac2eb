/** What a rule pack holds: the numbers of one market, each with its source and its date, so that a change of law is a change of data. */
import type { Channel } from "../../channels/index.ts";

/** A rule of the law or a code, or our own default while there is none. */
export interface Sourced {
  readonly source: string;
  /** The day on which the source was read. */
  readonly readOn: string;
}

/** Nobody is to be contacted between `from` and `to`, `HH:MM` local time; it goes over midnight when `to` is earlier. */
export interface QuietHours extends Sourced {
  readonly from: string;
  readonly to: string;
  /** A window that also satisfies the stricter regions of the market. */
  readonly safe: { readonly from: string; readonly to: string };
  /** Regions with narrower hours, in words, for people to read. */
  readonly stricter?: readonly string[];
}

/** A cap on how often one person is contacted in a sliding window. */
export interface Cap extends Sourced {
  readonly count: number;
  readonly days: number;
  /** A hard cap is an error when passed, a soft one a warning. */
  readonly hard: boolean;
}

export interface RulePack {
  readonly pack: string;
  readonly title: string;
  /** Grows with every change of a number. */
  readonly version: string;
  readonly date: string;
  /** ISO 3166-1 alpha-2. */
  readonly markets: readonly string[];
  /** IANA zones in use, per market: a market with several zones cannot be served in one zone's hours. */
  readonly zones: Readonly<Record<string, readonly string[]>>;
  readonly quiet: Readonly<Partial<Record<Channel["regulatedAs"], QuietHours>>>;
  readonly rxPromotionToPublic: { readonly allowed: boolean } & Sourced;
  /** Working days within which an objection must be honoured. */
  readonly optOutDays: { readonly days: number } & Sourced;
  readonly approvalMonths: { readonly months: number } & Sourced;
  readonly emailCap: Cap;
  readonly touchCaps: readonly Cap[];
  /** Unsolicited visits and calls per person; null: the company's own cap. */
  readonly repCalls: Cap | null;
  /** Samples of one medicine per person and year, and for how many years after the first request; null: national. */
  readonly samples:
    | ({ readonly perYear: number | null; readonly years: number | null; readonly receipt: boolean } & Sourced)
    | null;
  readonly safetyStatementInItem: { readonly required: "always" | "print-to-public" | "national" } & Sourced;
  readonly prescribingInformation: { readonly form: "brief-summary" | "in-item-or-one-click" | "essentials" } & Sourced;
  readonly verifiedProfessionals: { readonly required: boolean } & Sourced;
  readonly siuu: { readonly mode: "off" | "medical-only" | "conditional" } & Sourced;
  /** Hours within which an adverse event must be with drug safety. */
  readonly adverseEventHours: { readonly hours: number } & Sourced;
}

const readOn = "2026-11-21";

/** Defaults of our own, for what no law or code settles. */
export const ownDefaults = {
  quietMessages: {
    from: "21:00",
    to: "07:00",
    safe: { from: "08:00", to: "20:00" },
    source: "Our own default; platforms offer quiet hours without prescribing them",
    readOn,
  },
  quietTelephony: {
    from: "20:00",
    to: "08:00",
    safe: { from: "09:00", to: "19:00" },
    source: "Our own default, there is no hour in the code",
    readOn,
  },
  emailCap: {
    count: 5,
    days: 30,
    hard: false,
    source: "Example value of Veeva Approved Email limits: warns, does not block",
    readOn,
  },
  touchCaps: [
    { count: 8, days: 30, hard: false, source: "Our own default", readOn },
    { count: 2, days: 1, hard: false, source: "Our own default", readOn },
  ],
  adverseEventHours: { hours: 24, source: "Industry practice: next working day or 24 hours to drug safety", readOn },
} as const;
