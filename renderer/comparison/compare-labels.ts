/** Labels of fields that belong to no kind: here they are called as in the inspector, where they are edited. */
import type { FieldLabels } from "../../shared/comparison/index.ts";
import { compareWords } from "../words/compare.ts";
import { inspectorWords as words } from "../words/inspector.ts";

const { journey, stageFields, edge } = words;

export const compareLabels: FieldLabels = {
  journey: {
    ...pick(journey, ["title", "description", "products", "audience", "markets", "languages", "owner", "function"]),
    ...pick(journey, ["tags", "alwaysOn", "reviewBy", "start", "end", "lastEntry", "maxDuration", "timeZone", "goal"]),
    "goal.statement": journey.statement,
    "goal.event": journey.event,
    "goal.target": journey.target,
    "goal.unit": words.unit,
  },
  stage: {
    ...pick(stageFields, ["kind", "name", "function", "entryCriterion", "milestone", "exitCriterion", "metric"]),
    ...pick(stageFields, ["barrier", "lever", "need", "feeling", "question"]),
    order: compareWords.order,
    "metric.name": stageFields.metricName,
    "metric.event": stageFields.event,
    "metric.target": stageFields.target,
    "metric.current": stageFields.current,
    "metric.unit": stageFields.metricUnit,
  },
  node: {
    name: words.name,
    stage: words.stage,
    function: words.owner,
    group: compareWords.group,
    kind: compareWords.kind,
  },
  edge: { from: edge.from, to: edge.to, port: edge.way, maxPasses: edge.maxPasses },
};

function pick<Key extends string>(from: Readonly<Record<Key, unknown>>, keys: readonly Key[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, String(from[key])]));
}
