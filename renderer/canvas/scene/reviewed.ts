/** What review says of each node: its approval in words, and its open comments; reckoned when first asked for, kept until forgotten. */
import type { NodeRecord } from "../../../shared/journey/index.ts";
import { type ApprovalState, type Scope, stateOf } from "../../../shared/review/index.ts";
import { dayIn } from "../../../shared/words/language.ts";
import type { Desk } from "../../state/desk.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import type { Approval } from "./card.ts";

export interface Reviewed {
  /** Open comments on a node or an edge. */
  commentsAt(id: string): number;
  /** Hashes what a reviewer saw of what was decided on, so it is reckoned once per record and only for what is looked at. */
  approvalOf(node: NodeRecord): Approval;
  /** The same in one word, without a hash for what nobody has looked at. */
  standingOf(node: NodeRecord): ApprovalState;
  /** Somebody decided about it at some time. */
  isDecided(id: string): boolean;
  /** After anything that review or the library told anew. */
  forget(): void;
}

export function openReviewed(desk: Desk): Reviewed {
  let comments: ReadonlyMap<string, number> | undefined;
  let approvals = new WeakMap<NodeRecord, Approval>();
  let scope: Scope | undefined;

  const commentsAt = (id: string): number => (comments ??= countComments(desk)).get(id) ?? 0;
  const isDecided = (id: string): boolean => desk.ledger().decisions.has(id);
  const approvalOf = (node: NodeRecord): Approval => {
    if (isDecided(node.id)) {
      if (scope !== desk.scope()) approvals = new WeakMap();
      scope = desk.scope();
    }
    const cached = approvals.get(node);
    if (cached) return cached;
    const approval = sayApproval(node, desk);
    approvals.set(node, approval);
    return approval;
  };
  return {
    commentsAt,
    approvalOf,
    isDecided,
    standingOf: (node) => (isDecided(node.id) || commentsAt(node.id) > 0 ? approvalOf(node).state : "none"),
    forget() {
      comments = undefined;
      approvals = new WeakMap();
    },
  };
}

function countComments(desk: Desk): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { anchor, state } of desk.ledger().threads.values()) {
    if (state !== "open") continue;
    const at =
      anchor.on === "node" || anchor.on === "version" ? anchor.node : anchor.on === "edge" ? anchor.edge : null;
    if (at) counted.set(at, (counted.get(at) ?? 0) + 1);
  }
  return counted;
}

function sayApproval(node: NodeRecord, desk: Desk): Approval {
  const { state, decision } = stateOf(node, () => desk.scope(), desk.library.doc, desk.ledger(), desk.today);
  const spoken = {
    none: words.draft,
    "in-review": words.inReview,
    approved: words.approved,
    "approved-with-changes": words.approvedWithChanges,
    rejected: words.rejected,
    stale: words.stale,
    expired: words.expired,
  }[state];
  const short: Partial<Record<typeof state, string>> = {
    "approved-with-changes": words.approvedWithChangesShort,
    stale: words.staleShort,
    expired: words.expiredShort,
  };
  const until = state === "approved" ? decision?.validUntil : undefined;
  if (!until) return { state, text: short[state] ?? spoken, spoken };
  const day = desk.facts().sayDay(until);
  const isThisYear = until.slice(0, 4) === desk.today.slice(0, 4);
  return {
    state,
    text: words.approvedUntil(isThisYear ? day : dayIn(until, desk.facts().language), isThisYear),
    spoken: words.approvedUntilSpoken(day),
  };
}
