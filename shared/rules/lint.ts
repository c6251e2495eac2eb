/** Runs rules over one journey: findings with identity, severity and waivers, in one fixed order; a rule that throws stops nobody. */
import type { Steps } from "../document/index.ts";
import type { Waiver } from "../review/index.ts";
import { type Language, type Localized, inLanguage } from "../words/language.ts";
import { subjectOf } from "./subject.ts";
import type { Finding, Fix, Phase, Rule, RuleContext, RuleReport, Severity } from "./define.ts";

export interface BrokenRule {
  readonly rule: string;
  readonly error: unknown;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  /** Rules that threw. Each is a finding too. */
  readonly broken: readonly BrokenRule[];
}

/** The rule id of the finding that tells of a rule that threw. */
export const brokenRuleId = "rule-broken";

const brokenWords: Localized<(rule: string) => string> = {
  en: (rule) =>
    `The check “${rule}” stopped with a fault of its own, so this journey was not checked for it. Report the fault; all other checks are done.`,
  de: (rule) =>
    `Die Prüfung „${rule}“ brach mit einem eigenen Fehler ab, diese Journey wurde darauf also nicht geprüft. Den Fehler melden; alle anderen Prüfungen sind erfolgt.`,
};

const rankOf: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function severityIn(rule: Rule, phase: Phase): Severity {
  return typeof rule.severity === "string" ? rule.severity : rule.severity[phase];
}

/** Rule, place and cause; nothing that changes while the drawing around it changes. */
export function fingerprintOf(rule: string, report: Pick<RuleReport, "at" | "cause">): string {
  return [rule, report.at ?? "", ...(report.cause === undefined ? [] : [report.cause])].join(":").slice(0, 300);
}

/** Rule by rule. The documents must stay as they are meanwhile. */
export function* lintWith(context: RuleContext, rules: readonly Rule[]): Steps<LintResult> {
  const findings: Finding[] = [];
  const broken: BrokenRule[] = [];
  const waivers = waiversByFinding(context);
  for (const [done, rule] of rules.entries()) {
    yield done / rules.length;
    const reports: RuleReport[] = [];
    try {
      for (const report of rule.check(context)) reports.push(report);
    } catch (error) {
      broken.push({ rule: rule.id, error });
      const report = { at: null, message: "broken", params: { rule: rule.id }, cause: rule.id };
      findings.push({
        ...report,
        rule: brokenRuleId,
        severity: "warning",
        fingerprint: fingerprintOf(brokenRuleId, report),
      });
    }
    for (const report of reports) {
      const fingerprint = fingerprintOf(rule.id, report);
      const running = (rule.waivable && waivers.get(`${rule.id} ${fingerprint}`)) || [];
      const subject = running.length === 0 ? null : subjectOf(report, context);
      const waiver = running.find((one) => one.subject === null || one.subject === subject);
      const lapsed = waiver ? undefined : running[0];
      findings.push({
        ...report,
        rule: rule.id,
        severity: report.severity ?? severityIn(rule, context.phase),
        fingerprint,
        ...(waiver
          ? {
              waived: {
                by: waiver.by,
                until: waiver.until,
                reason: waiver.reason,
                ...(waiver.subject === null ? { unbound: true as const } : {}),
              },
            }
          : {}),
        ...(lapsed ? { lapsed: { id: lapsed.id, by: lapsed.by, until: lapsed.until, reason: lapsed.reason } } : {}),
      });
    }
  }
  return { findings: inOrder(findings, context), broken };
}

/** Waivers that have not run out, by rule and fingerprint; of several the one that runs longest comes first. */
function waiversByFinding(context: RuleContext): Map<string, readonly Waiver[]> {
  const found = new Map<string, Waiver[]>();
  for (const waiver of context.review.waivers.values()) {
    if (waiver.until < context.today) continue;
    const key = `${waiver.rule} ${waiver.fingerprint}`;
    found.set(key, [...(found.get(key) ?? []), waiver]);
  }
  for (const several of found.values()) several.sort((a, b) => (a.until > b.until ? -1 : a.until < b.until ? 1 : 0));
  return found;
}

/** Severity, then as the eye goes over the canvas: stage, height; then id, rule and cause, so that the order is total. */
function inOrder(findings: readonly Finding[], { journey, stages }: RuleContext): Finding[] {
  const stageOrder = new Map(stages.map((stage, order) => [stage.id, order]));
  const placed = findings.map((finding) => {
    const record = finding.at === null ? undefined : journey.get(finding.at);
    const anchor = record?.type === "edge" ? journey.get(String(record["from"])) : record;
    const stage = anchor?.type === "stage" ? anchor.id : String(anchor?.["stage"] ?? "");
    return {
      finding,
      stage: anchor === undefined ? -1 : (stageOrder.get(stage) ?? stages.length),
      y: anchor?.type === "node" ? Number(anchor["y"]) : -Infinity,
    };
  });
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return placed
    .sort(
      (a, b) =>
        rankOf[a.finding.severity] - rankOf[b.finding.severity] ||
        a.stage - b.stage ||
        (a.y === b.y ? 0 : a.y - b.y) ||
        text(a.finding.at ?? "", b.finding.at ?? "") ||
        text(a.finding.rule, b.finding.rule) ||
        text(a.finding.cause ?? "", b.finding.cause ?? ""),
    )
    .map(({ finding }) => finding);
}

/** The errors that stand in the way of an export: all that no waiver covers. */
export function blocking(findings: Iterable<Finding>): Finding[] {
  return [...findings].filter((finding) => finding.severity === "error" && !finding.waived);
}

/** The finding's sentence. A message its rule has no words for gives the rule's title. */
export function sayWith(
  rules: ReadonlyMap<string, Rule>,
  finding: Pick<Finding, "rule" | "message" | "params">,
  language: Language,
): string {
  if (finding.rule === brokenRuleId) return inLanguage(brokenWords, language)(String(finding.params["rule"]));
  const rule = rules.get(finding.rule);
  if (!rule) return finding.rule;
  const words = inLanguage(rule.words, language);
  return words.messages[finding.message]?.(finding.params) ?? words.title;
}

/** The words on a fix's button. */
export function sayFixWith(rules: ReadonlyMap<string, Rule>, rule: string, fix: Fix, language: Language): string {
  const found = rules.get(rule);
  return (found && inLanguage(found.words, language).fixes[fix.label]?.(fix.params ?? {})) ?? fix.label;
}
