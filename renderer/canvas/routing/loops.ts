/** Which edges lead back: those of a cycle whose target stands earlier, further left or, in one column, further up. */

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Linear in nodes and edges; iterative, so that a long journey does not exhaust the stack. */
export function waysBack(links: readonly Link[], place: Place): Set<string> {
  const cycles = cyclesOf(links);
  return new Set([...links].filter((link) => isWayBack(link, cycles, place)).map((link) => link.id));
}

type Place = (node: string) => { readonly x: number; readonly y: number } | undefined;

/** `cycles` as `cyclesOf` answers. */
export function isWayBack({ from, to }: Link, cycles: ReadonlyMap<string, number>, place: Place): boolean {
  const cycle = cycles.get(from);
  if (cycle === undefined || cycle !== cycles.get(to)) return false;
  const a = place(from);
  const b = place(to);
  return a !== undefined && b !== undefined && isEarlier(b, a);
}

/** Node → number of the knot of cycles it stands in; nodes that stand in none are left out. */
export function cyclesOf(links: Iterable<Link>): Map<string, number> {
  const out = new Map<string, string[]>();
  for (const { from, to } of links) {
    const list = out.get(from);
    if (list) list.push(to);
    else out.set(from, [to]);
  }
  return components(out);
}

/** Less than half a column apart counts as one column. */
export const isEarlier = (
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): boolean => (Math.abs(a.x - b.x) > 86 ? a.x < b.x : a.y < b.y || (a.y === b.y && a.x <= b.x));

/** Node → number of its strongly connected component; nodes alone in theirs are left out. */
function components(out: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open = new Set<string>();
  const stack: string[] = [];
  const result = new Map<string, number>();
  let next = 0;
  let found = 0;
  for (const root of out.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; child: number }[] = [{ node: root, child: 0 }];
    while (work.length > 0) {
      const frame = work.at(-1);
      if (!frame) break;
      const { node } = frame;
      if (frame.child === 0) {
        index.set(node, next);
        low.set(node, next);
        next += 1;
        stack.push(node);
        open.add(node);
      }
      const children = out.get(node) ?? [];
      let descended = false;
      while (frame.child < children.length) {
        const child = children[frame.child] ?? "";
        frame.child += 1;
        if (!index.has(child)) {
          work.push({ node: child, child: 0 });
          descended = true;
          break;
        }
        if (open.has(child)) low.set(node, Math.min(low.get(node) ?? 0, index.get(child) ?? 0));
      }
      if (descended) continue;
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.node, Math.min(low.get(parent.node) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      const members: string[] = [];
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        open.delete(member);
        members.push(member);
        if (member === node) break;
      }
      if (members.length > 1) for (const member of members) result.set(member, found);
      found += 1;
    }
  }
  return result;
}
