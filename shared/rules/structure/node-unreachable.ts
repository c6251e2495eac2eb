/** Parts of the drawing that nobody can come to. */
import { type NodeRecord, stageLefts } from "../../journey/index.ts";
import { nodeWidth } from "../../kinds/index.ts";
import { type Fix, type RuleContext, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";

const fixes = {
  en: {
    park: ({ count }: Readonly<Record<string, string | number>>) =>
      count === 1 ? "Park it beside the journey" : `Park these ${count} beside the journey`,
  },
  de: {
    park: ({ count }: Readonly<Record<string, string | number>>) =>
      count === 1 ? "Neben der Journey parken" : `Diese ${count} neben der Journey parken`,
  },
};

export const nodeUnreachable = defineRule({
  id: "node-unreachable",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: true,
  source: "bpmnlint no-disconnected, no-implicit-start",
  words: {
    en: {
      title: "A node can never be reached",
      messages: {
        one: ({ n }) =>
          `“${n}” can never be reached from an entry, so nobody will get it. Connect it, or park it beside the journey.`,
        several: ({ n, count }) =>
          `“${n}” can never be reached from an entry, nor can ${count === 1 ? "the node" : `the ${count} nodes`} after it, so nobody will get them. Connect it, or park them beside the journey.`,
      },
      fixes: fixes.en,
      why: "A node that no way leads to looks finished and never happens. Drafts may wait outside all stages: there they are parked and not counted. One finding is given for each loose part, at its beginning.",
    },
    de: {
      title: "Ein Schritt ist nie erreichbar",
      messages: {
        one: ({ n }) =>
          `„${n}“ ist von keinem Einstieg erreichbar, also bekommt es niemand. Verbinden oder neben der Journey parken.`,
        several: ({ n, count }) =>
          `„${n}“ ist von keinem Einstieg erreichbar, ebenso ${count === 1 ? "der Schritt" : `die ${count} Schritte`} danach, also bekommt sie niemand. Verbinden oder neben der Journey parken.`,
      },
      fixes: fixes.de,
      why: "Ein Schritt, zu dem kein Weg führt, sieht fertig aus und geschieht nie. Entwürfe dürfen außerhalb aller Phasen warten: Dort sind sie geparkt und zählen nicht. Für jeden losen Teil gibt es einen Befund, an seinem Anfang.",
    },
  },
  *check(context) {
    const { graph } = context;
    const { components, rows, nodes } = graph;
    const entered = new Set<number>();
    graph.edges.forEach((_, edge) => {
      const [a, b] = [components.of[rows.from[edge]!]!, components.of[rows.to[edge]!]!];
      if (a !== b && !graph.reached[rows.from[edge]!]) entered.add(b);
    });
    const parked = (node: NodeRecord): boolean => node.stage === null && context.stages.length > 0;
    for (let at = 0; at < components.count; at += 1) {
      const members = components.members[at]!;
      if (entered.has(at) || graph.reached[members[0]!]) continue;
      const part = partFrom(context, members).sort((a, b) => (nodes[a]!.id < nodes[b]!.id ? -1 : 1));
      const standing = part.filter((node) => !parked(nodes[node]!));
      if (standing.length === 0) continue;
      const first = members.map((node) => nodes[node]!).reduce((a, b) => (b.id < a.id ? b : a));
      yield {
        at: first.id,
        also: part.map((node) => nodes[node]!.id).filter((id) => id !== first.id),
        message: part.length === 1 ? "one" : "several",
        params: { n: nodeName(context, first), count: part.length - 1 },
        fixes: park(
          context,
          standing.map((node) => nodes[node]!),
        ),
      };
    }
  },
});

/** What follows these nodes and is not reached otherwise. */
function partFrom(context: RuleContext, members: readonly number[]): number[] {
  const { graph } = context;
  const part = new Set(members);
  for (const node of part)
    for (const edge of graph.out(node)) {
      const next = graph.rows.to[edge]!;
      if (!graph.reached[next]) part.add(next);
    }
  return [...part];
}

function park(context: RuleContext, nodes: readonly NodeRecord[]): Fix[] {
  const { stages } = context;
  const last = stages.at(-1);
  if (!last) return [];
  const right = (stageLefts(stages).get(last.id) ?? 0) + last.width;
  const left = Math.min(...nodes.map((node) => node.x));
  const moves = nodes.map((node) => ({ id: node.id, x: right + nodeWidth + (node.x - left), y: node.y, stage: null }));
  const params = { count: nodes.length };
  return fixOf(
    "park",
    fixes[context.facts.language].park(params),
    [{ name: "move-nodes", args: { moves, by: "move" } }],
    params,
  );
}
