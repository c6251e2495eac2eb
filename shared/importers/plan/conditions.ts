/** What a condition in a plan asks of the touchpoint before it: one of the events that its channel emits. */
import { channelById } from "../../channels/index.ts";
import { kindById } from "../../kinds/index.ts";
import type { PlanCondition, PlanStep } from "./step.ts";
import { reactionIn } from "./lines.ts";

type Above = Pick<PlanStep, "channel" | "kind" | "name" | "only">;

/** The event, where the words name one and nothing else and the nearest touchpoint above can emit it. */
export function eventAsked(
  words: string,
  above: readonly Above[],
): { readonly event: string; readonly denied: boolean } | undefined {
  const reaction = reactionIn(words);
  const channel = askedTouch(above)?.channel;
  const events = channel ? (channelById(channel)?.events ?? []) : [];
  return reaction && events.some(({ id }) => id === reaction.event) ? reaction : undefined;
}

/** The touchpoint that a condition speaks of: the nearest above that everybody passes. */
export const askedTouch = <Step extends Above>(above: readonly Step[]): Step | undefined =>
  above.findLast((step) => step.only === null && kindById(step.kind)?.role === "touch");

/** Kinds that ask conditions hold branches. */
export const asks = (kind: string): boolean => "branches" in ((kindById(kind)?.blank() ?? {}) as object);

const yes = /^(?:yes|ja)$/i;

/** `only` as it was written, among the steps above it. */
export function conditionOf(
  only: { readonly words: string; readonly otherwise: boolean },
  above: readonly Above[],
): PlanCondition {
  const question = above.findLast((step) => step.only === null);
  // "Yes" answers what the decision above asks.
  const words = yes.test(only.words) && question && asks(question.kind) ? question.name : only.words;
  const asked = only.otherwise ? undefined : eventAsked(words, above);
  return { words: only.words, event: asked?.event ?? null, denied: asked?.denied ?? false, otherwise: only.otherwise };
}
