/** Joins that wait for ways of which one person can only ever go one. */
import { type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { fixOf } from "../fixing.ts";
import { nameAt, nodeName } from "../naming.ts";

const fixes = {
  en: { any: () => "Go on with the first that arrives" },
  de: { any: () => "Mit dem ersten weitergehen, der ankommt" },
};

export const joinNeverSatisfied = defineRule({
  id: "join-never-satisfied",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: false,
  source: "Workflow soundness: deadlock (van der Aalst; Prinz et al. 2016)",
  words: {
    en: {
      title: "A join waits for ever",
      messages: {
        exclusive: ({ n, a, b }) =>
          `“${n}” waits for branches that exclude each other (after “${a}” and “${b}”); it will wait for ever. Let it go on with the first.`,
      },
      fixes: fixes.en,
      why: "A join that waits for all needs every way in to bring the same person. Ways that part at a decision, or that begin at different entries, never do: whoever comes there is stuck.",
    },
    de: {
      title: "Eine Zusammenführung wartet für immer",
      messages: {
        exclusive: ({ n, a, b }) =>
          `„${n}“ wartet auf Wege, die einander ausschließen (nach „${a}“ und „${b}“), und damit für immer. Mit dem ersten weitergehen lassen.`,
      },
      fixes: fixes.de,
      why: "Eine Zusammenführung, die auf alle wartet, braucht auf jedem Eingang dieselbe Person. Wege, die sich an einer Entscheidung trennen oder an verschiedenen Einstiegen beginnen, bringen sie nie: Wer dort ankommt, bleibt stecken.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph } = context;
    for (const [at, node] of graph.nodes.entries()) {
      if (!graph.reached[at] || graph.kinds[at]!.joins?.(node.data) !== "all") continue;
      const into = graph
        .into(at)
        .filter((edge) => graph.reached[graph.rows.from[edge]!])
        // Ways that come back from the join itself bring nobody for the first time.
        .filter((edge) => !graph.dominates(at, graph.rows.from[edge]!))
        .sort((a, b) =>
          graph.edges[a]!.from < graph.edges[b]!.from
            ? -1
            : graph.edges[a]!.from > graph.edges[b]!.from
              ? 1
              : graph.edges[a]!.port < graph.edges[b]!.port
                ? -1
                : 1,
        );
      const pair = into.flatMap((a, i) =>
        into.slice(i + 1).flatMap((b) => (graph.together(a, b) ? [] : [[a, b] as const])),
      )[0];
      if (!pair) continue;
      const also = [...new Set(pair.map((edge) => graph.edges[edge]!.from))].sort();
      yield {
        at: node.id,
        also,
        field: "waitFor",
        message: "exclusive",
        params: { n: nodeName(context, node), a: wayName(context, pair[0]), b: wayName(context, pair[1]) },
        fixes: fixOf("any", fixes[context.facts.language].any(), [
          { name: "set-fields", args: { ids: [node.id], fields: { "data.waitFor": "any" } } },
        ]),
      };
    }
  },
});

/** The branch it comes by, where it has a name; else the node it comes from. */
function wayName(context: RuleContext, edge: number): string {
  const { from, port } = context.graph.edges[edge]!;
  const name = context.graph.ports(context.graph.rows.from[edge]!).find((way) => way.id === port)?.name;
  return name || nameAt(context, from);
}
