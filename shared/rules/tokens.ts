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

/**
 * Follows the ways that part at `fork` through `starts` until they meet again. Each node carries the one way people come by, or, after
 * a meeting, a way of its own: so only the first meeting is told, not all that follow from it. O(nodes + edges).
 */
export function meetingsAfter(graph: Graph, fork: number, starts: readonly number[]): Meeting[] {
  const { rows, rank, order } = graph;
  // 0: not on any of these ways. Ways are numbered from 1, meetings after them.
  const wayAt = new Int32Array(rows.size);
  const wayOf = new Map<number, number>();
  starts.forEach((edge, i) => wayOf.set(edge, i + 1));
  const meetings: Meeting[] = [];
  const from = rank[fork]!;
  for (let at = from + 1; at < order.length; at += 1) {
    const node = order[at]!;
    let way = 0;
    let several = false;
    const bringing: number[] = [];
    for (let i = rows.inStart[node]!; i < rows.inStart[node + 1]!; i += 1) {
      const edge = rows.inEdge[i]!;
      const before = rows.from[edge]!;
      // Ways back bring the same person again, later: that is a loop, not a meeting.
      if (rank[before]! >= at) continue;
      const brought = before === fork ? (wayOf.get(edge) ?? 0) : wayAt[before]!;
      if (brought === 0) continue;
      bringing.push(edge);
      if (way !== 0 && brought !== way) several = true;
      way = brought;
    }
    wayAt[node] = several ? starts.length + 1 + node : way;
    if (several && graph.kinds[node]!.joins === undefined) meetings.push({ node, fork, edges: bringing });
  }
  return meetings;
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
