/** Comparing two versions: the differences in reading order, their words, the drawing of both. Milliseconds, median and p95. */
import { compareJourneys, openSaying, unionOf } from "../shared/comparison/index.ts";
import { type AnyRecord, createDoc } from "../shared/document/index.ts";
import { plainFacts } from "../shared/kinds/index.ts";
import { benchJourney } from "./canvas/graph.ts";
import { median, percentile, printTable } from "./figures.ts";

/** Every twentieth node renamed, every fiftieth gone with its connections, every third moved, and as many new as gone. */
function laterVersion(records: readonly AnyRecord[]): AnyRecord[] {
  const gone = new Set<string>();
  let nodes = 0;
  const kept = records.flatMap((record): AnyRecord[] => {
    if (record.type !== "node") return [record];
    nodes += 1;
    if (nodes % 50 === 0) {
      gone.add(record.id);
      return [{ ...record, id: `${record.id}-new` }];
    }
    const moved = nodes % 3 === 0 ? { ...record, y: Number(record["y"]) + 16 } : record;
    return [nodes % 20 === 0 ? { ...moved, name: `Later ${nodes}` } : moved];
  });
  return kept.filter((record) => !gone.has(String(record["from"])) && !gone.has(String(record["to"])));
}

export async function run(): Promise<void> {
  for (const size of [100, 1000, 10_000]) {
    const before = benchJourney(size);
    // As they come from the store: no record is the same object in both.
    const after = structuredClone(laterVersion(before));
    const rows: (string | number)[][] = [];
    const time = (name: string, act: () => void): void => {
      const took: number[] = [];
      for (let i = 0; i < 9; i += 1) {
        const start = performance.now();
        act();
        took.push(performance.now() - start);
      }
      rows.push([name, median(took), percentile(took, 0.95)]);
    };
    const comparison = compareJourneys(before, after);
    time(`compare, ${comparison.differences.length} differences`, () => void compareJourneys(before, after));
    time("drawing of both", () => void unionOf(comparison, before, after));
    const library = createDoc();
    const side = (records: readonly AnyRecord[]) => ({ journey: createDoc(records), library, facts: plainFacts });
    const saying = openSaying(side(before), side(after));
    time("words of all", () => comparison.differences.forEach((difference) => void saying.say(difference)));
    printTable(`${size} nodes, ms`, ["", "median", "p95"], rows);
  }
}
