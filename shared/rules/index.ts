/** Every rule, and the one call that checks a journey with them. A group's rules stand in the list of its folder. */
import { type Steps, finish } from "../document/index.ts";
import type { Language } from "../words/language.ts";
import { type RuleInput, createRuleContext } from "./context.ts";
import type { Finding, Fix, Rule, RuleContext } from "./define.ts";
import { type LintResult, lintWith, sayFixWith, sayWith } from "./lint.ts";
import { structureRules } from "./structure/index.ts";
import { timingRules } from "./timing/index.ts";

export const rules: readonly Rule[] = [...structureRules, ...timingRules];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** Checks with all rules, or with those given. Same input, same findings in the same order. */
export function lint(context: RuleContext, chosen: readonly Rule[] = rules): LintResult {
  return finish(lintWith(context, chosen));
}

/** One call for the command line, the backend and the renderer's worker. A journey of 500 nodes takes some milliseconds. */
export function lintJourney(input: RuleInput): LintResult {
  return finish(lintSteps(input));
}

/** The same, rule by rule. */
export function* lintSteps(input: RuleInput): Steps<LintResult> {
  return yield* lintWith(createRuleContext(input), rules);
}

/** The finding as a sentence: names the thing, says what is wrong, what follows and what to do. */
export function sayFinding(finding: Pick<Finding, "rule" | "message" | "params">, language: Language): string {
  return sayWith(byId, finding, language);
}

/** What the fix's button says. */
export function sayFix(finding: Pick<Finding, "rule">, fix: Fix, language: Language): string {
  return sayFixWith(byId, finding.rule, fix, language);
}

export { createRuleContext, type RuleInput } from "./context.ts";
export { blocking, fingerprintOf, type LintResult } from "./lint.ts";
export { subjectOf } from "./subject.ts";
export type { Graph } from "./graph.ts";
export { daysBetween, horizonDays, type Timing } from "./timing.ts";
export { packs, type RulePack } from "./packs/index.ts";
export * from "./define.ts";
