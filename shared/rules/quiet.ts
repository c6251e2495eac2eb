/** Times of day: when a touch may go out, whether that meets quiet hours, and a window that does not. */
import { isKind } from "../kinds/index.ts";
import type { RuleContext } from "./define.ts";
import type { QuietHours } from "./packs/index.ts";
import { isWait } from "./waits.ts";

/** From one wall-clock time to another, `HH:MM`; over midnight when `to` is earlier; one moment when they are the same. */
export interface Clocks {
  readonly from: string;
  readonly to: string;
}

const day = 24 * 60;
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export const sayClocks = ({ from, to }: Clocks): string => (from === to ? from : `${from}–${to}`);

/** Stretches of one day, [start, end). */
function stretches({ from, to }: Clocks): [number, number][] {
  const [a, b] = [minuteOf(from), minuteOf(to)];
  if (a === b) return [[a, a + 1]];
  return a < b
    ? [[a, b]]
    : [
        [a, day],
        [0, b],
      ];
}

/** Whether some minute lies in both. The minute at which quiet hours end is no longer quiet. */
export function meetsQuiet(times: Clocks, quiet: Clocks): boolean {
  return stretches(times).some(([a, b]) => stretches(quiet).some(([c, d]) => a < d && c < b));
}

/** When the touch goes out: its send window, or the one time that all waits right before it end at; undefined: at any time. */
export function sendingTimes(context: RuleContext, at: number): Clocks | undefined {
  const { graph } = context;
  const node = graph.nodes[at]!;
  if (isKind(node, "touchpoint") && node.data.sendWindow) return node.data.sendWindow;
  const times = graph.into(at).map((edge) => {
    const before = graph.nodes[graph.rows.from[edge]!]!;
    if (!isWait(before) || (before.data.for !== "weekday" && before.data.for !== "date")) return null;
    return before.data.time;
  });
  const [first] = times;
  return first && times.every((time) => time === first) ? { from: first, to: first } : undefined;
}

/** The wanted times without any of these quiet hours; where nothing is left of them, the window that is safe in all. */
export function safeWindow(wanted: Clocks | undefined, quiet: readonly QuietHours[]): Clocks {
  const safe = quiet.reduce(
    (window, { safe: own }) => ({
      from: own.from > window.from ? own.from : window.from,
      to: own.to < window.to ? own.to : window.to,
    }),
    { from: "00:00", to: "23:59" },
  );
  if (!wanted || wanted.from === wanted.to) return safe;
  const open = stretches(wanted).flatMap(([from, to]) =>
    quiet
      .reduce<[number, number][]>(
        (left, hours) => left.flatMap((piece) => stretches(hours).reduce<[number, number][]>(cut, [piece])),
        [[from, to]],
      )
      .filter(([a, b]) => b - a >= 60),
  );
  const longest = open.sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])[0];
  return longest ? { from: clockOf(longest[0]), to: clockOf(Math.min(longest[1], day - 1)) } : safe;
}

/** The pieces without this stretch. */
function cut(pieces: [number, number][], [from, to]: [number, number]): [number, number][] {
  return pieces.flatMap(([a, b]): [number, number][] =>
    b <= from || to <= a
      ? [[a, b]]
      : [...(a < from ? [[a, from] as [number, number]] : []), ...(to < b ? [[to, b] as [number, number]] : [])],
  );
}
