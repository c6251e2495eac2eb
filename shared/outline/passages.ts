/**
 * The flow of a journey as numbers: its steps in reading order, and for each its ways on, told apart into those that lead on and
 * those that lead back. O(n log n + e) for n nodes and e connections.
 */
import type { Doc } from "../document/index.ts";
import { type EdgeRecord, type NodeRecord, edgesOf, nodesOf, stagesOf } from "../journey/index.ts";
import { type KindFacts, type Port, kindOf } from "../kinds/index.ts";

/** One way out of a step; `edge` is null while it leads nowhere. */
export interface Passage {
  /** Undefined when the node no longer has this way out. */
  readonly port: Port | undefined;
  readonly portId: string;
  readonly edge: EdgeRecord | null;
  /** Number of the step it leads to; -1 when it leads nowhere, or to what is not there. */
  readonly to: number;
}

export interface Step {
  readonly node: NodeRecord;
  /** Place of its stage from the left; -1 for nodes in no stage. */
  readonly column: number;
  /** In the order in which the node names its ways. */
  readonly passages: readonly Passage[];
  /** The ways part here: they have names, or there are several. */
  readonly parts: boolean;
}

export interface Passages {
  /** In reading order: what leads on comes before what it leads to. */
  readonly steps: readonly Step[];
  /** Notes, groups and whatever else stands beside the flow, from the top. */
  readonly asides: readonly Step[];
  /** Edges that close a loop. */
  readonly back: ReadonlySet<string>;
}

export function passagesOf(doc: Doc, facts: KindFacts): Passages {
  const columns = new Map(stagesOf(doc).map((stage, at) => [stage.id, at]));
  const leaving = new Map<string, EdgeRecord[]>();
  const entered = new Set<string>();
  for (const edge of edgesOf(doc).values()) {
    const list = leaving.get(edge.from);
    if (list) list.push(edge);
    else leaving.set(edge.from, [edge]);
    entered.add(edge.to);
  }
  const all = byPlace([...nodesOf(doc).values()], columns);
  const inFlow = all.filter((node) => kindOf(node).role !== "aside" || leaving.has(node.id) || entered.has(node.id));
  const numbers = new Map<string, number>();
  for (const node of inFlow) numbers.set(node.id, numbers.size);
  const stepOf = (node: NodeRecord) => {
    const ports = kindOf(node).ports(node.data, facts);
    const edges = leaving.get(node.id) ?? [];
    const passages = passagesIn(ports, edges, (id) => numbers.get(id) ?? -1);
    const parts = passages.length > 1 || passages.some(({ port }) => port === undefined || port.name !== "");
    return { node, column: columns.get(node.stage ?? "") ?? -1, passages, parts };
  };
  const drafts = inFlow.map(stepOf);
  // People come in at entries; after them whatever nothing leads to; what is left goes in circles.
  const ranked: [number[], number[], number[]] = [[], [], []];
  drafts.forEach(({ node }, at) => {
    ranked[kindOf(node).role === "entry" ? 0 : entered.has(node.id) ? 2 : 1].push(at);
  });
  const starts = ranked.flat();
  const back = backEdges(drafts, starts);
  const order = readingOrder(drafts, starts, back);
  const place = new Int32Array(order.length);
  order.forEach((step, at) => (place[step] = at));
  for (const { passages } of drafts) for (const one of passages) if (one.to >= 0) one.to = place[one.to]!;
  const steps = order.map((old) => drafts[old]!);
  const asides = all.filter((node) => !numbers.has(node.id)).map((node) => stepOf(node));
  return { steps, asides, back };
}

function passagesIn(ports: readonly Port[], edges: readonly EdgeRecord[], numberOf: (id: string) => number): Draft[] {
  const found: Draft[] = [];
  const take = (port: Port | undefined, portId: string, edge: EdgeRecord | null): void => {
    found.push({ port, portId, edge, to: edge ? numberOf(edge.to) : -1 });
  };
  const [port] = ports;
  const [edge] = edges;
  // Nearly all steps are like this.
  if (ports.length === 1 && port && edges.length < 2 && (!edge || edge.port === port.id)) {
    take(port, port.id, edge ?? null);
    return found;
  }
  const sorted = [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));
  const named = new Set<string>();
  for (const port of ports) {
    // Broken data may name a way twice; the first stands for all.
    if (named.has(port.id)) continue;
    named.add(port.id);
    const own = sorted.filter((one) => one.port === port.id);
    if (own.length === 0) take(port, port.id, null);
    for (const one of own) take(port, port.id, one);
  }
  for (const one of sorted) if (!named.has(one.port)) take(undefined, one.port, one);
  return found;
}

/** Numbers change once, when the order is known. */
type Draft = { -readonly [K in keyof Passage]: Passage[K] };

/** From the left column to the right, in each from the top; nodes in no stage last. */
function byPlace(nodes: readonly NodeRecord[], columns: ReadonlyMap<string, number>): NodeRecord[] {
  const placed = nodes.map((node) => ({ node, column: columns.get(node.stage ?? "") ?? columns.size }));
  placed.sort(
    (a, b) => a.column - b.column || a.node.y - b.node.y || a.node.x - b.node.x || (a.node.id < b.node.id ? -1 : 1),
  );
  return placed.map(({ node }) => node);
}

/** Edges to a step that the walk from the starts is still in: without them nothing goes in circles. */
function backEdges(steps: readonly Step[], starts: readonly number[]): Set<string> {
  const back = new Set<string>();
  const open = 1;
  const done = 2;
  const state = new Uint8Array(steps.length);
  const next = new Int32Array(steps.length);
  for (const start of starts) {
    if (state[start] !== 0) continue;
    const path = [start];
    state[start] = open;
    while (path.length > 0) {
      const at = path.at(-1)!;
      const passage = steps[at]!.passages[next[at]!];
      next[at]! += 1;
      if (!passage) {
        state[at] = done;
        path.pop();
      } else if (passage.to >= 0 && passage.edge) {
        if (state[passage.to] === open) back.add(passage.edge.id);
        else if (state[passage.to] === 0) {
          state[passage.to] = open;
          path.push(passage.to);
        }
      }
    }
  }
  return back;
}

/** Every step after all that lead on to it; the first way of a step before its second. */
function readingOrder(steps: readonly Step[], starts: readonly number[], back: ReadonlySet<string>): number[] {
  const seen = new Uint8Array(steps.length);
  const left: number[] = [];
  const next = Int32Array.from(steps, ({ passages }) => passages.length - 1);
  // What is finished first is read last, so both starts and ways are walked from their ends.
  for (const start of starts.toReversed()) {
    if (seen[start] !== 0) continue;
    const path = [start];
    seen[start] = 1;
    while (path.length > 0) {
      const at = path.at(-1)!;
      const passage = steps[at]!.passages[next[at]!];
      next[at]! -= 1;
      if (!passage) {
        left.push(at);
        path.pop();
      } else if (passage.to >= 0 && seen[passage.to] === 0 && !(passage.edge && back.has(passage.edge.id))) {
        seen[passage.to] = 1;
        path.push(passage.to);
      }
    }
  }
  return left.reverse();
}
