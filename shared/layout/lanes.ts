/** In which row, by function, each node of a journey stands: its owner's, else that of what leads to it. */
import { type Doc } from "../document/index.ts";
import { type FunctionId, type NodeRecord, edgesOf, functions, nodesOf, stageOf } from "../journey/index.ts";
import { kindOf } from "../kinds/index.ts";

export interface Lanes {
  /** From top to bottom; functions that own nothing have no lane. */
  readonly rows: readonly FunctionId[];
  /** Node → its lane. */
  readonly of: ReadonlyMap<string, FunctionId>;
}

/**
 * A wait or a decision has no owner of its own: it stands with the first node that leads to it, without one with what it leads
 * to, then with its stage's owner. Whether the journey shows lanes is not asked here. Linear in nodes and edges.
 */
export function lanesOf(doc: Doc): Lanes {
  const of = new Map<string, FunctionId>();
  const nodes = nodesOf(doc);
  for (const node of nodes.values()) if (node.function !== null && kindOf(node).owned) of.set(node.id, node.function);
  const onward = new Map<string, string[]>();
  const back = new Map<string, string[]>();
  for (const { from, to } of edgesOf(doc).values()) {
    if (!nodes.has(from) || !nodes.has(to)) continue;
    put(onward, from, to);
    put(back, to, from);
  }
  spread(of, onward);
  spread(of, back);
  for (const node of nodes.values()) if (!of.has(node.id)) of.set(node.id, fallback(doc, node));
  const present = new Set(of.values());
  return { rows: functions.filter((one) => present.has(one)), of };
}

/** Breadth first from all that know their lane, so that the nearest one decides. */
function spread(of: Map<string, FunctionId>, links: ReadonlyMap<string, readonly string[]>): void {
  const queue = [...of.keys()];
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at]!;
    const lane = of.get(id)!;
    for (const next of links.get(id) ?? []) {
      if (of.has(next)) continue;
      of.set(next, lane);
      queue.push(next);
    }
  }
}

function fallback(doc: Doc, node: NodeRecord): FunctionId {
  const stage = node.stage === null ? undefined : stageOf(doc, node.stage);
  return stage?.function ?? functions[0];
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
