/** Where the approval of a content node stands: by whom, until when, and what changed since. */
import { nodeOf } from "../../../shared/journey/index.ts";
import { sayDay } from "../../../shared/kinds/index.ts";
import { reviewOf } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useDerived, useRevision, useToday } from "../../state/use-live.ts";
import { Button, Section, type State, StateChip } from "../../ui/index.ts";
import { sayWhyNot } from "../say-why-not.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { reviewWords } from "../../words/review.ts";
import { inSentence } from "../../words/spoken.ts";

const words = inspectorWords.approval;
const chip: Record<string, State> = {
  none: "draft",
  "in-review": "in-review",
  approved: "approved",
  "approved-with-changes": "approved",
  rejected: "error",
  stale: "stale",
  expired: "stale",
};

export function ApprovalSection({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  useRevision(desk.library);
  // Neither a decision nor another scope of the journey changes this node: they are heard of by themselves.
  useDerived(desk.journey, (live) => live.review);
  useDerived(desk.journey, () => desk.scope().hash);
  const today = useToday(desk);
  const node = nodeOf(desk.journey.doc, id);
  if (!node) return null;
  const review = reviewOf(node, desk.scope(), desk.library.doc, desk.ledger(), today);
  const { state, decision } = review;
  const why = sayWhyNot(review, desk);
  const language = desk.facts().language;
  return (
    <Section
      title={words.title}
      action={
        <Button size="small" onPress={() => desk.store.getState().set({ mode: "review" })}>
          {words.review}
        </Button>
      }
    >
      <p>
        <StateChip state={chip[state] ?? "draft"}>
          {words.states[state]}
          {decision?.validUntil && (state === "approved" || state === "approved-with-changes")
            ? ` ${words.until(sayDay(decision.validUntil, today, language))}`
            : ""}
        </StateChip>
      </p>
      {decision && (
        <p className="insp-under">
          {words.by(
            decision.actor.name,
            inSentence(reviewWords.role[decision.actor.role]),
            sayDay(decision.at.slice(0, 10), today, language),
          )}
          {review.changed.length === 0 ? ` · ${words.matches}` : ""}
        </p>
      )}
      {why.map((sentence) => (
        <p key={sentence} className="insp-why">
          {sentence}
        </p>
      ))}
    </Section>
  );
}
