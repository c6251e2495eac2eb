/**
 * The order of a flow from its structure alone: where people can go round, neither the order of records nor what things
 * are called nor where they stand decides which connection counts as the way back.
 */
import { type Rows, reversePostOrder } from "./graph-search.ts";

export interface FlowTraits {
  /** What a node is, as a number: equal for nodes that no rule treats differently. */
  readonly node: Int32Array;
  /** The place of an edge's way out among those of its node. */
  readonly port: Int32Array;
  /** The last word between nodes that stand in the same place of the flow: either choice tells the same of the other. */
  readonly before: (a: number, b: number) => number;
}

/** Rounds after which nodes still alike count as alike; each tells nodes apart that differ one connection further away. */
const rounds = 64;

/**
 * Reverse post-order from `starts`; ways out in the order in which they are drawn. Several starts, or several connections out of one
 * way, go by what can be reached from them and what leads to them. O(nodes + edges), times {@link rounds} where there are `loops`.
 */
export function flowOrder(
  rows: Rows,
  starts: readonly number[],
  traits: FlowTraits,
  loops: boolean,
): { order: Int32Array; rank: Int32Array } {
  // Without loops every order rises along all edges, and no rule asks for more.
  const likeness = loops ? likenessOf(rows, traits) : traits.node;
  const first = (a: number, b: number): number => likeness[a]! - likeness[b]! || traits.before(a, b);
  const enters = (node: number): number => Math.min(1, rows.inStart[node + 1]! - rows.inStart[node]!);
  const outEdge = rows.outEdge.slice();
  for (let node = 0; node < rows.size; node += 1) {
    const [from, to] = [rows.outStart[node]!, rows.outStart[node + 1]!];
    if (to - from < 2) continue;
    const ways = outEdge.subarray(from, to);
    ways.sort((a, b) => traits.port[a]! - traits.port[b]! || first(rows.to[a]!, rows.to[b]!));
  }
  // Where nothing leads in, people can only begin.
  const begins = starts.toSorted((a, b) => enters(a) - enters(b) || first(a, b));
  return reversePostOrder({ ...rows, outEdge }, begins);
}

/** A number for each node that says what it is, what it leads to and what leads to it, as far as {@link rounds} connections away. */
function likenessOf(rows: Rows, { node, port }: FlowTraits): Int32Array {
  let now = node;
  for (let round = 0; round < Math.min(rounds, rows.size); round += 1) {
    const next = new Int32Array(rows.size);
    for (let at = 0; at < rows.size; at += 1) next[at] = mix(now[at]!, 0x2c1b3c6d);
    // Sums, so that the order of edges does not matter.
    for (let edge = 0; edge < rows.from.length; edge += 1) {
      const [from, to] = [rows.from[edge]!, rows.to[edge]!];
      next[from]! += mix(now[to]!, 2 * port[edge]! + 1);
      next[to]! += mix(now[from]!, 2 * port[edge]! + 2);
    }
    now = next;
  }
  return now;
}

/** A well-mixed 32-bit number of two (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** A text as a 32-bit number (FNV-1a). */
export function traitOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
