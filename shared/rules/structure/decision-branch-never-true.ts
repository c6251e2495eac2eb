/** Branches that nobody can ever take. */
import { type Condition, type NodeRecord, testsOf } from "../../journey/index.ts";
import { isKind } from "../../kinds/index.ts";
import { item } from "../../library/index.ts";
import { branchSpaces, isCovered } from "../branches.ts";
import { both, isEmpty, spaceOf } from "../condition-space.ts";
import { type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { nodeName } from "../naming.ts";

export const decisionBranchNeverTrue = defineRule({
  id: "decision-branch-never-true",
  group: "structure",
  severity: "warning",
  locked: false,
  waivable: true,
  source: "Kherbouche et al. 2012, dead branches",
  words: {
    en: {
      title: "A branch can never be taken",
      messages: {
        contradiction: ({ n, b, condition }) =>
          `Branch “${b}” of “${n}” can never be taken: “${condition}” contradicts itself. Correct the condition or remove the branch.`,
        covered: ({ n, b }) =>
          `Branch “${b}” of “${n}” can never be taken: the branches before it take everybody who would match. Move it up, narrow them, or remove it.`,
        audience: ({ n, b, audience }) =>
          `Branch “${b}” of “${n}” can never be taken: nobody in “${audience}” can match it. Correct the condition or remove the branch.`,
      },
      fixes: {},
      why: "A branch that cannot be taken hides work: what follows it is drawn, written, reviewed and never sent. Only what can be proven from the conditions is reported.",
    },
    de: {
      title: "Ein Zweig kann nie genommen werden",
      messages: {
        contradiction: ({ n, b, condition }) =>
          `Zweig „${b}“ von „${n}“ kann nie genommen werden: „${condition}“ widerspricht sich selbst. Die Bedingung berichtigen oder den Zweig entfernen.`,
        covered: ({ n, b }) =>
          `Zweig „${b}“ von „${n}“ kann nie genommen werden: Die Zweige davor nehmen schon alle auf, auf die er zutrifft. Ihn nach oben schieben, die anderen enger fassen oder ihn entfernen.`,
        audience: ({ n, b, audience }) =>
          `Zweig „${b}“ von „${n}“ kann nie genommen werden: Auf niemanden in „${audience}“ trifft er zu. Die Bedingung berichtigen oder den Zweig entfernen.`,
      },
      fixes: {},
      why: "Ein Zweig, der nie genommen wird, verbirgt Arbeit: Was ihm folgt, ist gezeichnet, geschrieben, geprüft und wird nie gesendet. Gemeldet wird nur, was sich aus den Bedingungen beweisen lässt.",
    },
  },
  *check(context): Generator<RuleReport> {
    for (const [at, node] of context.graph.nodes.entries()) {
      const branches = branchSpaces(context, node);
      if (!branches) continue;
      const audiences = audiencesAt(context, at);
      for (const [i, { branch, cause, condition, space }] of branches.entries()) {
        const n = nodeName(context, node);
        const about = { at: node.id, field: branch.id, cause, evidence: [context.facts.sayCondition(condition)] };
        const before = branches.slice(0, i).map((b) => b.condition);
        if (isEmpty(space))
          yield {
            ...about,
            message: "contradiction",
            params: { n, b: branch.name, condition: context.facts.sayCondition(condition) },
          };
        else if (isCovered(context, space, before))
          yield { ...about, message: "covered", params: { n, b: branch.name } };
        else if (audiences && audiences.every(({ rule }) => isEmpty(both(space, spaceOf(rule, context.dictionary)))))
          yield { ...about, message: "audience", params: { n, b: branch.name, audience: audiences[0]?.name ?? "" } };
      }
    }
  },
});

interface NamedRule {
  readonly name: string;
  readonly rule: Condition;
}

/** The rules of all audiences that can come here, or undefined when somebody without a lasting rule can come too. */
function audiencesAt(context: RuleContext, at: number): NamedRule[] | undefined {
  const { graph } = context;
  const found: NamedRule[] = [];
  for (const entry of graph.entries) {
    const node: NodeRecord = graph.nodes[entry]!;
    const audience = isKind(node, "entry") ? item(context.library, "audience", node.data.audience) : undefined;
    // What happened may change on the way; who somebody is does not.
    const lasting =
      audience?.rule &&
      testsOf(audience.rule).every((test) => context.dictionary.field(test.field)?.source === "attribute");
    if (!audience?.rule || !lasting) {
      if (graph.reachedFrom(entry)[at]) return undefined;
    } else if (graph.reachedFrom(entry)[at]) found.push({ name: audience.name, rule: audience.rule });
  }
  return found.length > 0 ? found : undefined;
}
