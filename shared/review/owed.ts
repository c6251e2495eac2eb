/** What a role still owes a journey: content without its decision, changed since it, or whose approval has run out. */
import type { Doc } from "../document/index.ts";
import { type NodeRecord, nodesOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { type Role, reviewerRoles } from "./events.ts";
import { sameSeen } from "./evidence.ts";
import { scopeOf } from "./scope.ts";
import { type Decision, type NodeReview, type ReviewLedger, reviewOf } from "./state.ts";

export type Owing = "changed" | "expired" | "fresh";

/** The last decision of this role about a node; for a role that does not decide, the last of anybody. */
export function decisionFor(role: Role, node: string, review: NodeReview, ledger: ReviewLedger): Decision | undefined {
  return reviewerRoles.includes(role)
    ? ledger.decisions.get(node)?.findLast((decision) => decision.actor.role === role)
    : review.decision;
}

/** Why the node waits for a decision; undefined when it was decided and stands as it was seen. A refusal is a decision. */
export function owing(decision: Decision | undefined, review: NodeReview, today: string): Owing | undefined {
  if (!decision) return "fresh";
  if (!sameSeen(decision.evidence, review.now)) return "changed";
  const hasRunOut = decision.verdict !== "rejected" && decision.validUntil !== null && decision.validUntil < today;
  return hasRunOut ? "expired" : undefined;
}

/** How many content nodes wait for each reviewing role, and for a decision of anybody. O(content nodes). */
export interface Owed {
  readonly medical: number;
  readonly legal: number;
  readonly regulatory: number;
  readonly anybody: number;
}

export function owedOf(journey: Doc, library: Doc, ledger: ReviewLedger, today: string): Owed {
  const content: (readonly [NodeRecord, NodeReview])[] = [];
  const scope = scopeOf(journey, library);
  for (const node of nodesOf(journey).values())
    if (kindOf(node).content) content.push([node, reviewOf(node, scope, library, ledger, today)]);
  const by = (role: Role): number =>
    content.filter(([node, review]) => owing(decisionFor(role, node.id, review, ledger), review, today)).length;
  return { medical: by("medical"), legal: by("legal"), regulatory: by("regulatory"), anybody: by("designer") };
}
