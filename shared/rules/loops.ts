/** Loops: which of them take no time, which have no way out, and which way out can ever be taken. */
import { branchSpaces, isCovered, leftAfter } from "./branches.ts";
import { isEmpty } from "./condition-space.ts";
import type { RuleContext } from "./define.ts";
import { channelOf } from "./events.ts";
import { isWait, lacking } from "./waits.ts";
import { componentsOf } from "./graph-search.ts";

/**
 * Whether going through this connection takes no time: no wait, and no answer, act of a person or event of which the loop
 * would have to see a new one each time.
 */
export function takesNoTime(context: RuleContext, edge: number): boolean {
  const { graph } = context;
  const from = graph.rows.from[edge]!;
  const node = graph.nodes[from]!;
  const kind = graph.kinds[from]!;
  const { min, max } = kind.delay(node.data, graph.edges[edge]!.port);
  // A wait that does not say how long is a fault of its own, not a loop without a wait.
  if (min > 0 || (isWait(node) && lacking(node))) return false;
  if (kind.role !== "touch") return max <= 0;
  // A send window only holds up what comes outside of it; a person's act is never at once.
  return !channelOf(node)?.human;
}

/** Groups of nodes that can be gone round without any time passing. */
export function instantLoops(context: RuleContext): (readonly number[])[] {
  return componentsOf(context.graph.rows, (edge) => takesNoTime(context, edge)).members.filter(
    (members) => members.length > 1,
  );
}

/** Connections that close a loop in the part that `keep` leaves, seen from `start`: without them no loop is left. */
export function closingEdges(
  context: RuleContext,
  members: readonly number[],
  start: number,
  keep: (edge: number) => boolean,
): number[] {
  const { graph } = context;
  const inside = new Set(members);
  const state = new Map<number, "open" | "done">();
  const closing: number[] = [];
  const ways = (node: number): number[] =>
    graph
      .out(node)
      .filter((edge) => inside.has(graph.rows.to[edge]!) && keep(edge))
      .sort((a, b) => (graph.edges[a]!.id < graph.edges[b]!.id ? -1 : 1));
  for (const root of [start, ...members]) {
    if (state.has(root)) continue;
    state.set(root, "open");
    const path = [{ node: root, left: ways(root) }];
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const edge = top.left.shift();
      if (edge === undefined) {
        state.set(top.node, "done");
        path.pop();
        continue;
      }
      const next = graph.rows.to[edge]!;
      if (state.get(next) === "open") closing.push(edge);
      else if (!state.has(next)) {
        state.set(next, "open");
        path.push({ node: next, left: ways(next) });
      }
    }
  }
  return closing;
}

/** Connections that lead out of these nodes. */
export function leavingEdges({ graph }: RuleContext, members: readonly number[]): number[] {
  const inside = new Set(members);
  return members.flatMap((node) => graph.out(node).filter((edge) => !inside.has(graph.rows.to[edge]!)));
}

/** One cycle and nothing else: every node has exactly one way out, and it leads to the next. */
export function isBareCycle({ graph }: RuleContext, members: readonly number[]): boolean {
  return members.every((node) => graph.out(node).length === 1 && graph.openPorts(node).length === 0);
}

/** Some way out of these nodes leads nowhere yet: another rule speaks of it, and connecting it may open the loop. */
export const hasLooseEnds = ({ graph }: RuleContext, members: readonly number[]): boolean =>
  members.some((node) => graph.openPorts(node).length > 0);

/** Leaving here depends on chance, an answer, an event or a condition: not on a fork, which sends people round as well. */
function canTakeInstead({ graph }: RuleContext, edge: number): boolean {
  const from = graph.rows.from[edge]!;
  if (graph.kinds[from]!.flow === "all") return false;
  const { port } = graph.edges[edge]!;
  // Two connections out of one way are both taken: the other one still goes round.
  return graph.out(from).filter((other) => graph.edges[other]!.port === port).length === 1;
}

/** Leaving this way is ruled out by the decision's own conditions. */
function neverTaken(context: RuleContext, edge: number): boolean {
  const { graph } = context;
  const node = graph.nodes[graph.rows.from[edge]!]!;
  const branches = branchSpaces(context, node);
  if (!branches) return false;
  const at = branches.findIndex(({ branch }) => branch.id === graph.edges[edge]!.port);
  const before = (at < 0 ? branches : branches.slice(0, at)).map(({ condition }) => condition);
  const taken = branches[at];
  if (taken) return isEmpty(taken.space) || isCovered(context, taken.space, before);
  return graph.edges[edge]!.port === "otherwise" && before.length > 0 && isEmpty(leftAfter(context, before));
}

/** Something can end going round: a limit on every loop, or a way out that somebody may take instead. */
export function canEnd(context: RuleContext, members: readonly number[]): boolean {
  if (leavingEdges(context, members).some((edge) => canTakeInstead(context, edge) && !neverTaken(context, edge)))
    return true;
  return unlimitedClosings(context, members).length === 0;
}

/** Connections that close a loop and name no limit. */
export function unlimitedClosings(context: RuleContext, members: readonly number[]): number[] {
  const { graph } = context;
  const start = members.toSorted(
    (a, b) => graph.depth[a]! - graph.depth[b]! || (graph.nodes[a]!.id < graph.nodes[b]!.id ? -1 : 1),
  )[0]!;
  return closingEdges(context, members, start, (edge) => graph.edges[edge]!.maxPasses === null);
}

/** A touch of the loop whose reaction can end it, as the field of a condition. */
export function reactionIn(context: RuleContext, members: readonly number[]): string | undefined {
  const { graph } = context;
  const touches = members.map((node) => graph.nodes[node]!).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const touch of touches) {
    const event = channelOf(touch)?.events.find(({ reaction }) => reaction);
    if (event) return `event:${touch.id}:${event.id}`;
  }
  return undefined;
}
