/** Waits as the timing rules read them: what is missing, how long they last at least, and in which words. */
import type { Duration, NodeRecord } from "../journey/index.ts";
import { type KindData, isKind } from "../kinds/index.ts";

export type WaitNode = NodeRecord & { data: KindData<"wait"> };

export const isWait = (node: NodeRecord): node is WaitNode & { kind: "wait" } => isKind(node, "wait");

/** Longer than nothing. */
export const lasts = (duration: Duration | null): duration is Duration =>
  duration !== null && Number.isFinite(duration.amount) && duration.amount > 0;

/** What a wait lacks to be a wait. */
export function lacking({ data }: WaitNode): "duration" | "date" | "weekday" | "event" | undefined {
  if (data.for === "duration") return lasts(data.duration) ? undefined : "duration";
  if (data.for === "date") return data.date ? undefined : "date";
  if (data.for === "weekday") return data.weekdays.length > 0 ? undefined : "weekday";
  return data.event.trim() === "" ? "event" : undefined;
}

/** Whole minutes as the shortest honest duration: 4320 → 3 days, 90 → 90 minutes. */
export function durationOf(minutes: number): Duration {
  if (minutes % 1440 === 0) return { amount: minutes / 1440, unit: "days" };
  if (minutes % 60 === 0) return { amount: minutes / 60, unit: "hours" };
  return { amount: minutes, unit: "minutes" };
}
