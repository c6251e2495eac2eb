/** When people can be where: for every node the earliest and the latest moment, in minutes since the journey's first midnight. */
import type { Doc } from "../document/index.ts";
import { type JourneyRecord, type Span, journeyOf, minutesPerDay } from "../journey/index.ts";
import { isKind } from "../kinds/index.ts";
import type { Graph } from "./graph.ts";
import { latestArrivals } from "./longest.ts";
import { earliestArrivals } from "./shortest.ts";

/** How far ahead a journey without an end is looked at: our own choice, shown wherever it counts. */
export const horizonDays = 365;

/** Minutes since 00:00 of `start`. `latest` is Infinity where a wait has no end. */
export interface Window {
  readonly earliest: number;
  readonly latest: number;
}

export interface Timing {
  /** The day of minute 0: the journey's start, or today while it has none. */
  readonly start: string;
  readonly assumedStart: boolean;
  /** The last minute at which somebody may enter. */
  readonly lastEntry: number;
  /** Entering has no last day: `lastEntry` is the horizon. */
  readonly open: boolean;
  /** The journey's last minute; Infinity while it has no end. */
  readonly end: number;
  /** An audience that is read once: everybody comes in at the start, all together. */
  entersOnce(entry: string): boolean;
  /** When people come to the node, the end of the journey not regarded; undefined where nobody comes. */
  window(id: string): Window | undefined;
  /** When the node acts: its own send window and time allowed added to the latest. */
  delivery(id: string): Window | undefined;
  /** The last day on which the node can act: not after the journey's end, and with the horizon for what has no end. */
  lastDay(id: string): string | undefined;
  firstDay(id: string): string | undefined;
  /** Shortest time in minutes from coming to `from` to coming to `to`; Infinity where no way leads. */
  shortestBetween(from: string, to: string): number;
  /** `YYYY-MM-DD` of a minute. */
  dayOf(minute: number): string;
  /** The first minute of a day. */
  minuteOf(day: string): number;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** `YYYY-MM-DD`, so many days later. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one ISO day to another; negative when it lies behind. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export function createTiming(doc: Doc, graph: Graph, today: string): Timing {
  const journey: JourneyRecord = journeyOf(doc);
  const start = journey.start ?? today;
  const minuteOf = (day: string): number => daysBetween(start, day) * minutesPerDay;
  const lastMinuteOf = (day: string): number => minuteOf(day) + minutesPerDay - 1;
  const end = journey.end && !journey.alwaysOn ? lastMinuteOf(journey.end) : Infinity;
  const entryEnd = journey.lastEntry ? lastMinuteOf(journey.lastEntry) : end;
  const open = entryEnd === Infinity;
  const lastEntry = open ? horizonDays * minutesPerDay : Math.max(0, entryEnd);

  const dates = graph.nodes.map((node) =>
    isKind(node, "wait") && node.data.for === "date" && node.data.date ? minuteOf(node.data.date) : -Infinity,
  );
  const spans = new Map<number, Span>();
  const spanAt = (edge: number): Span => {
    let span = spans.get(edge);
    if (!span) {
      const from = graph.rows.from[edge]!;
      const raw = graph.kinds[from]!.delay(graph.nodes[from]!.data, graph.edges[edge]!.port);
      // A wait of less than nothing is another rule's business; time itself never runs backwards.
      span = { min: Math.max(0, raw.min) || 0, max: Math.max(0, raw.max) || 0 };
      spans.set(edge, span);
    }
    return span;
  };
  const leave = (time: number, edge: number): number =>
    Math.max(time + spanAt(edge).min, dates[graph.rows.from[edge]!]!);

  const entersOnce = (id: string): boolean => {
    const node = graph.nodes[graph.at(id)];
    if (!node || !isKind(node, "entry")) return false;
    const { by, schedule } = node.data;
    return (by === "audience" || by === "schedule") && schedule === "once";
  };
  let early: Float64Array | undefined;
  let late: Float64Array | undefined;
  const earliest = (): Float64Array => (early ??= earliestArrivals(graph, graph.entries, leave));
  const latest = (): Float64Array =>
    (late ??= latestArrivals(
      graph,
      (entry) => (entersOnce(graph.nodes[entry]!.id) ? minutesPerDay - 1 : lastEntry),
      (edge) => ({ max: spanAt(edge).max, notBefore: dates[graph.rows.from[edge]!]! }),
    ));

  const window = (id: string): Window | undefined => {
    const at = graph.at(id);
    if (at < 0) return undefined;
    const [from, to] = [earliest()[at]!, latest()[at]!];
    return from === Infinity ? undefined : { earliest: from, latest: to };
  };
  const delivery = (id: string): Window | undefined => {
    const arrival = window(id);
    if (!arrival) return undefined;
    const at = graph.at(id);
    const own = graph.ports(at).map((port) => graph.kinds[at]!.delay(graph.nodes[at]!.data, port.id).max);
    return { earliest: arrival.earliest, latest: arrival.latest + Math.max(0, ...own) };
  };
  const dayOf = (minute: number): string => addDays(start, Math.floor(minute / minutesPerDay));
  return {
    start,
    assumedStart: journey.start === null,
    lastEntry,
    open,
    end,
    entersOnce,
    window,
    delivery,
    lastDay(id) {
      const when = delivery(id);
      const limit = end === Infinity ? lastEntry + horizonDays * minutesPerDay : end;
      return when && dayOf(Math.max(when.earliest, Math.min(when.latest, limit)));
    },
    firstDay(id) {
      const when = window(id);
      return when && dayOf(when.earliest);
    },
    shortestBetween(from, to) {
      const [a, b] = [graph.at(from), graph.at(to)];
      if (a < 0 || b < 0) return Infinity;
      return earliestArrivals(graph, [a], (time, edge) => time + spanAt(edge).min, b)[b]!;
    },
    dayOf,
    minuteOf,
  };
}
