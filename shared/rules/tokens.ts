/** Where the parallel ways of one person meet: at a join that was meant for it, or at a plain node that is then passed twice. */
import type { Graph } from "./graph.ts";

export interface Meeting {
  /** Index of the node where they meet. */
  readonly node: number;
  /** Where the ways parted. */
  readonly fork: number;
  /** The ways in that carry the same person. */
  readonly edges: readonly number[];
}

/** Several ways came together at a plain node: from there on the same person may be anywhere, more than once. */
const mixed = -1;

/**
 * Follows the ways that part at `fork` through `starts`. `found` gives each node the number of the one way people come by: 0 for none,
 * from 1 the ways as they part, and after a join a number of its own. At a plain node where ways meet, `meet` says how it goes on.
 * O(nodes + edges).
 */
function follow(graph: Graph, fork: number, starts: readonly number[], meet: (node: number, edges: readonly number[]) => number): Int32Array {
  const { rows, rank, order } = graph;
  const found = new Int32Array(rows.size);
  const first = new Map(starts.map((edge, i) => [edge, i + 1]));
  for (let at = rank[fork]! + 1; at < order.length; at += 1) {
    const node = order[at]!;
    let way = 0;
    let several = false;
    for (let i = rows.inStart[node]!; i < rows.inStart[node + 1]!; i += 1) {
      const brought = wayBy(graph, found, fork, first, rows.inEdge[i]!);
      if (brought === 0) continue;
      if (brought === mixed || (way !== 0 && brought !== way)) several = true;
      way = brought;
    }
    if (!several) found[node] = way;
    else if (graph.kinds[node]!.joins !== undefined) found[node] = starts.length + 1 + node;
    else {
      const into = graph.into(node).filter((edge) => wayBy(graph, found, fork, first, edge) !== 0);
      found[node] = meet(node, into);
    }
  }
  return found;
}

/** The way by which an edge brings people. Ways back bring the same person again, later: that is a loop, not a meeting. */
function wayBy(graph: Graph, found: Int32Array, fork: number, first: ReadonlyMap<number, number>, edge: number): number {
  const before = graph.rows.from[edge]!;
  if (before === fork) return first.get(edge) ?? 0;
  return graph.rank[before]! >= graph.rank[graph.rows.to[edge]!]! ? 0 : found[before]!;
}

/** Where ways that part here meet at plain nodes. Only the first meeting is told, not all that follow from it. */
export function meetingsAfter(graph: Graph, fork: number, starts: readonly number[]): Meeting[] {
  const meetings: Meeting[] = [];
  follow(graph, fork, starts, (node, edges) => {
    meetings.push({ node, fork, edges });
    return starts.length + 1 + node;
  });
  return meetings;
}

/** Asks whether one person can come through two edges into one node in one run, because a fork sent them both ways. */
export function togetherness(graph: Graph): (edgeA: number, edgeB: number) => boolean {
  const forks = graph.kinds.flatMap((kind, node) => (kind.flow === "all" && graph.rank[node]! >= 0 ? [node] : []));
  const known = new Map<number, { found: Int32Array; first: ReadonlyMap<number, number> }>();
  const ways = (fork: number): { found: Int32Array; first: ReadonlyMap<number, number> } => {
    let held = known.get(fork);
    if (!held) {
      const starts = graph.out(fork);
      held = { found: follow(graph, fork, starts, () => mixed), first: new Map(starts.map((edge, i) => [edge, i + 1])) };
      known.set(fork, held);
    }
    return held;
  };
  return (edgeA, edgeB) =>
    forks.some((fork) => {
      const { found, first } = ways(fork);
      const [a, b] = [wayBy(graph, found, fork, first, edgeA), wayBy(graph, found, fork, first, edgeB)];
      return a !== 0 && b !== 0 && (a !== b || a === mixed);
    });
}

/** Nodes with a way out that several connections leave, where none are meant to run side by side. */
export function unmeantForks(graph: Graph): { readonly node: number; readonly port: string; readonly edges: readonly number[] }[] {
  const found: { node: number; port: string; edges: number[] }[] = [];
  graph.nodes.forEach((_, node) => {
    const out = graph.out(node);
    if (out.length < 2 || graph.kinds[node]!.flow === "all") return;
    const byPort = Map.groupBy(out, (edge) => graph.edges[edge]!.port);
    for (const [port, edges] of byPort) if (edges.length > 1) found.push({ node, port, edges });
  });
  return found;
}
