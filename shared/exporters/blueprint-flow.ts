/** The flow in a blueprint: nodes with their ways out, edges with their times, conditions as trees and sentences. */
import type { AnyRecord, Doc } from "../document/index.ts";
import { type DataDictionary, edgesOf, journeyOf, nodesOf, sayCondition, stagesOf, testsOf } from "../journey/index.ts";
import { type KindFacts, kindOf } from "../kinds/index.ts";
import type { Language } from "../words/language.ts";
import type { Blueprint } from "./blueprint-schema.ts";
import type { UsedNodeCondition } from "./blueprint-used.ts";
import { byId, compareText, sortedTexts, withSortedKeys } from "./ordered.ts";

type Flow = Pick<Blueprint, "journey" | "goal" | "stages" | "nodes" | "edges" | "layout">;

export function flowOf(journey: Doc, facts: KindFacts): Flow {
  const { type: _type, goal, lanes, rows, emptyRows, ...about } = journeyOf(journey);
  const nodes = byId(nodesOf(journey).values());
  const stages = stagesOf(journey);
  const edges = byId(edgesOf(journey).values());
  const chosen = edges.flatMap(({ id, drawn }) => (drawn === undefined ? [] : [{ id, drawn }]));
  return {
    journey: withSortedKeys(about),
    goal: withSortedKeys(goal),
    stages: stages.map(({ type: _, width: __, ...stage }) => withSortedKeys(stage)),
    nodes: nodes.map((node) => {
      const kind = kindOf(node);
      const ports = kind.ports(node.data, facts);
      return {
        id: node.id,
        kind: kind.id,
        name: node.name,
        stage: node.stage,
        function: node.function,
        group: node.group,
        data: withSortedKeys(node.data),
        ports: ports.map((port) => ({ id: port.id, name: port.name, default: port.default ?? false })),
        summary: kind.summary(node.data, facts),
      };
    }),
    edges: edges.map(({ id, from, port, to, maxPasses }) => ({
      id,
      from,
      port,
      to,
      maxPasses,
      delay: delayOf(journey.get(from), port),
    })),
    layout: {
      lanes,
      ...(rows ? { rows: withSortedKeys(rows) } : {}),
      ...(emptyRows ? { emptyRows } : {}),
      ...(chosen.length > 0 ? { edges: chosen } : {}),
      stages: byId(stages).map(({ id, width }) => ({ id, width })),
      nodes: nodes.map(({ id, x, y, collapsed }) => ({ id, x, y, collapsed })),
    },
  };
}

function delayOf(from: AnyRecord | undefined, port: string): Blueprint["edges"][number]["delay"] {
  if (from?.type !== "node") return { min: 0, max: 0 };
  const node = from as unknown as { kind: string; data: unknown };
  const { min, max } = kindOf(node).delay(node.data, port);
  // JSON has no word for infinity.
  return { min, max: Number.isFinite(max) ? max : null };
}

export function conditionsOf(
  used: readonly UsedNodeCondition[],
  dictionary: DataDictionary,
  language: Language,
): Blueprint["conditions"] {
  const said = used.map(({ node, key, port, condition }) => ({
    node,
    key,
    port,
    condition: withSortedKeys(condition),
    sentence: sayCondition(condition, dictionary, language),
    fields: sortedTexts(testsOf(condition).map((test) => test.field)),
  }));
  // A node's own conditions stay in the order in which they are asked: the sort is stable.
  return said.sort((a, b) => compareText(a.node, b.node));
}
