/** The decision: what it binds to, until when it counts, and the three verdicts. Only reviewers decide. */
import { useEffect, useRef, useState } from "react";
import { inTheWay, reviewerRoles } from "../../../shared/review/index.ts";
import type { Desk } from "../../state/desk.ts";
import { useToday } from "../../state/use-live.ts";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, DateField, TextField, notify } from "../../ui/index.ts";
import { sayScope } from "../../panels/say-scope.ts";
import { reviewWords } from "../../words/review.ts";
import { onDecisionAsked } from "./ask-decision.ts";
import { type QueueItem, neighbour } from "./queue.ts";
import { sendAct } from "./send-act.ts";

const words = reviewWords.decide;
type Verdict = "approved" | "approved-with-changes" | "rejected";

export function DecisionBar(props: {
  readonly desk: Desk;
  readonly item: QueueItem | undefined;
  readonly items: readonly QueueItem[];
}) {
  const { desk, item, items } = props;
  const workspace = useWorkspaceHandle();
  const profile = useWindow((state) => state.profile);
  if (!item || !profile) return <section className="decision" aria-label={words.region} />;
  if (!reviewerRoles.includes(profile.role))
    return (
      <section className="decision" aria-label={words.region}>
        <p className="decision-words">{words.notReviewer(reviewWords.role[profile.role])}</p>
        <Button onPress={() => workspace.open("profile")}>{words.change}</Button>
      </section>
    );
  return <Decide key={item.node.id} desk={desk} item={item} items={items} role={profile.role} />;
}

function Decide(props: {
  readonly desk: Desk;
  readonly item: QueueItem;
  readonly items: readonly QueueItem[];
  readonly role: (typeof reviewerRoles)[number];
}) {
  const { desk, item, items, role } = props;
  const today = useToday(desk);
  const readOnly = useWindow((state) => state.about?.workspace.readOnly ?? false);
  const [until, setUntil] = useState<string | null>(() => aYearAfter(today));
  const [comment, setComment] = useState("");
  const [busy, setBusy] = useState(false);
  const { node, review } = item;
  const approve = useRef<HTMLButtonElement>(null);
  useEffect(() => onDecisionAsked(() => approve.current?.focus()), []);
  const pressing = inTheWay("approved", review.openThreads).length;
  const dateFault = until === null ? words.needDate : until < today ? words.past : undefined;
  const offReason = (verdict: Verdict): string | undefined => {
    if (readOnly) return words.readOnly;
    if (verdict !== "approved" && comment.trim() === "") return words.needReason;
    if (verdict !== "rejected" && dateFault !== undefined) return dateFault;
    const held = inTheWay(verdict, review.openThreads).length;
    return held > 0 ? words.open(held) : undefined;
  };
  const decide = async (verdict: Verdict): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const next = neighbour(items, node.id, 1);
    const done = await sendAct(desk, {
      act: "decide",
      id: desk.newId("decision"),
      journey: desk.id,
      node: node.id,
      verdict,
      meaning: words.meaning[verdict](reviewWords.role[role]),
      comment: comment.trim(),
      validUntil: verdict === "rejected" ? null : until,
      evidence: review.now,
    });
    setBusy(false);
    if (!done) return;
    notify({
      text: words.done(reviewWords.verdict[verdict], node.name),
      tone: verdict === "rejected" ? "warning" : "success",
    });
    if (next && next.node.id !== node.id && next.waits) {
      desk.store.getState().select([next.node.id]);
      desk.canvas?.reveal(next.node.id);
    }
  };
  return (
    <section className="decision" aria-label={words.region} aria-busy={busy}>
      <div className="decision-words">
        <b className="cutoff">{words.title(node.name)}</b>
        <p className="insp-under">
          {pressing > 0
            ? words.open(pressing)
            : words.binds(`${review.now.hash.slice(0, 4)}·${review.now.hash.slice(4, 8)}`, sayScope(desk.scope()))}
        </p>
      </div>
      <TextField
        label={words.comment}
        layout="bare"
        size="tall"
        className="decision-reason"
        placeholder={words.commentWhen}
        value={comment}
        onChange={setComment}
      />
      <span className="decision-until" aria-hidden="true">
        {words.validUntil}
      </span>
      <DateField label={words.validUntil} layout="bare" size="tall" value={until} min={today} onChange={setUntil} />
      <Button
        tone="danger"
        size="tall"
        icon="x"
        offReason={offReason("rejected")}
        onPress={() => void decide("rejected")}
      >
        {words.reject}
      </Button>
      <Button
        size="tall"
        icon="draft"
        offReason={offReason("approved-with-changes")}
        onPress={() => void decide("approved-with-changes")}
      >
        {words.withChanges}
      </Button>
      <Button
        ref={approve}
        tone="success"
        size="tall"
        icon="seal"
        offReason={offReason("approved")}
        onPress={() => void decide("approved")}
      >
        {words.approve}
      </Button>
    </section>
  );
}

function aYearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
