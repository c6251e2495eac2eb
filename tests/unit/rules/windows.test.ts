/** The earliest and latest times at every node: by hand for what is settled, by walks by chance for all the rest. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDoc } from "../../../shared/document/index.ts";
import { type Timing, createRuleContext, daysBetween, horizonDays } from "../../../shared/rules/index.ts";
import { type JourneyBuilder, happened, journey } from "../../support/journey.ts";
import { choosing, validDrawing } from "../../support/random-journey.ts";

const day = 1440;
const contextOf = (drawing: JourneyBuilder): ReturnType<typeof createRuleContext> =>
  createRuleContext({ journey: drawing.doc(), library: createDoc(), today: "2027-01-01" });
const timingOf = (drawing: JourneyBuilder): Timing => contextOf(drawing).timing;
const from = (fields: Parameters<typeof journey>[1]): JourneyBuilder => journey("Times", fields).stage("Start");
/** Everybody comes in on the first day: what is later is later by the way alone. */
const once = (fields: Parameters<typeof journey>[1] = { start: "2027-01-01", end: "2027-12-31" }): JourneyBuilder =>
  from(fields).entry("Sign-up");
const days = (timing: Timing, id: string): [number, number] => {
  const { earliest, latest } = timing.window(id)!;
  return [earliest / day, (latest - (day - 1)) / day];
};

describe("by hand", () => {
  test("waits add up", () =>
    expect(days(timingOf(once().wait(3, "days").wait(2, "weeks").email("Hello")), "hello")).toEqual([17, 17]));
  test("working days and months have a shortest and a longest length", () => {
    expect(days(timingOf(once().wait(5, "working-days").email("Hello")), "hello")).toEqual([5, 7]);
    expect(days(timingOf(once().wait(1, "months").email("Hello")), "hello")).toEqual([28, 31]);
  });
  test("the shortest and the longest of several ways", () => {
    const drawing = once()
      .split("Pace", { Slow: 50, Fast: 50 })
      .on("slow")
      .wait(9, "days")
      .email("Hello")
      .from("Pace", "fast")
      .wait(2, "days")
      .to("Hello");
    expect(days(timingOf(drawing), "hello")).toEqual([2, 9]);
  });
  test("a wait for an event takes nothing to its time-out; its time-out takes all of it", () => {
    const drawing = once()
      .waitFor("trigger:x", [7, "days"], "Reply?")
      .email("Thanks")
      .from("Reply?", "timeout")
      .email("Reminder");
    expect(days(timingOf(drawing), "thanks")).toEqual([0, 7]);
    expect(days(timingOf(drawing), "reminder")).toEqual([7, 7]);
  });
  test("a wait for an event without a time-out has no end", () => {
    expect(timingOf(once().waitFor("trigger:x", null, "Reply?").email("Thanks")).window("thanks")).toEqual({
      earliest: 0,
      latest: Infinity,
    });
  });
  test("a wait until a date ends on that date, for the first and the last", () => {
    expect(days(timingOf(once().wait(3, "days").waitUntil("2027-02-01").email("Hello")), "hello")[0]).toBe(31);
    expect(timingOf(once().waitUntil("2027-02-01").email("Hello")).window("hello")!.latest).toBe(31 * day);
  });
  test("a date that has passed holds up nobody", () => {
    expect(days(timingOf(once().wait(60, "days").waitUntil("2027-02-01").email("Hello")), "hello")).toEqual([60, 60]);
  });
  const loop = (maxPasses: number | null): JourneyBuilder =>
    once()
      .email("Hello")
      .wait(7, "days")
      .decision("Opened?", { Yes: happened("hello", "opened") })
      .on("yes")
      .exit("Done")
      .from("Opened?", "otherwise")
      .to("Hello", { maxPasses });
  test.each([1, 3, 10])("a loop of a week that is taken %d times", (times) => {
    expect(days(timingOf(loop(times)), "done")).toEqual([7, 7 * (times + 1)]);
    expect(days(timingOf(loop(times)), "hello")).toEqual([0, 7 * times]);
  });
  test("a loop without a limit has no latest time", () =>
    expect(timingOf(loop(null)).window("done")).toEqual({ earliest: 7 * day, latest: Infinity }));
  test("a loop that is entered in its middle", () => {
    const drawing = once()
      .wait(1, "days", "Middle")
      .decision("Again?", { Yes: happened("x", "opened") })
      .on("yes")
      .wait(5, "days", "Round")
      .to("Middle", { maxPasses: 2 })
      .from("Again?", "otherwise")
      .exit("Done");
    expect(days(timingOf(drawing), "done")).toEqual([1, 1 + 2 * 6]);
  });
  test("people enter until the last day of entry, the end, or the horizon", () => {
    const manual = (fields: Parameters<typeof journey>[1]): Timing =>
      timingOf(from(fields).entry("Sign-up", { by: "manual" }).wait(1, "days").email("Hello"));
    expect(days(manual({ start: "2027-01-01", end: "2027-12-31", lastEntry: "2027-01-31" }), "hello")).toEqual([1, 31]);
    expect(days(manual({ start: "2027-01-01", end: "2027-01-31" }), "hello")).toEqual([1, 31]);
    const open = manual({ start: "2027-01-01", alwaysOn: true, end: "2027-01-31" });
    expect([open.open, open.end, open.lastEntry]).toEqual([true, Infinity, horizonDays * day]);
  });
  test("without a start it is reckoned from today", () => {
    const timing = timingOf(from({}).entry("Sign-up").wait(3, "days").email("Hello"));
    expect([timing.assumedStart, timing.start, timing.firstDay("hello"), timing.lastDay("hello")]).toEqual([
      true,
      "2027-01-01",
      "2027-01-04",
      "2027-01-04",
    ]);
  });
  test("the last day of what could go on for ever is the journey's last day, or the horizon", () => {
    const endless = (fields: Parameters<typeof journey>[1]): string | undefined =>
      timingOf(
        from(fields).entry("Sign-up", { by: "manual" }).waitFor("trigger:x", null, "Reply?").email("Hello"),
      ).lastDay("hello");
    expect(endless({ start: "2027-01-01", end: "2027-03-31" })).toBe("2027-03-31");
    expect(endless({ start: "2027-01-01" })).toBe("2028-12-31");
  });
  test("delivery adds the time a person is given", () => {
    const timing = timingOf(
      once()
        .repVisit("Visit", { dueIn: { amount: 5, unit: "days" } })
        .exit("Done"),
    );
    expect(timing.delivery("visit")!.latest - timing.window("visit")!.latest).toBe(5 * day);
  });
  test("between two nodes the shortest way counts", () => {
    const timing = timingOf(
      once().email("Hello").wait(2, "days").email("Again").exit("Done").entry("Other").to("Again"),
    );
    expect([
      timing.shortestBetween("hello", "again"),
      timing.shortestBetween("again", "hello"),
      timing.shortestBetween("other", "done"),
    ]).toEqual([2 * day, Infinity, 0]);
  });
});

