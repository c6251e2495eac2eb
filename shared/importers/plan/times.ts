/** Lengths, days and dates as plans write them, in English and German. What is not certain is not read. */
import type { Duration, DurationUnit } from "../../journey/index.ts";
import { Day } from "../../journey/index.ts";

const units: Readonly<Record<DurationUnit, string>> = {
  minutes: "minutes?|mins?|minuten?",
  hours: "hours?|hrs?|h|stunden?|std",
  "working-days": "(?:working|work|business|week) ?days?|wd|arbeitstage?n?|werktage?n?|at|wt",
  days: "days?|d|tage?n?",
  weeks: "weeks?|wks?|w|wochen?|wo",
  months: "months?|mths?|mon|monate?n?",
};
const unitOrder = ["working-days", "minutes", "hours", "days", "weeks", "months"] as const;
const anyUnit = unitOrder.map((unit) => units[unit]).join("|");
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  ein: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
};
/** "3 days", "two weeks", "48h". Two groups: how many, of what. */
export const lengthPattern = String.raw`(\d{1,4}(?:[.,]5)?|${Object.keys(numbers).join("|")})[ \u00a0-]?(${anyUnit})\b\.?`;

const whole = new RegExp(
  String.raw`^(?:[+~]|t ?\+|after|wait(?: for)?|nach|warte(?:n|zeit)?|pause)?[ :]*${lengthPattern}(?: (?:later|after|afterwards|delay|wait|pause|später|danach|warten))?$`,
  "i",
);
const bareNumber = /^[+~]?(\d{1,4}(?:[.,]5)?)$/;

/** The length in two matched groups of {@link lengthPattern}. */
export function lengthOf(amount = "", unit = ""): Duration | undefined {
  const n = numbers[amount.toLowerCase()] ?? Number(amount.replace(",", "."));
  const found = unitOrder.find((id) => new RegExp(`^(?:${units[id]})$`, "i").test(unit));
  return found && Number.isFinite(n) ? { amount: n, unit: found } : undefined;
}

/** A cell that says how long, and nothing else. `unit` is what a bare number counts in, where the header says so. */
export function readLength(text: string, unit?: DurationUnit): Duration | undefined {
  const trimmed = text.trim();
  const match = whole.exec(trimmed);
  if (match) return lengthOf(match[1], match[2]);
  const number = bareNumber.exec(trimmed);
  return number && unit ? lengthOf(number[1], unit === "working-days" ? "wd" : unit) : undefined;
}

/** "Wait (weeks)" → weeks. */
export function unitIn(header: string): DurationUnit | undefined {
  const match = new RegExp(String.raw`[([]\s*(?:in )?(${anyUnit})\s*[)\]]|\bin (${anyUnit})$`, "i").exec(header.trim());
  const unit = match?.[1] ?? match?.[2];
  return unit === undefined ? undefined : lengthOf("1", unit)?.unit;
}

/** No time at all, in words. */
export const isAtOnce = (text: string): boolean =>
  /^(?:0|-|–|—|none|no wait|immediately|at once|same day|asap|sofort|keine?|ohne|direkt|gleicher tag)\.?$/i.test(
    text.trim(),
  );

const nextDay = /^(?:the )?(?:next|following) day$|^(?:am )?(?:nächsten|folgenden) tag$|^(?:am )?tag danach$/i;

/** When something is due: so many days after the start, or on a day of the calendar. */
export type When = { readonly days: number } | { readonly date: string } | { readonly after: Duration };

const dayNumber = new RegExp(
  String.raw`^(?:(day|tag|d|t)[ .:]?([+]?\d{1,4})|(week|woche|wk|kw\+|w)[ .:]?([+]?\d{1,3})|(month|monat|m)[ .:]?([+]?\d{1,2}))$`,
  "i",
);

/** "Day 3", "W2", "T+14", "12.03.2027", "2027-03-12", "12 March 2027", "3 days later". 03/04/2027 could be two days and is none. */
export function readWhen(text: string): When | undefined {
  const trimmed = text.trim();
  const number = dayNumber.exec(trimmed);
  if (number?.[2] !== undefined) return { days: Number(number[2]) };
  // The first week begins on day 0; "week +1" is a week after it.
  if (number?.[4] !== undefined) return { days: 7 * weekNumber(number[4]) };
  if (number?.[6] !== undefined) return { days: 30 * weekNumber(number[6]) };
  if (nextDay.test(trimmed)) return { after: { amount: 1, unit: "days" } };
  const date = readDate(trimmed);
  if (date !== undefined) return { date };
  const after = readLength(trimmed);
  return after && { after };
}

const weekNumber = (text: string): number => (text.startsWith("+") ? Number(text) : Math.max(0, Number(text) - 1));

const months: readonly string[] = [
  "jan",
  "feb|fév",
  "mar|mär|mrz|maer",
  "apr",
  "may|mai",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct|okt",
  "nov",
  "dec|dez",
];

/** `YYYY-MM-DD` of a date that can only be one day. */
export function readDate(text: string): string | undefined {
  const plain = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-zä]*[.,]?\s+/i, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?$/.exec(plain);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    if (first > 12 || first === second) return dayOf(slashed[3], slashed[2], slashed[1]);
    return second > 12 ? dayOf(slashed[3], slashed[1], slashed[2]) : undefined;
  }
  const named =
    /^(\d{1,2})\.?\s?([a-zéä]{3,10})\.?,?\s?(\d{4})$/i.exec(plain) ??
    swap(/^([a-zéä]{3,10})\.?\s(\d{1,2}),?\s(\d{4})$/i.exec(plain));
  const month = named && months.findIndex((starts) => new RegExp(`^(?:${starts})`, "i").test(named[2] ?? ""));
  return named && month !== null && month >= 0 ? dayOf(named[3], String(month + 1), named[1]) : undefined;
}

const swap = (match: RegExpExecArray | null): (string | undefined)[] | null =>
  match && [match[0], match[2], match[1], match[3]];

function dayOf(year = "", month = "", day = ""): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Day.safeParse(text).success ? text : undefined;
}

/** Whole days from one day of the calendar to another. */
export const daysFromTo = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
