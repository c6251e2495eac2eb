/** What a blueprint says of the review: decisions with their standing, open findings, waivers. Never a remark of a reviewer. */
import type { Doc } from "../document/index.ts";
import { nodesOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";
import { type Decision, type ReviewLedger, reviewOf, sameSeen, scopeOf } from "../review/index.ts";
import { type Finding, sayFinding } from "../rules/index.ts";
import type { Language } from "../words/language.ts";
import type { Blueprint } from "./blueprint-schema.ts";
import { byId, compareText } from "./ordered.ts";

export function approvalsOf(journey: Doc, library: Doc, ledger: ReviewLedger, today: string): Blueprint["approvals"] {
  const nodes = byId(nodesOf(journey).values()).filter((node) => kindOf(node).content);
  const scope = scopeOf(journey, library);
  return nodes.map((node) => {
    const { state, now } = reviewOf(node, scope, library, ledger, today);
    const last = new Map<string, Decision>();
    for (const decision of ledger.decisions.get(node.id) ?? []) last.set(decision.actor.role, decision);
    const decisions = [...last.values()].sort((a, b) => a.seq - b.seq);
    return {
      node: node.id,
      state,
      evidenceHash: now.hash,
      decisions: decisions.map(({ actor, verdict, meaning, at, validUntil, evidence }) => ({
        by: actor.name,
        role: actor.role,
        verdict,
        meaning,
        at,
        validUntil,
        evidenceHash: evidence.hash,
        standing: !sameSeen(evidence, now)
          ? ("stale" as const)
          : verdict !== "rejected" && validUntil !== null && validUntil < today
            ? ("expired" as const)
            : ("current" as const),
      })),
    };
  });
}

export function findingsOf(findings: readonly Finding[], language: Language): Blueprint["findings"] {
  const said = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    at: finding.at,
    field: finding.field ?? null,
    message: sayFinding(finding, language),
    fingerprint: finding.fingerprint,
    waived: finding.waived !== undefined,
  }));
  return said.sort((a, b) => compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint));
}

/** Those that still run: whose end is not past, and whose subject is still what they were given for. */
export function waiversOf(ledger: ReviewLedger, findings: readonly Finding[], today: string): Blueprint["waivers"] {
  const lapsed = new Set(findings.flatMap((finding) => finding.lapsed?.id ?? []));
  const waivers = byId(ledger.waivers.values()).filter(({ id, until }) => until >= today && !lapsed.has(id));
  return waivers.map(({ rule, fingerprint, reason, until, by, role, at }) => ({
    rule,
    fingerprint,
    reason,
    until,
    by,
    role,
    at,
  }));
}
