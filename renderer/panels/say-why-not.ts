/** Says in sentences why a decision does not count, or not any more: what changed, what is open, what ran out. */
import { sayDay } from "../../shared/kinds/index.ts";
import { type NodeReview, type SeenDifference, scopeKeyOf } from "../../shared/review/index.ts";
import type { Desk } from "../state/desk.ts";
import { inspectorWords } from "../words/inspector.ts";
import { reviewWords } from "../words/review.ts";
import { sayScopeChange } from "./say-scope.ts";

/** Empty for one that counts, and where nobody has decided. */
export function sayWhyNot({ state, decision, changed, heldBy }: NodeReview, desk: Desk): string[] {
  if (state === "stale") return sayChanged(changed);
  if (state === "expired" && decision?.validUntil)
    return [reviewWords.why.expired(sayDay(decision.validUntil, desk.today, desk.facts().language))];
  return heldBy.map(({ openedBy, remarks }) => reviewWords.why.held(openedBy.name, remarks[0]?.body ?? ""));
}

/** What is not as somebody saw it: of the content in one sentence, of the journey's scope one for each part. */
export function sayChanged(changed: readonly SeenDifference[]): string[] {
  const content = changed.flatMap((one) =>
    one.key === "journey" || scopeKeyOf(one) ? [] : [reviewWords.reading.keys[one.key] ?? one.key],
  );
  return [
    ...(content.length > 0 ? [inspectorWords.approval.changed(content.join(", "))] : []),
    ...changed.flatMap((one) => {
      if (one.key === "journey") return [reviewWords.scope.unknown];
      const key = scopeKeyOf(one);
      return key ? sayScopeChange(key, one.before, one.after) : [];
    }),
  ];
}
