/** Parts of the journey that people come into and cannot leave, where no simpler rule says why. */
import { type RuleReport, defineRule } from "../define.ts";
import { reach } from "../graph-search.ts";
import { hasLooseEnds, isBareCycle, leavingEdges } from "../loops.ts";
import { nodeName } from "../naming.ts";

export const nodeCannotReachExit = defineRule({
  id: "node-cannot-reach-exit",
  group: "structure",
  severity: "error",
  locked: false,
  waivable: true,
  source: "Workflow soundness: livelock",
  words: {
    en: {
      title: "No exit can be reached",
      messages: {
        trapped: ({ n, count }) =>
          `From “${n}” no exit can be reached; contacts are trapped in ${count} nodes that only lead to each other. Add a way out to an exit.`,
      },
      fixes: {},
      why: "A region that leads only into itself keeps everybody who enters it. A single loop without a way out is told by loop-without-exit, a loose end by node-dead-end; this rule tells of what is left: branching regions without an exit.",
    },
    de: {
      title: "Kein Ausstieg ist erreichbar",
      messages: {
        trapped: ({ n, count }) =>
          `Von „${n}“ ist kein Ausstieg erreichbar; Kontakte sind in ${count} Schritten gefangen, die nur zueinander führen. Einen Weg zu einem Ausstieg hinzufügen.`,
      },
      fixes: {},
      why: "Ein Bereich, der nur in sich selbst führt, behält alle, die hineinkommen. Eine einzelne Schleife ohne Ausgang meldet loop-without-exit, ein loses Ende node-dead-end; diese Regel meldet, was übrig bleibt: verzweigte Bereiche ohne Ausstieg.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { graph } = context;
    for (const members of graph.loops) {
      if (!graph.reached[members[0]!] || leavingEdges(context, members).length > 0) continue;
      if (hasLooseEnds(context, members) || isBareCycle(context, members)) continue;
      const [first] = members.toSorted(
        (a, b) => graph.depth[a]! - graph.depth[b]! || (graph.nodes[a]!.id < graph.nodes[b]!.id ? -1 : 1),
      );
      const before = reach(graph.rows, members, "backwards");
      const inside = new Set(members);
      const trapped = graph.nodes.flatMap((node, at) =>
        before[at] && graph.reached[at] && !graph.leaves[at] && !inside.has(at) ? [node.id] : [],
      );
      const record = graph.nodes[first!]!;
      yield {
        at: record.id,
        also: [...members.map((node) => graph.nodes[node]!.id).filter((id) => id !== record.id), ...trapped].sort(),
        message: "trapped",
        params: { n: nodeName(context, record), count: members.length },
      };
    }
  },
});
