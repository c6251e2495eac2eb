/** The document engine without a screen: open, one-node commands, undo, full diff, hash. Milliseconds, median and p95. */
import { type AnyRecord, createDoc, diffRecords, openSession, semanticHash } from "../shared/document/index.ts";
import { type AnyCall, commandRunner } from "../shared/commands/index.ts";
import { journeyLayout, nodesOf } from "../shared/journey/index.ts";
import { benchJourney } from "./canvas/graph.ts";
import { median, percentile, printTable } from "./figures.ts";

export async function run(): Promise<void> {
  for (const size of [100, 1000, 10_000]) {
    const records = benchJourney(size);
    const rows: (string | number)[][] = [];
    const time = (name: string, times: number, act: (i: number) => void): void => {
      const took: number[] = [];
      for (let i = 0; i < times; i += 1) {
        const start = performance.now();
        act(i);
        took.push(performance.now() - start);
      }
      rows.push([name, median(took), percentile(took, 0.95)]);
    };
    time("open", 5, () => void openSession({ records, runner: commandRunner }));
    const session = openSession({ records, runner: commandRunner });
    const go = (call: AnyCall): void => {
      const outcome = session.dispatch(call);
      if ("refused" in outcome) throw new Error(outcome.refused);
    };
    const id = (i: number): string => `n${(i * 37) % size}`;
    time("move one", 60, (i) =>
      go({ name: "move-nodes", args: { by: "move", moves: [{ id: id(i), x: i * 4, y: i * 8 }] } }),
    );
    time("rename one", 60, (i) => go({ name: "set-fields", args: { ids: [id(i)], fields: { name: `Named ${i}` } } }));
    time("remove one", 20, (i) => go({ name: "remove", args: { ids: [`n${i + 1}`], reconnect: true } }));
    time("undo one", 60, () => void session.undo());
    time("move all", 3, (i) =>
      go({
        name: "move-nodes",
        args: {
          by: "move",
          moves: [...nodesOf(session.doc).values()].map(({ id: node, x, y }) => ({ id: node, x: x + i + 1, y })),
        },
      }),
    );
    const other: AnyRecord[] = [...createDoc(session.doc.records()).records()];
    time("full diff", 5, () => void diffRecords(records, other));
    time("semantic hash", 5, () => void semanticHash(session.doc.records(), journeyLayout));
    printTable(`${size} nodes, ms`, ["", "median", "p95"], rows);
  }
}
