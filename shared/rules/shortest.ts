/** The earliest moment at which anybody can come to a node: Dijkstra over the shortest stays. */
import type { Graph } from "./graph.ts";

/**
 * Minutes, Infinity for nodes that are not reached. `leave(time, edge)` is when somebody who came at `time` has gone through the
 * edge; it must never be before `time`. Stops once `until` is settled. O((nodes + edges) log nodes).
 */
export function earliestArrivals(
  graph: Graph,
  starts: Iterable<number>,
  leave: (time: number, edge: number) => number,
  until?: number,
): Float64Array {
  const { rows } = graph;
  const times = new Float64Array(rows.size).fill(Infinity);
  const settled = new Uint8Array(rows.size);
  const heap: { readonly time: number; readonly node: number }[] = [];
  const push = (time: number, node: number): void => {
    let at = heap.length;
    heap.push({ time, node });
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.time <= time) break;
      [heap[above], heap[at]] = [heap[at]!, heap[above]!];
      at = above;
    }
  };
  const pop = (): number => {
    const top = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      for (let at = 0; ;) {
        let least = at;
        for (const below of [2 * at + 1, 2 * at + 2])
          if (below < heap.length && heap[below]!.time < heap[least]!.time) least = below;
        if (least === at) break;
        [heap[least], heap[at]] = [heap[at]!, heap[least]!];
        at = least;
      }
    }
    return top.node;
  };
  for (const start of starts) {
    times[start] = 0;
    push(0, start);
  }
  while (heap.length > 0) {
    const node = pop();
    if (settled[node]) continue;
    settled[node] = 1;
    if (node === until) break;
    for (let i = rows.outStart[node]!; i < rows.outStart[node + 1]!; i += 1) {
      const edge = rows.outEdge[i]!;
      const to = rows.to[edge]!;
      const time = leave(times[node]!, edge);
      if (time < times[to]!) {
        times[to] = time;
        push(time, to);
      }
    }
  }
  return times;
}
