/** Branches that one and the same person can match, while nobody has said which of them counts. */
import { isKind } from "../../kinds/index.ts";
import { branchSpaces, isCovered } from "../branches.ts";
import { both, isEmpty, isInhabited } from "../condition-space.ts";
import { type RuleReport, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";

const fixes = {
  en: { order: () => "Take the first that holds, from the top" },
  de: { order: () => "Von oben prüfen, der erste Zweig gilt" },
};

export const decisionBranchesOverlap = defineRule({
  id: "decision-branches-overlap",
  group: "structure",
  severity: "warning",
  locked: false,
  waivable: true,
  source: "Kherbouche et al. 2012; Adobe Journey Optimizer, order of conditions",
  words: {
    en: {
      title: "Branches overlap",
      messages: {
        overlap: ({ n, b1, b2 }) =>
          `A contact can match “${b1}” and “${b2}” of “${n}”; the first wins silently. Say that the order counts, or narrow one of them.`,
      },
      fixes: fixes.en,
      why: "When two branches fit the same person, the platform takes one of them and says nothing. If that is meant, say that branches are asked from the top; if not, make the conditions exclude each other. Only overlaps that can be proven are reported.",
    },
    de: {
      title: "Zweige überschneiden sich",
      messages: {
        overlap: ({ n, b1, b2 }) =>
          `Auf einen Kontakt können „${b1}“ und „${b2}“ von „${n}“ zugleich zutreffen; stillschweigend gilt der erste. Festlegen, dass die Reihenfolge zählt, oder einen enger fassen.`,
      },
      fixes: fixes.de,
      why: "Passen zwei Zweige auf dieselbe Person, nimmt die Plattform einen davon und sagt nichts. Ist das so gemeint, soll dastehen, dass von oben gefragt wird; sonst müssen die Bedingungen einander ausschließen. Gemeldet werden nur Überschneidungen, die sich beweisen lassen.",
    },
  },
  *check(context): Generator<RuleReport> {
    for (const node of context.graph.nodes) {
      if (!isKind(node, "decision") || node.data.order === "ordered") continue;
      const branches = branchSpaces(context, node) ?? [];
      for (const [j, second] of branches.entries()) {
        const before = branches.slice(0, j);
        // A branch that is never taken is reported as that, not as overlapping.
        if (
          isEmpty(second.space) ||
          isCovered(
            context,
            second.space,
            before.map((b) => b.condition),
          )
        )
          continue;
        const first = before.find((branch) => isInhabited(both(branch.space, second.space)));
        if (!first) continue;
        yield {
          at: node.id,
          field: second.branch.id,
          message: "overlap",
          params: { n: nodeName(context, node), b1: first.branch.name, b2: second.branch.name },
          evidence: [first, second].map((b) => `${b.branch.name}: ${context.facts.sayCondition(b.condition)}`),
          fixes: fixOf("order", fixes[context.facts.language].order(), [
            { name: "set-fields", args: { ids: [node.id], fields: { "data.order": "ordered" } } },
          ]),
          cause: second.cause,
        };
      }
    }
  },
});
