/** Searches over a directed graph in compressed rows of integers: linear, without recursion, the same answer each time. */

/** Edge `e` leads `from[e]` → `to[e]`; the edges out of node `i` are `outEdge[outStart[i] … outStart[i + 1])`, likewise `in`. */
export interface Rows {
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly outStart: Int32Array;
  readonly outEdge: Int32Array;
  readonly inStart: Int32Array;
  readonly inEdge: Int32Array;
}

export function rowsOf(size: number, from: Int32Array, to: Int32Array): Rows {
  const shelve = (ends: Int32Array): [Int32Array, Int32Array] => {
    const start = new Int32Array(size + 1);
    for (const end of ends) start[end + 1]! += 1;
    for (let i = 0; i < size; i += 1) start[i + 1]! += start[i]!;
    const next = start.slice(0, size);
    const list = new Int32Array(ends.length);
    for (let edge = 0; edge < ends.length; edge += 1) list[next[ends[edge]!]!++] = edge;
    return [start, list];
  };
  const [outStart, outEdge] = shelve(from);
  const [inStart, inEdge] = shelve(to);
  return { size, from, to, outStart, outEdge, inStart, inEdge };
}

/** 1 for every node that can be reached from `starts` (forwards) or that can reach one of them (backwards). */
export function reach(rows: Rows, starts: Iterable<number>, direction: "forwards" | "backwards"): Uint8Array {
  const [start, list, ends] =
    direction === "forwards" ? [rows.outStart, rows.outEdge, rows.to] : [rows.inStart, rows.inEdge, rows.from];
  const seen = new Uint8Array(rows.size);
  const queue: number[] = [];
  for (const node of starts)
    if (!seen[node]) {
      seen[node] = 1;
      queue.push(node);
    }
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head]!;
    for (let at = start[node]!; at < start[node + 1]!; at += 1) {
      const next = ends[list[at]!]!;
      if (seen[next]) continue;
      seen[next] = 1;
      queue.push(next);
    }
  }
  return seen;
}

export interface Components {
  readonly count: number;
  /** Component of each node. Edges between components lead from a higher number to a lower one. */
  readonly of: Int32Array;
  /** Nodes of each component. */
  readonly members: readonly (readonly number[])[];
}

/** Tarjan's strongly connected components; `keep` leaves edges out. */
export function componentsOf(rows: Rows, keep?: (edge: number) => boolean): Components {
  const { size, outStart, outEdge, to } = rows;
  const of = new Int32Array(size).fill(-1);
  const found = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const cursor = outStart.slice(0, size);
  const waiting: number[] = [];
  const path: number[] = [];
  const members: number[][] = [];
  let clock = 0;
  const open = (node: number): void => {
    found[node] = low[node] = clock;
    clock += 1;
    waiting.push(node);
    path.push(node);
  };
  for (let root = 0; root < size; root += 1) {
    if (found[root] !== -1) continue;
    open(root);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (cursor[node]! < outStart[node + 1]!) {
        const edge = outEdge[cursor[node]!++]!;
        if (keep && !keep(edge)) continue;
        const next = to[edge]!;
        if (found[next] === -1) open(next);
        else if (of[next] === -1) low[node] = Math.min(low[node]!, found[next]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== found[node]) continue;
      const component: number[] = [];
      for (let member = -1; member !== node;) {
        member = waiting.pop()!;
        of[member] = members.length;
        component.push(member);
      }
      members.push(component);
    }
  }
  return { count: members.length, of, members };
}

/** Nodes in reverse post-order from `starts`: along every edge that does not close a loop the order rises. -1: not reached. */
export function reversePostOrder(rows: Rows, starts: Iterable<number>): { order: Int32Array; rank: Int32Array } {
  const rank = new Int32Array(rows.size).fill(-1);
  const seen = new Uint8Array(rows.size);
  const cursor = rows.outStart.slice(0, rows.size);
  const done: number[] = [];
  const path: number[] = [];
  for (const start of starts) {
    if (seen[start]) continue;
    seen[start] = 1;
    path.push(start);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (cursor[node]! < rows.outStart[node + 1]!) {
        const next = rows.to[rows.outEdge[cursor[node]!++]!]!;
        if (seen[next]) continue;
        seen[next] = 1;
        path.push(next);
      } else {
        path.pop();
        done.push(node);
      }
    }
  }
  const order = Int32Array.from(done.toReversed());
  order.forEach((node, at) => (rank[node] = at));
  return { order, rank };
}

/**
 * Immediate dominators (Cooper, Harvey, Kennedy 2001) with one imagined start before all `starts`:
 * -1 for a start and for nodes whose only dominator is that imagined one, -2 for nodes that are not reached.
 */
export function dominatorsOf(rows: Rows, starts: readonly number[]): Int32Array {
  const { order, rank } = reversePostOrder(rows, starts);
  // Positions in `order`, shifted by one: 0 is the imagined start.
  const idom = new Int32Array(order.length + 1).fill(-1);
  idom[0] = 0;
  const isStart = new Uint8Array(rows.size);
  for (const start of starts) isStart[start] = 1;
  const meet = (a: number, b: number): number => {
    while (a !== b) {
      while (a > b) a = idom[a]!;
      while (b > a) b = idom[b]!;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (let at = 0; at < order.length; at += 1) {
      const node = order[at]!;
      let best = isStart[node] ? 0 : -1;
      for (let i = rows.inStart[node]!; i < rows.inStart[node + 1]!; i += 1) {
        const before = rank[rows.from[rows.inEdge[i]!]!]! + 1;
        if (before === 0 || idom[before] === -1) continue;
        best = best === -1 ? before : meet(before, best);
      }
      if (idom[at + 1] === best) continue;
      idom[at + 1] = best;
      changed = true;
    }
  }
  const result = new Int32Array(rows.size).fill(-2);
  order.forEach((node, at) => {
    const above = idom[at + 1]!;
    result[node] = above === 0 ? -1 : order[above - 1]!;
  });
  return result;
}

/** Steps from the nearest start, -1 for nodes that are not reached. */
export function depths(rows: Rows, starts: Iterable<number>): Int32Array {
  const depth = new Int32Array(rows.size).fill(-1);
  const queue: number[] = [];
  for (const start of starts)
    if (depth[start] === -1) {
      depth[start] = 0;
      queue.push(start);
    }
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head]!;
    for (let at = rows.outStart[node]!; at < rows.outStart[node + 1]!; at += 1) {
      const next = rows.to[rows.outEdge[at]!]!;
      if (depth[next] !== -1) continue;
      depth[next] = depth[node]! + 1;
      queue.push(next);
    }
  }
  return depth;
}

/** Edges of a shortest loop through `node`, or undefined. `ways` gives the edges to try out of a node, in order. */
export function shortestLoop(
  rows: Rows,
  node: number,
  ways: (node: number) => readonly number[],
): number[] | undefined {
  const cameBy = new Map<number, number>();
  const queue = [node];
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head]!;
    for (const edge of ways(at)) {
      const next = rows.to[edge]!;
      if (next === node) {
        const loop = [edge];
        for (let back = at; back !== node;) {
          const step = cameBy.get(back)!;
          loop.unshift(step);
          back = rows.from[step]!;
        }
        return loop;
      }
      if (cameBy.has(next)) continue;
      cameBy.set(next, edge);
      queue.push(next);
    }
  }
  return undefined;
}
