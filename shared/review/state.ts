/** The state of a review, derived from its events and from what stands in the journey now. Nothing here is stored. */
import type { Doc } from "../document/index.ts";
import { type NodeRecord, nodesOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import {
  type Anchor,
  type Category,
  type Evidence,
  type ReviewEvent,
  type Role,
  type Scope,
  type Severity,
} from "./events.ts";
import { evidenceOf, whatChanged, type SeenDifference } from "./evidence.ts";
import { scopeOf } from "./scope.ts";

export interface Remark {
  readonly at: string;
  readonly name: string;
  readonly role: Role;
  readonly body: string;
  readonly kind: "annotate" | "reply" | "resolve" | "reopen";
}

export interface Thread {
  readonly id: string;
  readonly anchor: Anchor;
  readonly severity: Severity;
  readonly category: Category;
  readonly state: "open" | "resolved";
  readonly remarks: readonly Remark[];
  readonly openedBy: { readonly id: string; readonly name: string; readonly role: Role };
}

export interface Decision {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly revision: number;
  readonly actor: { readonly id: string; readonly name: string; readonly role: Role };
  readonly node: string;
  readonly verdict: "approved" | "approved-with-changes" | "rejected";
  readonly meaning: string;
  readonly comment: string;
  readonly validUntil: string | null;
  /** With the scope where it is known, from wherever it is known. */
  readonly evidence: Evidence;
  /** `record`: made before evidence kept the scope, which is told by the record of that day. Null: nothing tells it. */
  readonly scopeFrom: "evidence" | "record" | null;
}

export interface Waiver {
  readonly id: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly until: string;
  /** The hash of what it was given for; null for one that is older than such hashes. */
  readonly subject: string | null;
  readonly by: string;
  readonly role: Role;
  readonly at: string;
}

/** The append-only facts of one journey's review, folded. Independent of what the journey holds now. */
export interface ReviewLedger {
  readonly threads: ReadonlyMap<string, Thread>;
  /** Decisions per node, oldest first. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly waivers: ReadonlyMap<string, Waiver>;
}

export function foldReview(events: Iterable<ReviewEvent>): ReviewLedger {
  const threads = new Map<string, Thread>();
  const decisions = new Map<string, Decision[]>();
  const waivers = new Map<string, Waiver>();
  for (const { act, actor, at, seq, revision, scopeThen } of events) {
    if (act.act === "annotate") {
      // What was said first under an id stays: nothing later may take its place.
      if (threads.has(act.id)) continue;
      threads.set(act.id, {
        id: act.id,
        anchor: act.anchor,
        severity: act.severity,
        category: act.category,
        state: "open",
        openedBy: actor,
        remarks: [{ at, name: actor.name, role: actor.role, body: act.body, kind: "annotate" }],
      });
    } else if (act.act === "reply" || act.act === "resolve" || act.act === "reopen") {
      const thread = threads.get(act.thread);
      if (!thread) continue;
      const body = act.act === "reply" ? act.body : act.note;
      threads.set(act.thread, {
        ...thread,
        state: act.act === "resolve" ? "resolved" : act.act === "reopen" ? "open" : thread.state,
        remarks: [...thread.remarks, { at, name: actor.name, role: actor.role, body, kind: act.act }],
      });
    } else if (act.act === "decide") {
      const { id, node, verdict, meaning, comment, validUntil } = act;
      const scopeFrom: Decision["scopeFrom"] = act.evidence.scope ? "evidence" : scopeThen ? "record" : null;
      const evidence = scopeFrom === "record" && scopeThen ? { ...act.evidence, scope: scopeThen } : act.evidence;
      const said = { verdict, meaning, comment, validUntil };
      const decision = { id, seq, at, revision, actor, node, ...said, evidence, scopeFrom };
      decisions.set(node, [...(decisions.get(node) ?? []), decision]);
    } else if (act.act === "waive") {
      const { id, rule, fingerprint, reason, until, subject = null } = act;
      waivers.set(id, { id, rule, fingerprint, reason, until, subject, by: actor.name, role: actor.role, at });
    } else waivers.delete(act.waiver);
  }
  return { threads, decisions, waivers };
}

export type ApprovalState =
  | "none"
  | "in-review"
  | "approved"
  | "approved-with-changes"
  | "rejected"
  | "stale"
  | "expired";

export interface NodeReview {
  readonly state: ApprovalState;
  /** The decision that counts, or counted before the node changed. */
  readonly decision?: Decision;
  /** What differs from what the deciding person saw; empty unless stale. */
  readonly changed: readonly SeenDifference[];
  /** The open remarks for which an approval does not count until they are resolved; it is in review again while there are any. */
  readonly heldBy: readonly Thread[];
  readonly openThreads: readonly Thread[];
  readonly now: Evidence;
}

const threadsByNode = new WeakMap<ReviewLedger, ReadonlyMap<string, readonly Thread[]>>();

/** Threads whose anchor points at this node, or at a version as delivered there. A ledger is a value, so it is sorted once. */
export function threadsAt(ledger: ReviewLedger, node: string): readonly Thread[] {
  let byNode = threadsByNode.get(ledger);
  if (!byNode) {
    const sorted = new Map<string, Thread[]>();
    for (const thread of ledger.threads.values()) {
      const { anchor } = thread;
      const at = anchor.on === "node" || anchor.on === "version" ? anchor.node : null;
      if (at === null) continue;
      const list = sorted.get(at);
      if (list) list.push(thread);
      else sorted.set(at, [thread]);
    }
    threadsByNode.set(ledger, (byNode = sorted));
  }
  return byNode.get(node) ?? noThreads;
}
const noThreads: readonly Thread[] = [];

/**
 * One content node's review on a day; `scope` is that of its journey. The last decision counts; a later change of what it was
 * about makes it stale, and a later remark that would have stood in its way takes it back into review until that is resolved.
 */
export function reviewOf(
  node: NodeRecord,
  scope: Scope,
  library: Doc,
  ledger: ReviewLedger,
  today: string,
): NodeReview {
  const now = evidenceOf(node, scope, library, today);
  const openThreads = openAt(ledger, node.id);
  const decision = ledger.decisions.get(node.id)?.at(-1);
  if (!decision) return { state: undecided(openThreads), changed: [], heldBy: [], openThreads, now };
  const changed = whatChanged(decision.evidence, now);
  const heldBy = inTheWay(decision.verdict, openThreads);
  const hasRunOut = decision.verdict !== "rejected" && decision.validUntil !== null && decision.validUntil < today;
  const state =
    changed.length > 0 ? "stale" : hasRunOut ? "expired" : heldBy.length > 0 ? "in-review" : decision.verdict;
  return { state, decision, changed, heldBy, openThreads, now };
}

const openAt = (ledger: ReviewLedger, node: string): readonly Thread[] =>
  threadsAt(ledger, node).filter(({ state }) => state === "open");
const undecided = (openThreads: readonly Thread[]): ApprovalState => (openThreads.length > 0 ? "in-review" : "none");

/** The state alone and the decision it rests on: where nobody has decided yet, what a reviewer would see is not gathered and hashed. */
export function stateOf(
  node: NodeRecord,
  scope: () => Scope,
  library: Doc,
  ledger: ReviewLedger,
  today: string,
): Pick<NodeReview, "state" | "decision"> {
  if (!ledger.decisions.has(node.id)) return { state: undecided(openAt(ledger, node.id)) };
  return reviewOf(node, scope(), library, ledger, today);
}

export interface Coverage {
  readonly total: number;
  readonly approved: number;
  readonly stale: number;
  readonly inReview: number;
  readonly rejected: number;
  readonly none: number;
}

/**
 * The open remarks that hold a verdict up, before it is given and after: a blocker every approval; what must change holds up only
 * one without changes, because approving with changes is how a reviewer names them. Nothing holds up a refusal.
 */
export function inTheWay(verdict: Decision["verdict"], openThreads: readonly Thread[]): readonly Thread[] {
  if (verdict === "rejected") return [];
  return openThreads.filter(
    ({ severity }) => severity === "blocker" || (severity === "required" && verdict === "approved"),
  );
}

/** Remarks that must be met: only who works in a reviewing role may ask for that, and only they may say that it was done. */
export const mustBeMet = ({ severity }: Pick<Thread, "severity">): boolean =>
  severity === "blocker" || severity === "required";

/** Approved content in whole per cent, or null where there is none to approve. Never rounded up: 100 means all of it. */
export const approvedShare = ({ total, approved }: Pick<Coverage, "total" | "approved">): number | null =>
  total === 0 ? null : Math.floor((approved / total) * 100);

/** How much of the journey's content is approved. O(content nodes), hashing those that were decided on. */
export function coverageOf(journey: Doc, library: Doc, ledger: ReviewLedger, today: string): Coverage {
  const sum = { total: 0, approved: 0, stale: 0, inReview: 0, rejected: 0, none: 0 };
  let known: Scope | undefined;
  const scope = (): Scope => (known ??= scopeOf(journey, library));
  for (const node of nodesOf(journey).values()) {
    if (!kindOf(node).content) continue;
    sum.total += 1;
    const { state } = stateOf(node, scope, library, ledger, today);
    if (state === "approved" || state === "approved-with-changes") sum.approved += 1;
    else if (state === "stale" || state === "expired") sum.stale += 1;
    else if (state === "in-review") sum.inReview += 1;
    else if (state === "rejected") sum.rejected += 1;
    else sum.none += 1;
  }
  return sum;
}
