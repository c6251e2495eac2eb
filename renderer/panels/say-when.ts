/** Moments as people say them: the time today, else the day, with the year when it is another. */
import { locale } from "../words/spoken.ts";

export function sayWhen(iso: string, now = new Date()): string {
  const at = new Date(iso);
  if (at.toDateString() === now.toDateString()) return sayTime(iso).slice(0, 5);
  const isThisYear = at.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(
    locale,
    isThisYear ? { day: "numeric", month: "short" } : { dateStyle: "medium" },
  ).format(at);
}

/** To the second: `10:42:07` today, else with the day before it. */
export function sayMoment(iso: string, now = new Date()): string {
  const isToday = new Date(iso).toDateString() === now.toDateString();
  return isToday ? sayTime(iso) : `${sayWhen(iso, now)}, ${sayTime(iso)}`;
}

/** `10:42:07` in local time. */
export function sayTime(iso: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(
    new Date(iso),
  );
}
