/** How long a check takes: the graph alone and all rules, at 100 to 10,000 nodes. Prints the best and the middle of several runs, in ms. */
import { type AnyRecord, createDoc } from "../shared/document/index.ts";
import { createLinks } from "../shared/journey/index.ts";
import { createRuleContext, lint, lintJourney, rules } from "../shared/rules/index.ts";
import { journey } from "../tests/support/journey.ts";
import { choosing, drawValid } from "../tests/support/random-journey.ts";

const today = "2027-01-01";

/** Many right journeys in one, as if drawn one below the other, with a loose end here and there. */
function drawing(size: number): AnyRecord[] {
  const records = journey("Big", { start: "2027-01-01", end: "2027-12-31", lastEntry: "2027-03-31", markets: ["US"] })
    .stage("Start")
    .build();
  const choose = choosing(size);
  let nodes = 0;
  for (let part = 0; nodes < size; part += 1) {
    for (const record of drawValid(part + 1)) {
      if (record.type !== "node" && record.type !== "edge") continue;
      if (record.type === "node") nodes += 1;
      if (record.type === "edge" && choose(40) === 0) continue;
      const ids: Record<string, unknown> = { id: `p${part}-${record.id}`.slice(0, 64) };
      for (const end of ["from", "to"])
        if (typeof record[end] === "string") ids[end] = `p${part}-${String(record[end])}`.slice(0, 64);
      const data = JSON.parse(JSON.stringify(record).replaceAll("event:", `event:p${part}-`)) as AnyRecord;
      records.push({
        ...data,
        ...(record.type === "node"
          ? { name: `${String(record["name"])} ${part}`, y: Number(record["y"]) + part * 4000 }
          : {}),
        ...ids,
      } as AnyRecord);
    }
  }
  return records;
}

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
    const records = drawing(size);
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
