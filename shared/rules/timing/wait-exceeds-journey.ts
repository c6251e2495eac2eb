/** Waits that last longer than there is journey left. */
import { minutesPerDay, sayDuration, sayMinutes, journeyOf, spanOf } from "../../journey/index.ts";
import { defineRule } from "../define.ts";
import { nodeName } from "../naming.ts";
import { tooLongWaits } from "../too-long.ts";

export const waitExceedsJourney = defineRule({
  id: "wait-exceeds-journey",
  group: "timing",
  severity: "error",
  locked: false,
  waivable: true,
  source: "Adobe Journey Optimizer guardrails: global time-out",
  words: {
    en: {
      title: "A wait is longer than the journey",
      messages: {
        end: ({ n, d, left, date }) =>
          `“${n}” waits ${d}; the journey is over after ${left} more, on ${date}. Nobody gets what comes after it. Shorten the wait or extend the journey.`,
        over: ({ n, d, date }) =>
          `“${n}” waits ${d}; the journey is over on ${date}, before anybody comes here. Shorten the waits before it or extend the journey.`,
        limit: ({ n, d, j }) =>
          `“${n}” waits ${d}; nobody may be in the journey for more than ${j}. Nobody gets what comes after it. Shorten the wait or allow a longer stay.`,
      },
      fixes: {},
      why: "What comes after a wait that outlasts the journey never happens, although it was drawn, written and approved. Even the first person who comes is meant here; delivery-outside-journey looks at the last.",
    },
    de: {
      title: "Eine Wartezeit ist länger als die Journey",
      messages: {
        end: ({ n, d, left, date }) =>
          `„${n}“ wartet ${d}; der Journey bleiben dann noch ${left}, sie endet am ${date}. Was danach kommt, bekommt niemand. Die Wartezeit verkürzen oder die Journey verlängern.`,
        over: ({ n, d, date }) =>
          `„${n}“ wartet ${d}; die Journey endet am ${date}, bevor jemand hierherkommt. Die Wartezeiten davor verkürzen oder die Journey verlängern.`,
        limit: ({ n, d, j }) =>
          `„${n}“ wartet ${d}; länger als ${j} darf niemand in der Journey sein. Was danach kommt, bekommt niemand. Die Wartezeit verkürzen oder einen längeren Aufenthalt zulassen.`,
      },
      fixes: {},
      why: "Was auf eine Wartezeit folgt, die länger dauert als die Journey, geschieht nie, obwohl es gezeichnet, geschrieben und freigegeben wurde. Gemeint ist hier schon die erste Person, die kommt; delivery-outside-journey sieht auf die letzte.",
    },
  },
  *check(context) {
    const { timing, facts } = context;
    const { maxDuration } = journeyOf(context.journey);
    for (const { node, minutes, why, left } of tooLongWaits(context)) {
      const n = nodeName(context, node);
      const d = sayMinutes(minutes, facts.language);
      const days = Math.max(0, Math.floor(left / minutesPerDay)) * minutesPerDay;
      yield {
        at: node.id,
        field: node.data.for === "event" ? "timeout" : "duration",
        message: why === "end" && left < 0 ? "over" : why,
        params: {
          n,
          d,
          left: sayMinutes(days, facts.language),
          date: timing.end === Infinity ? "" : facts.sayDay(timing.dayOf(timing.end)),
          j: maxDuration ? sayDuration(maxDuration, facts.language) : "",
        },
        evidence: maxDuration ? [String(spanOf(maxDuration).max)] : [],
      };
    }
  },
});
