/** How long the automatic layout takes, with stages and lanes, whole and for a selection, and how tidy it comes out. Best and middle of several runs, ms. */
import { type AnyRecord, createDoc } from "../shared/document/index.ts";
import { type EdgeRecord, edgesOf, nodesOf } from "../shared/journey/index.ts";
import { plainFacts } from "../shared/kinds/index.ts";
import { tidy } from "../shared/layout/index.ts";
import { benchJourney } from "./canvas/graph.ts";
import { inLanes } from "./core/tidy.ts";
import { median, printTable } from "./figures.ts";

function measure(records: readonly AnyRecord[], times: number, only?: ReadonlySet<string>): (string | number)[] {
  const doc = createDoc(records);
  const took: number[] = [];
  let result = tidy(doc, plainFacts, { only });
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    result = tidy(doc, plainFacts, { only });
    took.push(performance.now() - start);
  }
  const at = new Map([...nodesOf(doc).values()].map(({ id, x, y }) => [id, { x, y }]));
  for (const { id, x, y } of result.moves) at.set(id, { x, y });
  const right = ({ from, to }: EdgeRecord): boolean => {
    const [a, b] = [at.get(from)!, at.get(to)!];
    return b.x > a.x || (b.x === a.x && b.y > a.y);
  };
  const edges = [...edgesOf(doc).values()].filter(({ from, to }) => !only || (only.has(from) && only.has(to)));
  return [
    Math.min(...took),
    median(took),
    result.moves.length,
    edges.length === 0 ? "–" : `${((100 * edges.filter(right).length) / edges.length).toFixed(1)} %`,
  ];
}

export function run(): Promise<void> {
  const rows = [100, 200, 1000, 5000, 10_000].flatMap((size) => {
    const records = benchJourney(size);
    const times = size > 2000 ? 5 : 25;
    const some = new Set(
      records
        .filter(({ type }) => type === "node")
        .slice(0, Math.min(50, size / 2))
        .map(({ id }) => id),
    );
    return [
      [`${size} nodes, 4 stages`, ...measure(records, times)],
      [`${size} nodes, 4 stages, 4 lanes`, ...measure(inLanes(records), times)],
      [`${some.size} of ${size} nodes`, ...measure(records, times, some)],
    ];
  });
  printTable("Tidy, ms", ["", "best", "median", "moved", "right or down"], rows);
  return Promise.resolve();
}
