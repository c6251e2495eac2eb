/** The flow of one journey as integers: who leads to whom, computed lazily and once, for all rules together. */
import { connectionFault } from "../commands/index.ts";
import type { Doc } from "../document/index.ts";
import { type EdgeRecord, type Links, type NodeRecord, edgesOf, nodesOf } from "../journey/index.ts";
import { type KindFacts, type KindId, type NodeKind, type Port, kindOf } from "../kinds/index.ts";
import { countedBefore } from "./counted-before.ts";
import { flowOrder, traitOf } from "./flow-order.ts";
import {
  type Components,
  type Rows,
  componentsOf,
  depths,
  dominatorsOf,
  reach,
  rowsOf,
  shortestLoop,
} from "./graph-search.ts";
import { togetherness } from "./tokens.ts";

/** Nodes beside the flow (notes, groups) and connections that are not valid are no part of it. Indexes count `nodes` and `edges`. */
export interface Graph {
  readonly nodes: readonly NodeRecord[];
  readonly kinds: readonly NodeKind<KindId, unknown>[];
  /** Valid connections between these nodes. */
  readonly edges: readonly EdgeRecord[];
  readonly rows: Rows;
  readonly entries: readonly number[];
  /** Exits and goals. */
  readonly ends: readonly number[];
  /** Index of a node id, -1 when it is not in the flow. */
  at(id: string): number;
  /** The ways out of a node, in the order in which they are drawn. */
  ports(node: number): readonly Port[];
  /** Ways out that no valid connection leaves, each id once. */
  openPorts(node: number): readonly Port[];
  out(node: number): readonly number[];
  into(node: number): readonly number[];
  /** 1: some entry leads here. In a journey without entries every node counts as reached: one fault is enough. */
  readonly reached: Uint8Array;
  /** 1: this one entry leads here. */
  reachedFrom(entry: number): Uint8Array;
  /** 1: some exit or goal can be reached from here. */
  readonly leaves: Uint8Array;
  readonly components: Components;
  /** Components that people can go round in. */
  readonly loops: readonly (readonly number[])[];
  /** Position of every node in an order that rises along all edges but those that close a loop, by structure alone; -1: not reached. */
  readonly rank: Int32Array;
  /** Reached nodes in that order. */
  readonly order: Int32Array;
  /** Steps from the nearest entry, -1 for nodes that are not reached. */
  readonly depth: Int32Array;
  /** A shortest loop through the first of `members` (by depth, then id), as edges; `keep` leaves edges out. */
  loopThrough(members: readonly number[], keep?: (edge: number) => boolean): readonly number[];
  /** Whether every way from the entries to `node` passes `gate`. A node dominates itself. */
  dominates(gate: number, node: number): boolean;
  /** The nodes on every way from the entries to this one, nearest first, itself left out. */
  dominators(node: number): readonly number[];
  /** Whether one person can come through both of these edges into one node, because a fork sent them both ways. */
  together(edgeA: number, edgeB: number): boolean;
  isReached(id: string): boolean;
}

