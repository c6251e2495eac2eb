/** Midnight in an open window: told once, also after a sleep, and only when the day is another. */
import { expect, test } from "vitest";
import { watchDay } from "../../../renderer/state/watch-day.ts";

function clockAt(first: string) {
  let now = new Date(first);
  let tick: (() => void) | undefined;
  return {
    clock: {
      now: () => now,
      every(_: number, call: () => void) {
        tick = call;
        return () => (tick = undefined);
      },
    },
    at(next: string) {
      now = new Date(next);
      tick?.();
    },
  };
}

test("the day is told when it has begun, once", () => {
  const { clock, at } = clockAt("2026-11-21T22:00:00");
  let days = 0;
  const stop = watchDay(clock, () => (days += 1));
  at("2026-11-21T23:59:59");
  expect(days).toBe(0);
  at("2026-11-22T00:00:10");
  at("2026-11-22T00:00:40");
  expect(days).toBe(1);
  // Three nights asleep are one piece of news.
  at("2026-11-25T09:00:00");
  expect(days).toBe(2);
  stop();
  at("2026-11-27T09:00:00");
  expect(days).toBe(2);
});
