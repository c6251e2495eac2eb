/** Shares of an experiment that do not add up to 100 per cent in whole, positive numbers. */
import { nodesOf } from "../../journey/index.ts";
import { type Arm, isKind } from "../../kinds/index.ts";
import { listed } from "../../words/language.ts";
import { defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";

const fixes = { normalise: ({ shares }: Readonly<Record<string, string | number>>) => `Set the shares to ${shares}` };

export const splitWeightsNot100 = defineRule({
  id: "split-weights-not-100",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "Salesforce Journey Builder, random split; Treasure Data INVALID_AB_TEST_PERCENTAGES",
  words: {
    en: {
      title: "The shares of a split do not add up to 100 %",
      messages: {
        sum: ({ n, sum }) =>
          `Shares of “${n}” add up to ${sum} %, they must be 100 %. Otherwise some people get no arm at all, or two. Change the shares.`,
        none: ({ n }) => `“${n}” has no arms, so it shares nobody out. Add at least two arms.`,
        share: ({ n, arms, odd }) =>
          `Shares of “${n}” must be whole numbers above 0; ${arms} ${Number(odd) === 1 ? "is" : "are"} not. Platforms refuse or round them. Change the shares.`,
      },
      fixes,
      why: "An experiment is only as good as its shares: a sum other than 100 leaves people without an arm, a share of nothing makes an arm that is never tried, and fractions are rounded differently by each platform.",
    },
  },
  *check(context) {
    for (const node of nodesOf(context.journey).values()) {
      if (!isKind(node, "split")) continue;
      const { arms } = node.data;
      const sum = Math.round(arms.reduce((total, arm) => total + arm.weight, 0) * 100) / 100;
      const odd = arms.filter(({ weight }) => weight <= 0 || !Number.isInteger(weight));
      if (sum === 100 && odd.length === 0) continue;
      const weights = normalised(arms.map((arm) => arm.weight));
      const params = { shares: listed(weights.map((weight) => `${weight} %`)) };
      const call = {
        name: "set-fields" as const,
        args: { ids: [node.id], fields: { "data.arms": arms.map((arm: Arm, i) => ({ ...arm, weight: weights[i] })) } },
      };
      yield {
        at: node.id,
        field: "arms",
        message: arms.length === 0 ? "none" : sum !== 100 ? "sum" : "share",
        params: { n: nodeName(context, node), sum, odd: odd.length, arms: listed(odd.map((arm) => `“${arm.name}”`)) },
        evidence: arms.map((arm) => `${arm.name}: ${arm.weight} %`),
        fixes: arms.length === 0 ? [] : fixOf("normalise", fixes.normalise(params), [call], params),
      };
    }
  },
});

/** Whole numbers ≥ 1 that add up to 100 and keep the proportions; equal shares when there are none to keep. At most 100 arms. */
export function normalised(weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const positive = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
  const total = positive.reduce((sum, weight) => sum + weight, 0);
  const exact = positive.map((weight) => (total > 0 ? (weight / total) * 100 : 100 / weights.length));
  const whole = exact.map((share) => Math.max(1, Math.floor(share)));
  const byRest = exact.map((share, i) => i).sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1) || a - b);
  for (let i = 0; whole.reduce((sum, share) => sum + share, 0) < 100; i += 1) whole[byRest[i % byRest.length]!]! += 1;
  while (whole.reduce((sum, share) => sum + share, 0) > 100) whole[whole.indexOf(Math.max(...whole))]! -= 1;
  return whole;
}