export function createGraph(doc: Doc, links: Links, facts: KindFacts): Graph {
  const nodes: NodeRecord[] = [];
  const kinds: NodeKind<KindId, unknown>[] = [];
  const index = new Map<string, number>();
  for (const node of nodesOf(doc).values()) {
    const kind = kindOf(node);
    if (kind.role === "aside") continue;
    index.set(node.id, nodes.length);
    nodes.push(node);
    kinds.push(kind);
  }
  const portLists = nodes.map((node, i) => kinds[i]!.ports(node.data, facts));
  const edges = validEdges(doc, links, index, portLists);
  const rows = rowsOf(
    nodes.length,
    Int32Array.from(edges, (edge) => index.get(edge.from)!),
    Int32Array.from(edges, (edge) => index.get(edge.to)!),
  );
  const withRole = (role: string): number[] => kinds.flatMap((kind, i) => (kind.role === role ? [i] : []));
  const entries = withRole("entry");
  const ends = withRole("end");
  const everyIndex = nodes.map((_, i) => i);

  const reached = once(() =>
    entries.length > 0 ? reach(rows, entries, "forwards") : new Uint8Array(nodes.length).fill(1),
  );
  const leaves = once(() => reach(rows, ends, "backwards"));
  const components = once(() => componentsOf(rows));
  const ordered = once(() => {
    const traits = {
      node: Int32Array.from(nodes, ({ data }, i) => traitOf(`${kinds[i]!.id} ${kinds[i]!.joins?.(data) ?? ""}`)),
      port: Int32Array.from(edges, ({ port }, edge) =>
        portLists[rows.from[edge]!]!.findIndex((way) => way.id === port),
      ),
      before: (a: number, b: number) => (nodes[a]!.id < nodes[b]!.id ? -1 : 1),
    };
    return flowOrder(rows, entries.length > 0 ? entries : everyIndex, traits, graph.loops.length > 0);
  });
  const stepsIn = once(() => depths(rows, entries));
  const idom = once(() => dominatorsOf(rows, entries));
  const fromEntry = new Map<number, Uint8Array>();
  const together = once(() => togetherness(graph));

  const graph: Graph = {
    nodes,
    kinds,
    edges,
    rows,
    entries,
    ends,
    at: (id) => index.get(id) ?? -1,
    ports: (node) => portLists[node] ?? [],
    openPorts(node) {
      const taken = new Set(this.out(node).map((edge) => edges[edge]!.port));
      return this.ports(node).filter((port) => !taken.has(port.id) && taken.add(port.id));
    },
    out: (node) => [...rows.outEdge.subarray(rows.outStart[node], rows.outStart[node + 1])],
    into: (node) => [...rows.inEdge.subarray(rows.inStart[node], rows.inStart[node + 1])],
    get reached() {
      return reached();
    },
    reachedFrom(entry) {
      let seen = fromEntry.get(entry);
      if (!seen) fromEntry.set(entry, (seen = reach(rows, [entry], "forwards")));
      return seen;
    },
    get leaves() {
      return leaves();
    },
    get components() {
      return components();
    },
    get loops() {
      return components().members.filter((members) => members.length > 1);
    },
    get rank() {
      return ordered().rank;
    },
    get order() {
      return ordered().order;
    },
    get depth() {
      return stepsIn();
    },
    loopThrough(members, keep = () => true) {
      const depth = stepsIn();
      const inside = new Set(members);
      const place = (node: number): number => (depth[node]! < 0 ? nodes.length : depth[node]!);
      const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
      const first = members.toSorted((a, b) => place(a) - place(b) || byId(nodes[a]!.id, nodes[b]!.id))[0];
      if (first === undefined) return [];
      const ways = (node: number): number[] =>
        this.out(node)
          .filter((edge) => keep(edge) && inside.has(rows.to[edge]!))
          .sort((a, b) => byId(edges[a]!.to, edges[b]!.to) || byId(edges[a]!.port, edges[b]!.port));
      return shortestLoop(rows, first, ways) ?? [];
    },
    dominates(gate, node) {
      const above = idom();
      for (let at = node; at >= 0; at = above[at]!) if (at === gate) return true;
      return false;
    },
    dominators(node) {
      const above = idom();
      const found: number[] = [];
      for (let at = above[node] ?? -2; at >= 0; at = above[at]!) found.push(at);
      return found;
    },
    together: (edgeA, edgeB) => together()(edgeA, edgeB),
    isReached: (id) => reached()[index.get(id) ?? -1] === 1,
  };
  return graph;
}

/** Valid: both ends in the flow, legal by `connectionFault`, out of a way that exists, and not the double of one that counts. */
function validEdges(
  doc: Doc,
  links: Links,
  index: ReadonlyMap<string, number>,
  portLists: readonly (readonly Port[])[],
): EdgeRecord[] {
  const valid: EdgeRecord[] = [];
  for (const edge of edgesOf(doc).values()) {
    const from = index.get(edge.from);
    if (from === undefined || !index.has(edge.to)) continue;
    if (connectionFault(doc, edge, countedBefore(edge, links.out(edge.from)), undefined)) continue;
    if (portLists[from]!.some((port) => port.id === edge.port)) valid.push(edge);
  }
  return valid;
}

function once<Value>(make: () => Value): () => Value {
  let held: { value: Value } | undefined;
  return () => (held ??= { value: make() }).value;
}
