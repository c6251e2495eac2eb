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

/** Node → the number of the one way people come by: from 1 the ways as they part, after a join a number of its own. */
type Ways = ReadonlyMap<number, number>;

/**
 * Follows the ways that part at `fork` through `starts`, until one way is left. At a plain node where ways meet, `meet` says how it
 * goes on. O(nodes and edges between the fork and the last meeting), at most the whole graph.
 */
function follow(
  graph: Graph,
  fork: number,
  starts: readonly number[],
  meet: (node: number, edges: readonly number[]) => number,
): Ways {
  const { rank, order, rows } = graph;
  const found = new Map<number, number>();
  const first = firstWays(starts);
  /** How many connections of each way are still to be followed. */
  const ahead = new Map<number, number>();
  const count = (way: number, by: number): void => {
    const left = (ahead.get(way) ?? 0) + by;
    if (left === 0) ahead.delete(way);
    else ahead.set(way, left);
  };
  for (const [edge, way] of first) if (rank[rows.to[edge]!]! > rank[fork]!) count(way, 1);
  for (let at = rank[fork]! + 1; at < order.length && (ahead.size > 1 || ahead.has(mixed)); at += 1) {
    const node = order[at]!;
    let way = 0;
    let several = false;
    for (let i = rows.inStart[node]!; i < rows.inStart[node + 1]!; i += 1) {
      const brought = wayBy(graph, found, fork, first, rows.inEdge[i]!);
      if (brought === 0) continue;
      count(brought, -1);
      if (brought === mixed || (way !== 0 && brought !== way)) several = true;
      way = brought;
    }
    if (way === 0) continue;
    if (several) {
      const joined = graph.kinds[node]!.joins !== undefined;
      way = joined
        ? starts.length + 1 + node
        : meet(
            node,
            graph.into(node).filter((edge) => wayBy(graph, found, fork, first, edge) !== 0),
          );
    }
    found.set(node, way);
    for (let i = rows.outStart[node]!; i < rows.outStart[node + 1]!; i += 1)
      if (rank[rows.to[rows.outEdge[i]!]!]! > at) count(way, 1);
  }
  return found;
}

const firstWays = (starts: readonly number[]): Ways => new Map(starts.map((edge, i) => [edge, i + 1]));

/** The way by which an edge brings people, or 0. Ways back bring the same person again, later: that is a loop, not a meeting. */
function wayBy(graph: Graph, found: Ways, fork: number, first: Ways, edge: number): number {
  const before = graph.rows.from[edge]!;
  if (graph.rank[before]! >= graph.rank[graph.rows.to[edge]!]!) return 0;
  return (before === fork ? first.get(edge) : found.get(before)) ?? 0;
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
  const known = new Map<number, { found: Ways; first: Ways }>();
  const ways = (fork: number): { found: Ways; first: Ways } => {
    let held = known.get(fork);
    if (!held) {
      const starts = graph.out(fork);
      known.set(fork, (held = { found: follow(graph, fork, starts, () => mixed), first: firstWays(starts) }));
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
export function unmeantForks(
  graph: Graph,
): { readonly node: number; readonly port: string; readonly edges: readonly number[] }[] {
  const found: { node: number; port: string; edges: number[] }[] = [];
  graph.nodes.forEach((_, node) => {
    const out = graph.out(node);
    if (out.length < 2 || graph.kinds[node]!.flow === "all") return;
    const byPort = Map.groupBy(out, (edge) => graph.edges[edge]!.port);
    for (const [port, edges] of byPort) if (edges.length > 1) found.push({ node, port, edges });
  });
  return found;
}
