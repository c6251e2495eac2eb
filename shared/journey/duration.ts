/** Lengths of time as people say them, and as minutes for reckoning. */
import { z } from "zod";
import { type Language, type Localized, count, inLanguage } from "../words/language.ts";

export const durationUnits = ["minutes", "hours", "days", "working-days", "weeks", "months"] as const;
export type DurationUnit = (typeof durationUnits)[number];

export const Duration = z.strictObject({ amount: z.number(), unit: z.enum(durationUnits) });
export type Duration = z.infer<typeof Duration>;

export const minutesPerDay = 1440;

/** Minutes: `min` and `max` differ where the calendar decides (5 working days are 5 to 7 days; a month is 28 to 31). */
export interface Span {
  readonly min: number;
  readonly max: number;
}

export function spanOf(duration: Duration): Span {
  const { amount, unit } = duration;
  const exactly = (minutes: number): Span => ({ min: minutes, max: minutes });
  switch (unit) {
    case "minutes":
      return exactly(amount);
    case "hours":
      return exactly(amount * 60);
    case "days":
      return exactly(amount * minutesPerDay);
    case "weeks":
      return exactly(amount * 7 * minutesPerDay);
    case "working-days": {
      // Begun on a weekend, the first working day is the next day; begun on a Friday, a weekend comes first.
      const fewest = Math.max(0, Math.floor((amount - 1) / 5));
      return { min: (amount + 2 * fewest) * minutesPerDay, max: (amount + 2 * Math.ceil(amount / 5)) * minutesPerDay };
    }
    case "months":
      return {
        min: daysOf(amount, shortMonths, 365) * minutesPerDay,
        max: daysOf(amount, longMonths, 366) * minutesPerDay,
      };
  }
}

/** Fewest and most days of so many months in a row: 0, 1, 2 … 11. */
const shortMonths = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const;
const longMonths = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const;

function daysOf(months: number, table: readonly number[], year: number): number {
  const whole = Math.max(0, Math.floor(months));
  return Math.floor(whole / 12) * year + (table[whole % 12] ?? 0) + (months - whole) * (year === 365 ? 28 : 31);
}

const words: Localized<Record<DurationUnit, readonly [one: string, many: string]>> = {
  en: {
    minutes: ["minute", "minutes"],
    hours: ["hour", "hours"],
    days: ["day", "days"],
    "working-days": ["working day", "working days"],
    weeks: ["week", "weeks"],
    months: ["month", "months"],
  },
  de: {
    minutes: ["Minute", "Minuten"],
    hours: ["Stunde", "Stunden"],
    days: ["Tag", "Tage"],
    "working-days": ["Arbeitstag", "Arbeitstage"],
    weeks: ["Woche", "Wochen"],
    months: ["Monat", "Monate"],
  },
};

/** "3 days", "1 hour". */
export function sayDuration(duration: Duration, language: Language): string {
  const [one, many] = inLanguage(words, language)[duration.unit];
  return count(duration.amount, one, many);
}

/** Minutes as the largest unit that fits without a rest: 4320 → "3 days". */
export function sayMinutes(minutes: number, language: Language): string {
  const unit: [number, DurationUnit] =
    minutes % 10080 === 0 && minutes > 0
      ? [10080, "weeks"]
      : minutes % 1440 === 0
        ? [1440, "days"]
        : minutes % 60 === 0
          ? [60, "hours"]
          : [1, "minutes"];
  return sayDuration({ amount: minutes / unit[0], unit: unit[1] }, language);
}
