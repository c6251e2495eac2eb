/** What is placed as one: a step, or a group with its members one below the other. */
import type { Flow } from "./flow.ts";
import { downToGrid, frameHead, frameSide, linkGap, looseGap } from "./measures.ts";
import type { Cluster, Part } from "./reading-order.ts";

export interface Block {
  readonly steps: readonly number[];
  /** y of each step from the block's top. */
  readonly tops: readonly number[];
  readonly height: number;
  readonly lane: number;
  /** Number of the large group it is a part of, which has its columns to itself; 0 for none. */
  readonly own: number;
  /** That group lies in several lanes: it has its columns in all of them. */
  readonly ownsAll: boolean;
}

/** A group that is taller than its lane's `room` or lies in several lanes is not one block: it gets columns of its own. */
export function blocksOf(flow: Flow, parts: readonly Part[], room: readonly number[]): Block[] {
  let owners = 0;
  const made: Block[] = [];
  const add = (list: readonly Part[], own: number, ownsAll: boolean): void => {
    for (const part of list) {
      if (typeof part === "number") {
        const { height, lane } = flow.steps[part]!;
        made.push({ steps: [part], tops: [0], height, lane, own, ownsAll });
        continue;
      }
      const stack = stacked(flow, part);
      const lane = flow.steps[stack.steps[0]!]!.lane;
      const together = stack.steps.every((step) => flow.steps[step]!.lane === lane);
      if (together && stack.height <= room[lane]!) made.push({ ...stack, lane, own, ownsAll });
      else {
        owners += 1;
        add(part.parts, owners, ownsAll || !together);
      }
    }
  };
  add(parts, 0, false);
  return made;
}

/** True when the way leads from the end of one block to the beginning of the other. */
export function isLinked(flow: Flow, above: Block, below: Block): boolean {
  const first = below.steps[0]!;
  return flow.out[above.steps.at(-1)!]!.some((way) => way.to === first);
}

/** From the bottom of a node or block to the top of the next, such that the next stands on the grid. */
export const nextTop = (bottom: number, linked: boolean): number => downToGrid(bottom + (linked ? linkGap : looseGap));

function stacked(flow: Flow, cluster: Cluster): { steps: number[]; tops: number[]; height: number } {
  const steps: number[] = [];
  const tops: number[] = [];
  let bottom = frameHead;
  cluster.parts.forEach((part, i) => {
    const inner =
      typeof part === "number" ? { steps: [part], tops: [0], height: flow.steps[part]!.height } : stacked(flow, part);
    const before = steps.at(-1);
    const linked = before !== undefined && flow.out[before]!.some((way) => way.to === inner.steps[0]);
    const y = i === 0 ? frameHead : nextTop(bottom, linked);
    steps.push(...inner.steps);
    tops.push(...inner.tops.map((inside) => y + inside));
    bottom = y + inner.height;
  });
  return { steps, tops, height: bottom + frameSide };
}
