/** A journey as numbers for the layout: steps with size, stage and lane, and the ways between them that lead on. */
import { type Doc } from "../document/index.ts";
import { type NodeRecord, edgesOf, journeyOf, nodesOf, stagesOf } from "../journey/index.ts";
import { type Anatomy, type KindFacts, anatomyOf, kindOf } from "../kinds/index.ts";
import { lanesOf } from "./lanes.ts";

/** A node that takes room of its own. What a folded group holds does not: the group stands for it. */
export interface Step {
  readonly id: string;
  readonly node: NodeRecord;
  /** Number of the stage from the left; -1 left of all stages, `stages.length` right of them, for nodes in no stage. */
  readonly stage: number;
  readonly lane: number;
  readonly width: number;
  readonly height: number;
  /** y of the middle of its head: where lines come in. */
  readonly entry: number;
  /** Open groups around it, the outermost first. */
  readonly groups: readonly string[];
  readonly isEntry: boolean;
  /** A bar is left at its sides alone. */
  readonly isBar: boolean;
}

/** A connection that leads on: never to an earlier stage, never around a loop. */
export interface Way {
  readonly from: number;
  readonly to: number;
  /** Place among the ways out of `from`. */
  readonly port: number;
  /** It may leave through the bottom: the single way out, or the last row. */
  readonly down: boolean;
  /** y, from the node's top, at which it leaves at a side. */
  readonly exit: number;
}

export interface Flow {
  readonly steps: readonly Step[];
  readonly out: readonly (readonly Way[])[];
  readonly into: readonly (readonly Way[])[];
  /** Step → rank in which it is read: whatever leads to it comes before it. */
  readonly rank: Int32Array;
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
  /** Notes and empty groups in no group: they hang on to a step. */
  readonly asides: readonly NodeRecord[];
  /** Folded group → the nodes it hides, whatever their depth. */
  readonly hidden: ReadonlyMap<string, readonly NodeRecord[]>;
  /** Open group → its members, groups among them. */
  readonly members: ReadonlyMap<string, readonly NodeRecord[]>;
}

const deepest = 20;

/** The groups around a node, the outermost first. */
function groupsAround(doc: Doc, node: NodeRecord): NodeRecord[] {
  const around: NodeRecord[] = [];
  const nodes = nodesOf(doc);
  let group = node.group === null ? undefined : nodes.get(node.group);
  while (group && around.length < deepest && !around.includes(group)) {
    around.unshift(group);
    group = group.group === null ? undefined : nodes.get(group.group);
  }
  return around;
}

/** `only`: the nodes it is about; all when left out. Linear in nodes and edges. */
export function flowOf(doc: Doc, facts: KindFacts, only?: ReadonlySet<string>): Flow {
  const stages = stagesOf(doc).map(({ id }) => id);
  const stageNumber = new Map(stages.map((id, i) => [id, i]));
  const showsLanes = journeyOf(doc).lanes;
  const lanes = showsLanes ? lanesOf(doc) : undefined;
  const laneNumber = new Map(lanes?.rows.map((lane, i) => [lane, i]));
  const steps: Step[] = [];
  const asides: NodeRecord[] = [];
  const hidden = new Map<string, NodeRecord[]>();
  const members = new Map<string, NodeRecord[]>();
  const numbers = new Map<string, number>();
  const anatomies: Anatomy[] = [];
  for (const node of nodesOf(doc).values()) {
    if (only && !only.has(node.id)) continue;
    if (node.group !== null) put(members, node.group, node);
  }
  for (const node of nodesOf(doc).values()) {
    if (only && !only.has(node.id)) continue;
    const around = groupsAround(doc, node);
    const folded = around.find((group) => group.collapsed && (!only || only.has(group.id)));
    if (folded) {
      put(hidden, folded.id, node);
      continue;
    }
    const kind = kindOf(node);
    const isFrame = kind.outline === "frame";
    if (isFrame && !node.collapsed && members.has(node.id)) continue;
    if (kind.role === "aside" && around.length === 0 && !(isFrame && members.has(node.id))) {
      asides.push(node);
      continue;
    }
    const anatomy = anatomyOf(node, facts);
    numbers.set(node.id, steps.length);
    anatomies.push(anatomy);
    const stage = node.stage === null ? undefined : stageNumber.get(node.stage);
    steps.push({
      id: node.id,
      node,
      stage: stage ?? (node.x + anatomy.width / 2 < 0 && stages.length > 0 ? -1 : stages.length),
      lane: laneNumber.get(lanes?.of.get(node.id) ?? "marketing") ?? 0,
      width: anatomy.width,
      height: anatomy.height,
      entry: anatomy.head / 2,
      groups: around.map(({ id }) => id),
      isEntry: kind.role === "entry",
      isBar: kind.outline === "bar",
    });
  }
  for (const [group, inside] of hidden) {
    const number = numbers.get(group) ?? -1;
    for (const node of inside) numbers.set(node.id, number);
    // It stands where the first of its members stands.
    const first = inside
      .map((node) => stageNumber.get(node.stage ?? "") ?? stages.length)
      .reduce((a, b) => Math.min(a, b));
    if (number >= 0) steps[number] = { ...steps[number]!, stage: first };
  }
  const ways = waysOf(doc, facts, steps, numbers, anatomies);
  return { ...inReadingOrder(steps, ways), steps, stages, lanes: lanes?.rows ?? [""], asides, hidden, members };
}

