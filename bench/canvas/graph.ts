/** One deterministic layered graph per size: N nodes, 1.3 N edges, four stages; the same for the product and for the reference. */
import type { AnyRecord } from "../../shared/document/index.ts";
import { journeyDefaults, stageDefaults } from "../../shared/journey/index.ts";
import { kindById } from "../../shared/kinds/index.ts";

export interface BenchNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly stage: number;
}

export interface BenchGraph {
  readonly nodes: readonly BenchNode[];
  /** Pairs of node numbers. */
  readonly edges: readonly (readonly [number, number])[];
  readonly stageWidth: number;
}

const columnWidth = 228;
const rowHeight = 128;

/** As wide as it is high, spread over four stages; edges lead a column on, some a row up or down. */
export function benchGraph(size: number): BenchGraph {
  const perStage = Math.max(1, Math.round(Math.sqrt(size * 0.7) / 4));
  const columns = perStage * 4;
  const rows = Math.ceil(size / columns);
  const nodes: BenchNode[] = [];
  for (let i = 0; i < size; i += 1) {
    const column = Math.floor(i / rows);
    const row = i % rows;
    nodes.push({
      id: `n${i}`,
      x: column * columnWidth + 28,
      y: row * rowHeight + 40,
      title: `Step ${i + 1}`,
      stage: Math.min(3, Math.floor(column / perStage)),
    });
  }
  const edges: [number, number][] = [];
  // A small fixed generator: the same graph in every run and on every machine.
  let seed = 1234567;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let i = 0; i < size; i += 1) if (i + rows < size) edges.push([i, i + rows]);
  const taken = new Set(edges.map(([a, b]) => `${a}>${b}`));
  for (let tries = 0; edges.length < Math.floor(size * 1.3) && tries < size * 20; tries += 1) {
    const from = random(size);
    const to = from + rows + random(3) - 1;
    if (to >= size || to === from || taken.has(`${from}>${to}`)) continue;
    taken.add(`${from}>${to}`);
    edges.push([from, to]);
  }
  return { nodes, edges, stageWidth: perStage * columnWidth };
}

/** The same graph as a journey: emails and decisions, each edge out of a way of its own. */
export function benchJourney(size: number): AnyRecord[] {
  const graph = benchGraph(size);
  const id = `bench-${size}`;
  const records: AnyRecord[] = [
    { id, type: "journey", title: `Bench ${size}`, ...journeyDefaults } as unknown as AnyRecord,
  ];
  const functions = ["marketing", "medical", "sales", "patient-services"];
  for (let s = 0; s < 4; s += 1)
    records.push({
      id: `s${s}`,
      type: "stage",
      name: `Stage ${s + 1}`,
      order: s,
      ...stageDefaults,
      function: functions[s],
      width: Math.min(8000, graph.stageWidth),
    } as unknown as AnyRecord);
  const out = new Map<number, number[]>();
  for (const [from, to] of graph.edges) out.set(from, [...(out.get(from) ?? []), to]);
  graph.nodes.forEach((node, i) => {
    const ways = out.get(i)?.length ?? 0;
    const kind = kindById(ways > 1 ? "decision" : "touchpoint");
    if (!kind) throw new Error("the kinds of the bench journey are gone");
    const blank = kind.blank() as Record<string, unknown>;
    const data =
      ways > 1
        ? {
            ...blank,
            branches: Array.from({ length: ways - 1 }, (_, k) => ({
              id: `b${k}`,
              name: `Branch ${k + 1}`,
              condition: null,
            })),
          }
        : blank;
    records.push({
      id: node.id,
      type: "node",
      kind: kind.id,
      name: node.title,
      stage: `s${node.stage}`,
      function: functions[node.stage],
      group: null,
      data,
      x: node.x,
      y: node.y,
      collapsed: false,
    } as unknown as AnyRecord);
  });
  let n = 0;
  for (const [from, targets] of out)
    targets.forEach((to, k) => {
      const port = targets.length === 1 ? "next" : k < targets.length - 1 ? `b${k}` : "otherwise";
      records.push({
        id: `e${n++}`,
        type: "edge",
        from: `n${from}`,
        port,
        to: `n${to}`,
        maxPasses: null,
      } as unknown as AnyRecord);
    });
  return records;
}
