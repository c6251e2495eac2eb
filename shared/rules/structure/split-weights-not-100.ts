/** Shares of an experiment that do not add up to 100 per cent in whole, positive numbers. */
import { nodesOf } from "../../journey/index.ts";
import { type Arm, isKind } from "../../kinds/index.ts";
import { type Language, listedIn, numberIn } from "../../words/language.ts";
import { defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";

const fixes = {
  en: { normalise: ({ shares }: Readonly<Record<string, string | number>>) => `Set the shares to ${shares}` },
  de: { normalise: ({ shares }: Readonly<Record<string, string | number>>) => `Anteile auf ${shares} setzen` },
};

/** The catalogue speaks with the parameters' names in place of their values. */
const written = (sum: string | number | undefined, language: Language): string =>
  typeof sum === "number" ? numberIn(sum, language) : String(sum);

const quoted = { en: (name: string) => `“${name}”`, de: (name: string) => `„${name}“` };

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
          `Shares of “${n}” add up to ${written(sum, "en")} %, they must be 100 %. Otherwise some people get no arm at all, or two. Change the shares.`,
        none: ({ n }) => `“${n}” has no arms, so it shares nobody out. Add at least two arms.`,
        share: ({ n, arms, odd }) =>
          `Shares of “${n}” must be whole numbers above 0; ${arms} ${Number(odd) === 1 ? "is" : "are"} not. Platforms refuse or round them. Change the shares.`,
      },
      fixes: fixes.en,
      why: "An experiment is only as good as its shares: a sum other than 100 leaves people without an arm, a share of nothing makes an arm that is never tried, and fractions are rounded differently by each platform.",
    },
    de: {
      title: "Die Anteile eines Test-Splits ergeben nicht 100 %",
      messages: {
        sum: ({ n, sum }) =>
          `Die Anteile von „${n}“ ergeben ${written(sum, "de")} %, es müssen 100 % sein. Sonst bekommen manche Personen keinen Arm oder zwei. Die Anteile ändern.`,
        none: ({ n }) => `„${n}“ hat keine Arme und teilt daher niemanden auf. Mindestens zwei Arme hinzufügen.`,
        share: ({ n, arms, odd }) =>
          `Die Anteile von „${n}“ müssen ganze Zahlen über 0 sein; ${arms} ${Number(odd) === 1 ? "ist" : "sind"} es nicht. Plattformen lehnen sie ab oder runden sie. Die Anteile ändern.`,
      },
      fixes: fixes.de,
      why: "Ein Experiment ist nur so gut wie seine Anteile: Eine andere Summe als 100 lässt Personen ohne Arm, ein Anteil von null ergibt einen Arm, der nie erprobt wird, und Bruchteile rundet jede Plattform anders.",
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
      const params = {
        shares: listedIn(
          weights.map((weight) => `${weight} %`),
          context.facts.language,
        ),
      };
      const call = {
        name: "set-fields" as const,
        args: { ids: [node.id], fields: { "data.arms": arms.map((arm: Arm, i) => ({ ...arm, weight: weights[i] })) } },
      };
      yield {
        at: node.id,
        field: "arms",
        message: arms.length === 0 ? "none" : sum !== 100 ? "sum" : "share",
        params: {
          n: nodeName(context, node),
          sum,
          odd: odd.length,
          arms: listedIn(
            odd.map((arm) => quoted[context.facts.language](arm.name)),
            context.facts.language,
          ),
        },
        evidence: arms.map((arm) => `${arm.name}: ${numberIn(arm.weight, context.facts.language)} %`),
        fixes:
          arms.length === 0 ? [] : fixOf("normalise", fixes[context.facts.language].normalise(params), [call], params),
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
