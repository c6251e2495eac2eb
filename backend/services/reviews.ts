/** Review acts: who may do them, about what, and whether the reviewer saw what stands there now. */
import type { Handlers } from "../../shared/api/calls.ts";
import { fail } from "../../shared/api/reply.ts";
import { hashJson } from "../../shared/document/index.ts";
import { Day, edgeOf, nodeOf, stageOf } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import { item } from "../../shared/library/index.ts";
import {
  type Actor,
  type Anchor,
  type ReviewAct,
  type ReviewLedger,
  evidenceOf,
  reviewerRoles,
} from "../../shared/review/index.ts";
import { ruleById } from "../../shared/rules/index.ts";
import type { Loaded } from "../store/cache.ts";
import { type Desk, journeyIn, libraryIn } from "./desk.ts";
import { type Ledger, reviewEvent } from "./ledger.ts";
import type { Problems } from "./problems.ts";

export function reviewCalls(
  desk: Desk,
  ledger: Ledger,
  problems: Problems,
): Pick<Handlers, "reviews.list" | "reviews.add"> {
  const { workspace } = desk;
  return {
    "reviews.list"({ journey }) {
      journeyIn(desk, journey);
      return { events: [...ledger.events(journey)] };
    },
    "reviews.add"({ act }) {
      const loaded = journeyIn(desk, act.journey);
      const event = workspace.write((signature) => {
        if (ledger.events(act.journey).some((known) => known.act.id === act.id))
          fail("refused", "This was recorded already.", { place: act.id });
        checkAct(act, signature.actor, loaded, ledger.fold(act.journey));
        const { revision } = loaded.row;
        return reviewEvent(
          workspace.journal.add({ kind: "review", document: act.journey, revision, payload: act }, signature),
        );
      });
      ledger.remember(event);
      desk.tell("review-added", { journey: act.journey, event });
      desk.tell("overview-changed", {});
      return { event };
    },
  };

  function checkAct(act: ReviewAct, actor: Actor, { doc }: Loaded, review: ReviewLedger): void {
    switch (act.act) {
      case "annotate":
        if (act.severity === "blocker" || act.severity === "required")
          onlyReviewers(actor, `mark a remark as ${act.severity}`);
        return checkAnchor(act.anchor, doc);
      case "reply":
      case "resolve":
      case "reopen": {
        const thread = review.threads.get(act.thread);
        if (!thread) return fail("not-found", "This remark is not there.", { place: act.thread });
        if (act.act === "resolve" && thread.state === "resolved") fail("refused", "This remark is resolved already.");
        if (act.act === "reopen" && thread.state === "open") fail("refused", "This remark is open already.");
        return;
      }
      case "decide":
        onlyReviewers(actor, "approve or reject content");
        return checkDecision(act, doc);
      case "waive":
        onlyReviewers(actor, "waive a finding");
        return checkWaiver(act);
      case "end-waiver":
        onlyReviewers(actor, "end a waiver");
        if (!review.waivers.has(act.waiver))
          fail("not-found", "This waiver is not there, or has ended.", { place: act.waiver });
    }
  }

  function checkAnchor(anchor: Anchor, journey: Loaded["doc"]): void {
    const there =
      anchor.on === "journey" ||
      (anchor.on === "node" && nodeOf(journey, anchor.node)) ||
      (anchor.on === "edge" && edgeOf(journey, anchor.edge)) ||
      (anchor.on === "stage" && stageOf(journey, anchor.stage)) ||
      (anchor.on === "version" &&
        item(libraryIn(desk), "version", anchor.version) &&
        (anchor.node === null || nodeOf(journey, anchor.node)));
    if (!there)
      fail("not-found", "What this remark is about is no longer there.", {
        way: "Look again and place the remark anew.",
      });
  }

  function checkDecision(act: Extract<ReviewAct, { act: "decide" }>, journey: Loaded["doc"]): void {
    const node = nodeOf(journey, act.node);
    if (!node) return fail("not-found", "This node is no longer there.", { place: act.node });
    if (!kindOf(node).content) fail("refused", "Only nodes that deliver content are approved.", { place: act.node });
    checkDay(act.validUntil, "An approval");
    const now = evidenceOf(node, libraryIn(desk), desk.today());
    const { evidence } = act;
    // What is recorded as seen must be what its hash is of, or the record would show one thing and prove another.
    if (evidence.node !== act.node || hashJson(evidence.seen) !== evidence.hash)
      fail("bad-input", "The evidence does not fit its own hash.", { place: "$.act.evidence" });
    if (evidence.hash !== now.hash)
      fail("stale-revision", "The content changed while you were reading; look again.", {
        place: act.node,
        way: "Look at what changed, then decide.",
        facts: { evidence: now },
      });
  }

  function checkWaiver(act: Extract<ReviewAct, { act: "waive" }>): void {
    const rule = ruleById(act.rule);
    if (!rule) return fail("not-found", `There is no rule “${act.rule}”.`, { place: "$.act.rule" });
    if (!rule.waivable)
      fail("refused", "Findings of this rule cannot be waived.", { way: "Change the journey instead." });
    checkDay(act.until, "A waiver");
    const { rule: id, fingerprint } = act;
    if (
      !problems.of(act.journey, "review").some((finding) => finding.rule === id && finding.fingerprint === fingerprint)
    )
      fail("stale-revision", "This finding is no longer there; nothing needs to be waived.");
  }

  function checkDay(day: string | null, what: string): void {
    if (day === null) return;
    if (!Day.safeParse(day).success)
      fail("bad-input", `“${day.slice(0, 20)}” is not a day.`, { way: "Write it as 2026-12-31." });
    if (day < desk.today()) fail("refused", `${what} cannot end in the past.`, { way: "Choose today or a later day." });
  }
}

function onlyReviewers(actor: Actor, what: string): void {
  if (!reviewerRoles.includes(actor.role))
    fail("refused", `Only a medical, legal or regulatory reviewer may ${what}; you work as ${actor.role}.`, {
      way: "Change your role in your profile if that is what you are.",
    });
}
