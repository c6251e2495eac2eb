/** The latest moment at which anybody can come to a node: the longest way, loops gone round as often as they allow. */
import type { Graph } from "./graph.ts";

/** A time as a function of another: people leave a node this long after they came, or not before a day. */
export interface Stay {
  /** Minutes; may be Infinity. */
  readonly max: number;
  /** Nobody leaves before this minute of the journey; -Infinity where no date is set. */
  readonly notBefore: number;
}

/**
 * Minutes since the start of the journey, -Infinity for nodes nobody reaches. `begin` gives the last moment at which somebody comes
 * in at an entry. Loops: an edge with `maxPasses` k is taken k times at most; a loop that takes time and has no such edge has no end.
 * Within a loop of several limited edges the answer is an upper bound. O(nodes + edges) plus limited edges × size of their loop.
 */
export function latestArrivals(
  graph: Graph,
  begin: (entry: number) => number,
  stay: (edge: number) => Stay,
): Float64Array {
  const { rows, edges, components } = graph;
  const latest = new Float64Array(rows.size).fill(-Infinity);
  for (const entry of graph.entries) latest[entry] = begin(entry);
  const through = (time: number, edge: number): number => {
    const { max, notBefore } = stay(edge);
    return Math.max(time + max, notBefore);
  };
  for (let at = components.count - 1; at >= 0; at -= 1) {
    const members = components.members[at]!;
    if (members.length > 1) goRound(members);
    for (const node of members) {
      if (latest[node] === -Infinity) continue;
      for (const edge of graph.out(node)) {
        const to = rows.to[edge]!;
        if (components.of[to] !== at) latest[to] = Math.max(latest[to]!, through(latest[node]!, edge));
      }
    }
  }
  return latest;

  function goRound(members: readonly number[]): void {
    const inside = new Set(members);
    const within = members.flatMap((node) => graph.out(node).filter((edge) => inside.has(rows.to[edge]!)));
    const limited = within.filter((edge) => edges[edge]!.maxPasses !== null);
    const free = within.filter((edge) => edges[edge]!.maxPasses === null);
    const entered = new Map(members.map((node) => [node, latest[node]!]));
    const order = risingOrder(members, free, rows.from, rows.to);
    if (!order) {
      // Round and round: without a limit only a loop that takes no time at all ends where it began.
      const takesTime = within.some((edge) => stay(edge).max > 0);
      const last = Math.max(...entered.values());
      for (const node of members) latest[node] = last === -Infinity ? last : takesTime ? Infinity : last;
      return;
    }
    const relax = (times: Map<number, number>, step: (time: number, edge: number) => number): Map<number, number> => {
      for (const node of order)
        for (const edge of freeOut.get(node) ?? []) {
          const time = times.get(node) ?? -Infinity;
          const to = rows.to[edge]!;
          if (time !== -Infinity) times.set(to, Math.max(times.get(to) ?? -Infinity, step(time, edge)));
        }
      return times;
    };
    const freeOut = new Map<number, number[]>();
    for (const edge of free) freeOut.set(rows.from[edge]!, [...(freeOut.get(rows.from[edge]!) ?? []), edge]);
    relax(entered, through);
    for (const node of members) latest[node] = entered.get(node)!;
    const sources = limited.map((edge) => rows.from[edge]!);
    const first = Math.max(-Infinity, ...sources.map((node) => entered.get(node)!));
    if (first === -Infinity) return;
    // One lap per limited edge: over that edge and on to the furthest limited edge. A date holds people up once only, on the first way.
    const laps = limited.map((edge) => {
      const over = stay(edge).max;
      const on = relax(new Map([[rows.to[edge]!, 0]]), (time, next) => time + stay(next).max);
      const rest = Math.max(0, ...sources.map((node) => on.get(node) ?? -Infinity));
      return { over, on, whole: over + rest, times: edges[edge]!.maxPasses! };
    });
    const all = laps.reduce((sum, lap) => sum + lap.whole * lap.times, 0);
    for (const lap of laps) {
      const before = all === Infinity ? Infinity : first + all - lap.whole;
      for (const [node, time] of lap.on) latest[node] = Math.max(latest[node]!, before + lap.over + time);
    }
  }
}

/** Members ordered so that every edge leads onwards, or undefined when the edges hold a loop. */
function risingOrder(
  members: readonly number[],
  edges: readonly number[],
  from: Int32Array,
  to: Int32Array,
): readonly number[] | undefined {
  const coming = new Map(members.map((node) => [node, 0]));
  const out = new Map<number, number[]>();
  for (const edge of edges) {
    coming.set(to[edge]!, coming.get(to[edge]!)! + 1);
    out.set(from[edge]!, [...(out.get(from[edge]!) ?? []), edge]);
  }
  const order = members.filter((node) => coming.get(node) === 0);
  for (let head = 0; head < order.length; head += 1)
    for (const edge of out.get(order[head]!) ?? []) {
      const left = coming.get(to[edge]!)! - 1;
      coming.set(to[edge]!, left);
      if (left === 0) order.push(to[edge]!);
    }
  return order.length === members.length ? order : undefined;
}
