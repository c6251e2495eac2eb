/** Lengths of time and days: what the calendar can make of them, and how they are said. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Clock,
  Day,
  type DurationUnit,
  durationUnits,
  minutesPerDay,
  sayDuration,
  sayMinutes,
  spanOf,
} from "../../../shared/journey/index.ts";
import { sayDay } from "../../../shared/kinds/index.ts";

const days = (amount: number, unit: DurationUnit): [number, number] => {
  const { min, max } = spanOf({ amount, unit });
  return [min / minutesPerDay, max / minutesPerDay];
};

describe("spans", () => {
  test.for<[number, DurationUnit, number, number]>([
    [1440, "minutes", 1, 1],
    [24, "hours", 1, 1],
    [3, "days", 3, 3],
    [2, "weeks", 14, 14],
    [1, "working-days", 1, 3],
    [5, "working-days", 5, 7],
    [6, "working-days", 8, 10],
    [10, "working-days", 12, 14],
    [1, "months", 28, 31],
    [3, "months", 89, 92],
    [12, "months", 365, 366],
    [14, "months", 365 + 59, 366 + 62],
    [0, "months", 0, 0],
    [0, "working-days", 0, 0],
  ])("%i %s are %i to %i days", ([amount, unit, min, max]) => {
    expect(days(amount, unit)).toEqual([min, max]);
  });

  test("hold for every real day to begin on", () => {
    const isWorkday = (date: Date): boolean => date.getUTCDay() % 6 !== 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 40 }), (offset, amount) => {
        const begin = new Date(Date.UTC(1990, 0, 1 + offset));
        const workday = new Date(begin);
        for (let n = 0; n < amount;) {
          workday.setUTCDate(workday.getUTCDate() + 1);
          if (isWorkday(workday)) n += 1;
        }
        const passed = (workday.getTime() - begin.getTime()) / 86_400_000;
        const [min, max] = days(amount, "working-days");
        expect(passed).toBeGreaterThanOrEqual(min);
        expect(passed).toBeLessThanOrEqual(max);

        // Whole months, begun on a day that every month has.
        const first = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth(), 1 + (offset % 28)));
        const later = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + amount, first.getUTCDate()));
        const months = (later.getTime() - first.getTime()) / 86_400_000;
        const [fewest, most] = days(amount, "months");
        expect(months).toBeGreaterThanOrEqual(fewest);
        expect(months).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("never end before they begin to, whatever the unit", () => {
    for (const unit of durationUnits)
      for (const amount of [0, 0.5, 1, 4.5, 5, 7, 23]) {
        const { min, max } = spanOf({ amount, unit });
        expect(max).toBeGreaterThanOrEqual(min);
      }
  });
});

test("are said as people say them", () => {
  expect([sayDuration({ amount: 1, unit: "days" }, "en"), sayDuration({ amount: 1.5, unit: "hours" }, "en")]).toEqual([
    "1 day",
    "1.5 hours",
  ]);
  expect(sayDuration({ amount: 2, unit: "working-days" }, "de")).toBe("2 Arbeitstage");
  expect([10_080, 20_160, 4320, 90, 60, 0, 1].map((minutes) => sayMinutes(minutes, "en"))).toEqual([
    "1 week",
    "2 weeks",
    "3 days",
    "90 minutes",
    "1 hour",
    "0 days",
    "1 minute",
  ]);
});

describe("days", () => {
  test.for(["2026-01-31", "2028-02-29", "2000-02-29", "0001-12-31", "2026-09-30"])("%s is one", (day) => {
    expect(Day.safeParse(day).success).toBe(true);
  });
  test.for([
    "2026-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00",
    "",
  ])("%j is none", (day) => {
    expect(Day.safeParse(day).success).toBe(false);
  });
  test("agree with the calendar", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, date) => {
          const day = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
          const real = new Date(`${day}T00:00:00Z`);
          expect(Day.safeParse(day).success).toBe(
            !Number.isNaN(real.getTime()) && real.toISOString().slice(0, 10) === day,
          );
        },
      ),
    );
  });
  test("are the same day in every time zone", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin"]) {
      const before = process.env["TZ"];
      process.env["TZ"] = zone;
      expect(sayDay("2026-06-30", "2026-11-21", "en")).toBe("30 Jun");
      expect(sayDay("2027-01-01", "2026-12-31", "en")).toBe("1 Jan 2027");
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
    expect(sayDay("2026-06-30", "2026-11-21", "de")).toBe("30. Juni");
  });
  test("clock times are those of a day", () => {
    expect(["00:00", "23:59", "24:00", "9:00", "12:60"].map((time) => Clock.safeParse(time).success)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
