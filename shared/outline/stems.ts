/**
 * On what each step of a column stands: the last step that everybody passes who gets there within the column. Where ways that
 * parted come together again, that is the step where they parted.
 */
import type { Passages } from "./passages.ts";

export interface Stems {
  /** Steps that stand on a step, in reading order; index 0 is the ground of all columns, step n is at n + 1. */
  readonly on: readonly (readonly number[])[];
  /** How many ways lead on to a step from within its column. */
  readonly ways: Int32Array;
  /** A step and all that stands on it, in steps. */
  readonly size: Int32Array;
}

/** O((n + e) log n). Steps must be in reading order. */
export function stemsOf({ steps, back }: Passages): Stems {
  const n = steps.length;
  // Number 0 is the ground. `leap` skips ancestors, so that two steps find what they share in few leaps.
  const stem = new Int32Array(n + 1);
  const depth = new Int32Array(n + 1);
  const leap = new Int32Array(n + 1);
  const ways = new Int32Array(n);
  const found = new Int32Array(n + 1).fill(-1);
  const up = (from: number, to: number): number => {
    let at = from;
    while (depth[at]! > to) at = depth[leap[at]!]! >= to ? leap[at]! : stem[at]!;
    return at;
  };
  const shared = (one: number, other: number): number => {
    let a = up(one, depth[other]!);
    let b = up(other, depth[a]!);
    while (a !== b) {
      if (leap[a] === leap[b]) {
        a = stem[a]!;
        b = stem[b]!;
      } else {
        a = leap[a]!;
        b = leap[b]!;
      }
    }
    return a;
  };
  for (let at = 0; at < n; at += 1) {
    const own = at + 1;
    const on = Math.max(0, found[own]!);
    stem[own] = on;
    depth[own] = depth[on]! + 1;
    const far = leap[on]!;
    leap[own] = depth[on]! - depth[far]! === depth[far]! - depth[leap[far]!]! ? leap[far]! : on;
    for (const { edge, to } of steps[at]!.passages) {
      if (to < 0 || !edge || back.has(edge.id) || steps[to]!.column !== steps[at]!.column) continue;
      ways[to]! += 1;
      found[to + 1] = found[to + 1] === -1 ? own : shared(found[to + 1]!, own);
    }
  }
  const on: number[][] = Array.from({ length: n + 1 }, () => []);
  for (let at = 0; at < n; at += 1) on[stem[at + 1]!]!.push(at);
  const size = new Int32Array(n).fill(1);
  for (let at = n - 1; at >= 0; at -= 1) if (stem[at + 1]! > 0) size[stem[at + 1]! - 1]! += size[at]!;
  return { on, ways, size };
}