function put(map: Map<string, NodeRecord[]>, key: string, node: NodeRecord): void {
  const list = map.get(key);
  if (list) list.push(node);
  else map.set(key, [node]);
}

interface Loose extends Way {
  readonly isLoop: boolean;
}

function waysOf(
  doc: Doc,
  facts: KindFacts,
  steps: readonly Step[],
  numbers: ReadonlyMap<string, number>,
  anatomies: readonly Anatomy[],
): Loose[][] {
  const out: Loose[][] = steps.map(() => []);
  const ports = new Map<number, ReadonlyMap<string, number>>();
  const portsOf = (step: number): ReadonlyMap<string, number> => {
    let known = ports.get(step);
    if (!known) {
      const { node } = steps[step]!;
      known = new Map(
        kindOf(node)
          .ports(node.data, facts)
          .map((port, i) => [port.id, i]),
      );
      ports.set(step, known);
    }
    return known;
  };
  for (const edge of edgesOf(doc).values()) {
    const from = numbers.get(edge.from) ?? -1;
    const to = numbers.get(edge.to) ?? -1;
    if (from < 0 || to < 0 || from === to || steps[to]!.stage < steps[from]!.stage) continue;
    const { rows, head, strip, height } = anatomies[from]!;
    const known = portsOf(from);
    const port = known.get(edge.port) ?? 0;
    const row = rows.findIndex(({ id }) => id === edge.port);
    const { isBar } = steps[from]!;
    out[from]!.push({
      from,
      to,
      port,
      down: !isBar && (rows.length === 0 || row === rows.length - 1),
      exit: isBar ? ((port + 1) * height) / (known.size + 1) : row < 0 ? head / 2 : head + strip + row * 18 + 9,
      isLoop: edge.maxPasses !== null,
    });
  }
  for (const list of out) list.sort((a, b) => a.port - b.port || a.to - b.to);
  return out;
}

/**
 * Walked twice, depth first: from the entries to find what leads back to a step that is still open, and is left out; then
 * without it, from the last root to the first, so that what one reads first has the lowest rank.
 */
function inReadingOrder(
  steps: readonly Step[],
  all: readonly (readonly Loose[])[],
): Pick<Flow, "out" | "into" | "rank"> {
  const isLed = new Uint8Array(steps.length);
  for (const list of all) for (const way of list) if (!way.isLoop) isLed[way.to] = 1;
  const roots = steps.map((_, i) => i);
  const order = (i: number): number => (steps[i]!.isEntry ? 0 : isLed[i] === 0 ? 1 : 2);
  roots.sort((a, b) => order(a) - order(b) || steps[a]!.stage - steps[b]!.stage || a - b);
  const finished = walk(
    roots,
    all.map((list) => list.filter((way) => !way.isLoop)),
  );
  const out: (readonly Way[])[] = all.map((list) => list.filter((way) => finished[way.to]! < finished[way.from]!));
  const rank = walk(
    roots.toReversed(),
    out.map((list) => list.toReversed()),
  ).map((at) => steps.length - 1 - at);
  const into: Way[][] = steps.map(() => []);
  for (const list of out) for (const way of list) into[way.to]!.push(way);
  return { out, into, rank };
}

/** Step → when it was finished. Iterative: a long journey must not exhaust the stack. */
function walk(roots: readonly number[], out: readonly (readonly Way[])[]): Int32Array {
  const finished = new Int32Array(out.length);
  const seen = new Uint8Array(out.length);
  let time = 0;
  for (const root of roots) {
    if (seen[root] !== 0) continue;
    seen[root] = 1;
    const work = [{ step: root, at: 0 }];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const way = out[frame.step]![frame.at];
      frame.at += 1;
      if (!way) {
        finished[frame.step] = time;
        time += 1;
        work.pop();
      } else if (seen[way.to] === 0) {
        seen[way.to] = 1;
        work.push({ step: way.to, at: 0 });
      }
    }
  }
  return finished;
}
