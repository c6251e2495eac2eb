/** People who may come to a node when the journey is over, dates that have passed, and a beginning after the end. */
import type { AnyCall } from "../../commands/index.ts";
import { type JourneyRecord, journeyOf, nodesOf } from "../../journey/index.ts";
import { type Fix, type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import { afterWait, tooLongWaits } from "../too-long.ts";
import { addDays, daysBetween } from "../timing.ts";
import { isWait } from "../waits.ts";

type Params = Readonly<Record<string, string | number>>;
const fixes = {
  en: {
    extend: ({ date }: Params) => `Extend the journey to ${date}`,
    "stop-entry": ({ date }: Params) => `Let people enter until ${date}`,
  },
  de: {
    extend: ({ date }: Params) => `Journey bis ${date} verlängern`,
    "stop-entry": ({ date }: Params) => `Einstieg bis ${date} zulassen`,
  },
};
/** Names of what a fix puts down, and parts of sentences. */
const named = { en: { open: "open" }, de: { open: "offen" } };

export const deliveryOutsideJourney = defineRule({
  id: "delivery-outside-journey",
  group: "timing",
  severity: "error",
  locked: false,
  waivable: true,
  source: "Adobe Journey Optimizer: journey end date; Salesforce date settings",
  words: {
    en: {
      title: "Something can be due outside the journey",
      messages: {
        late: ({ n, date, from, to }) =>
          `“${n}” can be due on ${date}, outside the journey (${from} – ${to}). Whoever is that late never gets it. Extend the journey or shorten the way there.`,
        open: ({ days, date, n, to }) =>
          `People may enter until the journey ends on ${to}, but “${n}” can be due as late as ${date}. Who enters last never gets there. Close entry ${days === 1 ? "a day" : `${days} days`} earlier.`,
        past: ({ n, date }) =>
          `“${n}” waits until ${date}, which has passed, so nobody waits there any more. Move the date.`,
        outside: ({ n, date, from, to }) =>
          `“${n}” waits until ${date}, outside the journey (${from} – ${to}). Move the date or extend the journey.`,
        backwards: ({ from, to }) =>
          `The journey starts on ${from} and ends on ${to}, so nobody can be in it. Correct the dates.`,
        "no-entry-time": ({ from, to }) =>
          `The journey starts on ${from}, but people may enter only until ${to}, so nobody can. Correct the dates.`,
        "entry-after-end": ({ from, to }) =>
          `People may enter until ${from}, but the journey ends on ${to}. Correct the dates.`,
      },
      fixes: fixes.en,
      why: "What is due after the journey's last day is not sent, without a word. The latest time at every node is reckoned from the last day of entry and the longest way, loops and time allowed included.",
    },
    de: {
      title: "Etwas kann außerhalb der Journey fällig werden",
      messages: {
        late: ({ n, date, from, to }) =>
          `„${n}“ kann am ${date} fällig werden, außerhalb der Journey (${from} – ${to}). Wer so spät kommt, bekommt es nie. Die Journey verlängern oder den Weg dorthin verkürzen.`,
        open: ({ days, date, n, to }) =>
          `Der Einstieg ist möglich, bis die Journey am ${to} endet, aber „${n}“ kann noch am ${date} fällig werden. Wer zuletzt einsteigt, kommt nie dorthin. Den Einstieg ${days === 1 ? "einen Tag" : `${days} Tage`} früher schließen.`,
        past: ({ n, date }) =>
          `„${n}“ wartet bis ${date}; der Tag ist vorbei, also wartet dort niemand mehr. Das Datum verschieben.`,
        outside: ({ n, date, from, to }) =>
          `„${n}“ wartet bis ${date}, außerhalb der Journey (${from} – ${to}). Das Datum verschieben oder die Journey verlängern.`,
        backwards: ({ from, to }) =>
          `Die Journey beginnt am ${from} und endet am ${to}, also kann niemand darin sein. Die Daten berichtigen.`,
        "no-entry-time": ({ from, to }) =>
          `Die Journey beginnt am ${from}, aber der Einstieg ist nur bis ${to} möglich, also für niemanden. Die Daten berichtigen.`,
        "entry-after-end": ({ from, to }) =>
          `Der Einstieg ist bis ${from} möglich, aber die Journey endet am ${to}. Die Daten berichtigen.`,
      },
      fixes: fixes.de,
      why: "Was nach dem letzten Tag der Journey fällig ist, wird nicht gesendet, und niemand erfährt davon. Der späteste Zeitpunkt an jedem Schritt wird vom letzten Einstiegstag und dem längsten Weg aus gerechnet, Schleifen und Fristen eingeschlossen.",
    },
  },
  *check(context): Generator<RuleReport> {
    const journey = journeyOf(context.journey);
    const dates = journeyDates(context, journey);
    if (dates) {
      yield dates;
      return;
    }
    const waits = [...nodesOf(context.journey).values()].filter(isWait);
    for (const node of waits) {
      if (node.data.for !== "date" || !node.data.date) continue;
      const { date } = node.data;
      const outside =
        (journey.end !== null && !journey.alwaysOn && date > journey.end) ||
        (journey.start !== null && date < journey.start);
      if (date >= context.today && !outside) continue;
      const late = outside && journey.end !== null && date > journey.end;
      yield {
        at: node.id,
        field: "date",
        message: outside ? "outside" : "past",
        params: { n: nodeName(context, node), date: context.facts.sayDay(date), ...span(context, journey) },
        fixes: late ? extendTo(context, date) : [],
      };
    }
    yield* lateNodes(context, journey);
  },
});

const span = ({ facts, timing }: RuleContext, journey: JourneyRecord): Record<"from" | "to", string> => ({
  from: facts.sayDay(timing.start),
  to: journey.end ? facts.sayDay(journey.end) : named[facts.language].open,
});

/** Dates of the journey that contradict each other: then nothing else is worth saying. */
function journeyDates({ facts }: RuleContext, journey: JourneyRecord): RuleReport | undefined {
  const { start, end, lastEntry, alwaysOn } = journey;
  const report = (field: string, message: string, from: string, to: string): RuleReport => ({
    at: null,
    field,
    message,
    params: { from: facts.sayDay(from), to: facts.sayDay(to) },
    cause: "dates",
  });
  if (start && end && !alwaysOn && start > end) return report("end", "backwards", start, end);
  if (start && lastEntry && start > lastEntry) return report("lastEntry", "no-entry-time", start, lastEntry);
  if (end && lastEntry && !alwaysOn && lastEntry > end) return report("lastEntry", "entry-after-end", lastEntry, end);
  return undefined;
}

function* lateNodes(context: RuleContext, journey: JourneyRecord): Generator<RuleReport> {
  const { graph, timing } = context;
  if (timing.end === Infinity || !journey.end) return;
  // Behind a wait that outlasts the journey everything is late: that wait is the finding. So is a date beyond the end.
  const spoken = tooLongWaits(context).map(({ node }) => node.id);
  const dated = graph.nodes.filter(
    (node) => isWait(node) && node.data.for === "date" && node.data.date && node.data.date > journey.end!,
  );
  const told = afterWait(context, [...spoken, ...dated.map((node) => node.id)]);
  const late = graph.nodes.flatMap((node, at) => {
    // Who leaves after the end misses nothing.
    const latest = told.has(at) || graph.kinds[at]!.role === "end" ? 0 : (timing.window(node.id)?.latest ?? 0);
    return latest > timing.end && latest !== Infinity ? [{ node, at, latest }] : [];
  });
  if (late.length === 0) return;
  const latest = Math.max(...late.map((found) => found.latest));
  // Entries that take people in until the very end make everybody behind them late: the entries are the cause, told once.
  const openEntries =
    journey.lastEntry === null ? graph.entries.filter((entry) => !timing.entersOnce(graph.nodes[entry]!.id)) : [];
  const byEntry = late.filter(({ at }) => openEntries.some((entry) => graph.reachedFrom(entry)[at]));
  if (byEntry.length > 0) {
    const worst = byEntry.reduce((a, b) =>
      b.latest > a.latest || (b.latest === a.latest && b.node.id < a.node.id) ? b : a,
    );
    const day = timing.dayOf(worst.latest);
    const over = daysBetween(journey.end, day);
    yield {
      at: null,
      also: byEntry.map(({ node }) => node.id).sort(),
      field: "lastEntry",
      message: "open",
      params: {
        n: nodeName(context, worst.node),
        days: over,
        date: context.facts.sayDay(day),
        to: context.facts.sayDay(journey.end),
      },
      fixes: [...stopEntry(context, journey, over), ...extendTo(context, day, journey.end)],
      cause: "open",
    };
    return;
  }
  const isLate = new Set(late.map(({ at }) => at));
  const firsts = late.filter(({ at }) => !graph.into(at).some((edge) => isLate.has(graph.rows.from[edge]!)));
  // In a loop each late node has a late one before it: then the earliest of them speaks.
  const shown =
    firsts.length > 0
      ? firsts
      : [late.reduce((a, b) => (b.latest < a.latest || (b.latest === a.latest && b.node.id < a.node.id) ? b : a))];
  for (const { node, at, latest: due } of shown) {
    const after = afterWait(context, [node.id]);
    yield {
      at: node.id,
      also: late.flatMap((other) => (other.at !== at && after.has(other.at) ? [other.node.id] : [])).sort(),
      message: "late",
      params: { n: nodeName(context, node), date: context.facts.sayDay(timing.dayOf(due)), ...span(context, journey) },
      fixes: extendTo(context, timing.dayOf(latest)),
    };
  }
}

/** `lastEntry` is set as well where entry would go on with the end. */
function extendTo(context: RuleContext, day: string, lastEntry?: string): Fix[] {
  const { id } = journeyOf(context.journey);
  const params = { date: context.facts.sayDay(day) };
  const fields = lastEntry ? { end: day, lastEntry } : { end: day };
  const call: AnyCall = { name: "set-fields", args: { ids: [id], fields } };
  return fixOf("extend", fixes[context.facts.language].extend(params), [call], params);
}

function stopEntry(context: RuleContext, journey: JourneyRecord, days: number): Fix[] {
  if (!journey.end) return [];
  const day = addDays(journey.end, -days);
  if (day < context.timing.start) return [];
  const params = { date: context.facts.sayDay(day) };
  return fixOf(
    "stop-entry",
    fixes[context.facts.language]["stop-entry"](params),
    [{ name: "set-fields", args: { ids: [journey.id], fields: { lastEntry: day } } }],
    params,
  );
}
