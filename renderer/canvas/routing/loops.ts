/** Which edges lead back: those of a cycle whose target stands earlier, further left or, in one column, further up. */

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

type Place = (node: string) => { readonly x: number; readonly y: number } | undefined;

/** `cycles` as `cyclesOf` answers; asked only of what leads to an earlier place. */
export function isWayBack(link: Link, cycles: () => ReadonlyMap<string, number>, place: Place): boolean {
  const a = place(link.from);
  const b = place(link.to);
  return a !== undefined && b !== undefined && isEarlier(b, a) && isInCycle(link, cycles());
}

/** Both ends in one knot: two knots side by side make no cycle of what leads from one to the other. */
export function isInCycle({ from, to }: Link, cycles: ReadonlyMap<string, number>): boolean {
  const cycle = cycles.get(from);
  return cycle !== undefined && cycle === cycles.get(to);
}

/** Node → number of the knot of cycles it stands in; nodes that stand in none are left out. Linear in nodes and edges; iterative, so that a long journey does not exhaust the stack. */
export function cyclesOf(links: Iterable<Link>): Map<string, number> {
  const places = new Map<string, number>();
  const names: string[] = [];
  const placeOf = (name: string): number => {
    let place = places.get(name);
    if (place === undefined) {
      places.set(name, (place = names.length));
      names.push(name);
    }
    return place;
  };
  const from: number[] = [];
  const to: number[] = [];
  for (const link of links) {
    from.push(placeOf(link.from));
    to.push(placeOf(link.to));
  }
  const result = new Map<string, number>();
  knots(names.length, from, to).forEach((knot, place) => {
    const name = names[place];
    if (knot >= 0 && name !== undefined) result.set(name, knot);
  });
  return result;
}

/** Less than half a column apart counts as one column. */
const isEarlier = (
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): boolean => (Math.abs(a.x - b.x) > 86 ? a.x < b.x : a.y < b.y || (a.y === b.y && a.x <= b.x));

/** Place → number of its strongly connected component, -1 where it is alone in it. Integers only: a long journey is opened with it. */
function knots(size: number, from: readonly number[], to: readonly number[]): Int32Array {
  const start = new Int32Array(size + 1);
  for (const place of from) start[place + 1]! += 1;
  for (let place = 0; place < size; place += 1) start[place + 1]! += start[place]!;
  const next = start.slice(0, size);
  const out = new Int32Array(from.length);
  from.forEach((place, edge) => (out[next[place]!++] = to[edge]!));

  const cursor = start.slice(0, size);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const open = new Uint8Array(size);
  const result = new Int32Array(size).fill(-1);
  const stack: number[] = [];
  const path: number[] = [];
  let clock = 0;
  let found = 0;
  const enter = (place: number): void => {
    index[place] = low[place] = clock;
    clock += 1;
    open[place] = 1;
    stack.push(place);
    path.push(place);
  };
  for (let root = 0; root < size; root += 1) {
    if (index[root]! >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const place = path[path.length - 1]!;
      if (cursor[place]! < start[place + 1]!) {
        const child = out[cursor[place]!++]!;
        if (index[child]! < 0) enter(child);
        else if (open[child]) low[place] = Math.min(low[place]!, index[child]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[place]!);
      if (low[place] !== index[place]) continue;
      const alone = stack[stack.length - 1] === place;
      for (let member = -1; member !== place;) {
        member = stack.pop()!;
        open[member] = 0;
        if (!alone) result[member] = found;
      }
      found += 1;
    }
  }
  return result;
}
