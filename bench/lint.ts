/** How long a check takes: the graph alone and all rules, at 100 to 10,000 nodes. Prints the best and the middle of several runs, in ms. */
import { createDoc } from "../shared/document/index.ts";
import { createLinks } from "../shared/journey/index.ts";
import { createRuleContext, lint, lintJourney, rules } from "../shared/rules/index.ts";
import { manyFlows, today } from "./core/drawing.ts";

function measure(times: number, work: () => unknown): string {
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return `${took[0]!.toFixed(2)} (${took[Math.floor(times / 2)]!.toFixed(2)})`;
}

export function run(): Promise<void> {
  for (const size of [100, 500, 2000, 10_000]) {
    const records = manyFlows(size);
    const [doc, library] = [createDoc(records), createDoc()];
    const links = createLinks(doc);
    const context = (): ReturnType<typeof createRuleContext> =>
      createRuleContext({ journey: doc, library, today, links });
    const runs = size > 5000 ? 7 : 25;
    const { findings } = lintJourney({ journey: doc, library, today });
    console.log(`${size} nodes, ${doc.all("edge").size} connections, ${findings.length} findings`);
    console.log(`  build the graph        ${measure(runs, () => context().graph)}`);
    const graph = context().graph;
    void graph.reached;
    console.log(
      `  reached, leaves, loops ${measure(runs, () => {
        const fresh = context().graph;
        return [fresh.reached, fresh.leaves, fresh.loops, fresh.rank];
      })}  with building`,
    );
    console.log(
      `  timing windows         ${measure(runs, () => {
        const fresh = context();
        return fresh.timing.window(fresh.graph.nodes[0]!.id);
      })}  with building`,
    );
    console.log(
      `  all ${rules.length} rules           ${measure(runs, () => lintJourney({ journey: doc, library, today }))}`,
    );
    const slowest = rules
      .map((rule) => {
        const held = context();
        void [held.graph.reached, held.graph.loops, held.dictionary.fields.length];
        const start = performance.now();
        lint(held, [rule]);
        return { id: rule.id, took: performance.now() - start };
      })
      .sort((a, b) => b.took - a.took)
      .slice(0, 4);
    console.log(`  slowest                ${slowest.map(({ id, took }) => `${id} ${took.toFixed(2)}`).join(", ")}`);
  }
  return Promise.resolve();
}
