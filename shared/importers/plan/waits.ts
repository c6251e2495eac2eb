/** What passes before each step of a plan: from a day, a date, a length, or the line itself. Days are reckoned from the row above. */
import type { Language } from "../../words/language.ts";
import type { PlanWait } from "./step.ts";
import type { PlanRow } from "./row.ts";
import { type When, daysFromTo, isAtOnce, readLength, readWhen, unitIn } from "./times.ts";
import { planWords } from "./words.ts";

export interface Waits {
  /** `line` is when the step's own words put it; `said` are these words. */
  before(row: PlanRow, line: When | undefined, said: string): PlanWait | null;
}

export function waitsOf(language: Language): Waits {
  const w = planWords(language);
  let day: { readonly days: number } | { readonly date: string } | undefined;
  let isFirst = true;

  const pass = (when: When, said: string, row: PlanRow): PlanWait | null => {
    if ("after" in when) return { for: "duration", duration: when.after };
    const before = day;
    const since =
      "date" in when
        ? before && "date" in before
          ? daysFromTo(before.date, when.date)
          : undefined
        : when.days - (before && "days" in before ? before.days : 0);
    if (since !== undefined && since < 0) {
      row.unread(w.backwards(said), w.backwardsWay);
      row.words.push(said);
      return null;
    }
    day = when;
    if (since === 0) return null;
    if ("date" in when) return { for: "date", date: when.date };
    // A plan that begins on day 1 or in week 1 has nothing to wait for yet.
    return before || !isFirst ? { for: "duration", duration: { amount: since ?? 0, unit: "days" } } : null;
  };

  return {
    before(row, line, said) {
      let wait: PlanWait | null = null;
      const when = row.cell("when");
      if (when !== "" && !isAtOnce(when)) {
        const read = readWhen(when);
        if (read) wait = pass(read, when, row);
        else {
          row.unread(w.when(when), w.whenWay);
          row.keep("when");
        }
      }
      if (line) wait = pass(line, said, row);
      const length = row.cell("wait");
      if (length !== "" && !isAtOnce(length)) {
        const unit = unitIn(row.title("wait"));
        const read = readLength(length, unit) ?? readLength(length, "days");
        if (read) {
          wait = read.amount === 0 ? null : { for: "duration", duration: read };
          if (!unit && /^\D?\d+$/.test(length) && read.amount > 0) row.told(w.bareWait(length), w.bareWaitWay);
        } else {
          row.unread(w.wait(length), w.waitWay);
          row.keep("wait");
        }
      }
      const after = lengthAfter(row);
      isFirst = false;
      return after ? { for: "duration", duration: after } : wait;
    },
  };
}

/** "After" holds a length of time as often as a step. */
export const lengthAfter = (row: PlanRow) =>
  row.cell("after") === "" ? undefined : readLength(row.cell("after"), unitIn(row.title("after")));
