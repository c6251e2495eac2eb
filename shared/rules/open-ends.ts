/** Ways out that lead nowhere, and which rule speaks of them: one loose end gives one finding. */
import type { NodeRecord } from "../journey/index.ts";
import { type Port, isKind } from "../kinds/index.ts";
import type { RuleContext } from "./define.ts";

export interface OpenEnd {
  /** Index in the graph. */
  readonly node: number;
  readonly ports: readonly Port[];
  /** None of its ways out leads anywhere. */
  readonly all: boolean;
}

/** Ways out of a decision belong to decision-no-default. */
const speaksForItself = (node: NodeRecord): boolean => isKind(node, "decision");

/** The time-out of a wait for an event belongs to event-wait-no-timeout, unless nothing at all leads on from there. */
function ownTimeout(node: NodeRecord, port: Port): boolean {
  return isKind(node, "wait") && node.data.for === "event" && port.id === "timeout";
}

/** Reached nodes with ways out that lead nowhere and that no more exact rule speaks of. */
export function openEnds(context: RuleContext): OpenEnd[] {
  const { graph } = context;
  const found: OpenEnd[] = [];
  graph.nodes.forEach((node, at) => {
    if (!graph.reached[at] || graph.kinds[at]!.role === "end" || speaksForItself(node)) return;
    const open = graph.openPorts(at);
    if (open.length === 0) return;
    const all = open.length === graph.ports(at).length;
    const ports = all ? open : open.filter((port) => !ownTimeout(node, port));
    if (ports.length > 0) found.push({ node: at, ports, all });
  });
  return found;
}
