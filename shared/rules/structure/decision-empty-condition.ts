/** Branches that nobody can be matched with: no condition, or one that cannot be read. */
import { conditionFault, nodesOf } from "../../journey/index.ts";
import { isKind } from "../../kinds/index.ts";
import { branchCause } from "../branches.ts";
import { type RuleReport, defineRule } from "../define.ts";
import { nodeName } from "../naming.ts";

export const decisionEmptyCondition = defineRule({
  id: "decision-empty-condition",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "bpmnlint conditional-flows; Treasure Data MISSING_CONDITIONS",
  words: {
    en: {
      title: "A branch has no usable condition",
      messages: {
        empty: ({ n, b }) =>
          `Branch “${b}” of “${n}” has no condition, so nobody can be matched with it. Set its condition.`,
        "unknown-field": ({ n, b }) =>
          `Branch “${b}” of “${n}” asks for a field that does not exist, so nobody can be matched with it. Choose another field.`,
        operator: ({ n, b }) =>
          `Branch “${b}” of “${n}” asks a question that does not fit the field. Choose another question.`,
        value: ({ n, b }) =>
          `Branch “${b}” of “${n}” compares with nothing usable: a value is missing or has the wrong form. Set the value.`,
      },
      fixes: {},
      why: "A branch without a readable condition is never taken, or, on some platforms, always. Either way people go where nobody meant them to go.",
    },
    de: {
      title: "Ein Zweig hat keine brauchbare Bedingung",
      messages: {
        empty: ({ n, b }) =>
          `Zweig „${b}“ von „${n}“ hat keine Bedingung, also trifft er auf niemanden zu. Eine Bedingung setzen.`,
        "unknown-field": ({ n, b }) =>
          `Zweig „${b}“ von „${n}“ fragt nach einem Datenfeld, das es nicht gibt, also trifft er auf niemanden zu. Ein anderes Datenfeld wählen.`,
        operator: ({ n, b }) =>
          `Zweig „${b}“ von „${n}“ stellt eine Frage, die nicht zum Datenfeld passt. Eine andere Frage wählen.`,
        value: ({ n, b }) =>
          `Zweig „${b}“ von „${n}“ vergleicht mit nichts Brauchbarem: Ein Wert fehlt oder hat die falsche Form. Den Wert setzen.`,
      },
      fixes: {},
      why: "Ein Zweig ohne lesbare Bedingung wird nie genommen oder, auf manchen Plattformen, immer. So oder so gehen Personen dorthin, wohin sie niemand schicken wollte.",
    },
  },
  *check(context): Generator<RuleReport> {
    for (const node of nodesOf(context.journey).values()) {
      if (!isKind(node, "decision")) continue;
      for (const [i, branch] of node.data.branches.entries()) {
        const fault = conditionFault(branch.condition, context.dictionary);
        if (!fault) continue;
        yield {
          at: node.id,
          field: branch.id,
          message: fault,
          params: { n: nodeName(context, node), b: branch.name || String(i + 1) },
          cause: branchCause(node.data.branches, i),
        };
      }
    }
  },
});
