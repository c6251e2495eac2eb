/** One stage as a sequence to be read from the top: chains stay whole, short ways come before long ones, groups stay together. */
import type { Flow, Way } from "./flow.ts";

export interface Cluster {
  readonly group: string;
  readonly parts: readonly Part[];
}
/** A step by its number, or a group with what lies in it. */
export type Part = number | Cluster;

/** How much longer a way may be and still come first, because it leads straight down; in steps. */
const downBonus = 2.5;

/** `pull` says how far up a step wants to stand (what leads to it from other stages); the smallest first. */
export function readingOrder(
  flow: Flow,
  members: readonly number[],
  pull: (step: number) => number,
  depth = 0,
): Part[] {
  const items = itemsOf(flow, members, depth);
  if (items.length === 1 && items[0]!.group === undefined) return [...items[0]!.steps];
  const itemOf = new Map<number, number>();
  items.forEach((item, i) => item.steps.forEach((step) => itemOf.set(step, i)));
  const out: { to: number; way: Way }[][] = items.map(() => []);
  const waiting = new Int32Array(items.length);
  items.forEach((item, i) => {
    for (const step of item.steps)
      for (const way of flow.out[step]!) {
        const to = itemOf.get(way.to);
        if (to === undefined || to === i) continue;
        out[i]!.push({ to, way });
        waiting[to]! += 1;
      }
  });
  const length = lengths(items, out);
  const sequence: number[] = [];
  const done = new Uint8Array(items.length);
  const key = ({ to, way }: { to: number; way: Way }): number => length[to]! - (way.down ? downBonus : 0);
  const roots = items.map((_, i) => i).filter((i) => waiting[i] === 0);
  const pulls = items.map((item) => Math.min(...item.steps.map(pull)));
  roots.sort((a, b) => pulls[a]! - pulls[b]! || items[a]!.rank - items[b]!.rank);
  const ready = roots.toReversed();
  // Groups may lead to each other in a circle even where their steps do not.
  const rest = items.map((_, i) => i).sort((a, b) => items[a]!.rank - items[b]!.rank);
  let seen = 0;
  while (sequence.length < items.length) {
    let item = ready.pop();
    while (item === undefined) {
      const candidate = rest[seen]!;
      seen += 1;
      if (done[candidate] === 0) item = candidate;
    }
    if (done[item] !== 0) continue;
    done[item] = 1;
    sequence.push(item);
    const free: { to: number; way: Way }[] = [];
    for (const link of out[item]!) {
      waiting[link.to]! -= 1;
      if (waiting[link.to] === 0 && done[link.to] === 0) free.push(link);
    }
    free.sort((a, b) => key(a) - key(b) || a.way.port - b.way.port);
    for (const link of free.toReversed()) ready.push(link.to);
  }
  return sequence.map((i) => {
    const { group, steps } = items[i]!;
    return group === undefined ? steps[0]! : { group, parts: readingOrder(flow, steps, pull, depth + 1) };
  });
}

interface Item {
  readonly group: string | undefined;
  readonly steps: number[];
  rank: number;
}

function itemsOf(flow: Flow, members: readonly number[], depth: number): Item[] {
  const items: Item[] = [];
  const groups = new Map<string, Item>();
  for (const step of members) {
    const group = flow.steps[step]!.groups[depth];
    const rank = flow.rank[step]!;
    const known = group === undefined ? undefined : groups.get(group);
    if (known) {
      known.steps.push(step);
      known.rank = Math.min(known.rank, rank);
      continue;
    }
    const item: Item = { group, steps: [step], rank };
    items.push(item);
    if (group !== undefined) groups.set(group, item);
  }
  return items;
}

/** Steps on the longest way from each item on. */
function lengths(items: readonly Item[], out: readonly (readonly { to: number }[])[]): Int32Array {
  const length = new Int32Array(items.length);
  const last = items.map((_, i) => i).sort((a, b) => items[b]!.rank - items[a]!.rank);
  for (const i of last) {
    let most = 0;
    for (const { to } of out[i]!) most = Math.max(most, length[to]!);
    length[i] = most + items[i]!.steps.length;
  }
  return length;
}