test("whoever walks through a journey comes to every node within its window", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(validDrawing, fc.nat(1_000_000), (drawing, seed) => {
      const { graph, timing } = createRuleContext({
        journey: createDoc(drawing.journey),
        library: createDoc(drawing.library),
        today: "2027-01-01",
      });
      const choose = choosing(seed);
      for (let walk = 0; walk < 20; walk += 1) {
        const passes = new Map<number, number>();
        let node = graph.entries[0]!;
        let time = [0, timing.lastEntry][choose(2)]!;
        for (let steps = 0; steps < 500; steps += 1) {
          const { earliest, latest } = timing.window(graph.nodes[node]!.id)!;
          expect(time).toBeGreaterThanOrEqual(earliest);
          expect(time).toBeLessThanOrEqual(latest);
          const open = graph
            .out(node)
            .filter((edge) => (passes.get(edge) ?? 0) < (graph.edges[edge]!.maxPasses ?? Infinity));
          const edge = open[choose(open.length || 1)];
          if (edge === undefined) break;
          passes.set(edge, (passes.get(edge) ?? 0) + 1);
          const { min, max } = graph.kinds[node]!.delay(graph.nodes[node]!.data, graph.edges[edge]!.port);
          time += [min, max][choose(2)]!;
          node = graph.rows.to[edge]!;
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("days are counted across the change of the clocks, and back", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2026-11-21", "2026-11-20")).toBe(-1);
});
