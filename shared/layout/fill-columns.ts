/** Breaks one stage's sequence into columns as a page is broken: level columns, chains whole, nothing that leads upwards. */
import { type Block, isLinked } from "./blocks.ts";
import type { Flow } from "./flow.ts";
import { linkGap, mostColumns } from "./measures.ts";

/** What it costs, in the measure of one whole column's misfit. */
const cost = {
  column: 0.4,
  brokenChain: 0.9,
  partedSiblings: 0.3,
  aroundOne: 0.25,
  perPassed: 0.05,
  aroundBar: 0.6,
  tooFull: 6,
  level: 1.2,
} as const;

/** Block → its column from 0. `room`: the height of a column, per lane. */
export function fillColumns(flow: Flow, blocks: readonly Block[], room: readonly number[]): Int32Array {
  const links = linksOf(flow, blocks);
  for (let wider = 1; ; wider *= 1.3) {
    const columns = broken(
      blocks,
      links,
      room.map((height) => height * wider),
    );
    if (room.length > 1)
      pullLeft(
        blocks,
        links,
        columns,
        room.map((height) => height * wider),
      );
    const count = 1 + columns.reduce((most, c) => Math.max(most, c), 0);
    if (count <= mostColumns) return withoutGaps(columns);
    // A stage has a widest width; what no breaking brings under it stands in the last column.
    if (wider > 1000) return withoutGaps(columns).map((c) => Math.min(c, mostColumns - 1));
  }
}

function withoutGaps(columns: Int32Array): Int32Array {
  const used = [...new Set(columns)].sort((a, b) => a - b);
  const now = new Map(used.map((column, i) => [column, i]));
  return columns.map((column) => now.get(column)!);
}

/** Per block: what leads to it in this stage, and what it costs to begin a column with it. */
interface Links {
  readonly into: readonly (readonly { readonly from: number; readonly isBar: boolean }[])[];
  readonly breaking: readonly number[];
  readonly isBar: readonly boolean[];
}

function linksOf(flow: Flow, blocks: readonly Block[]): Links {
  const blockOf = new Map<number, number>();
  blocks.forEach((block, i) => block.steps.forEach((step) => blockOf.set(step, i)));
  const into = blocks.map((block, i) => {
    const found: { from: number; isBar: boolean }[] = [];
    for (const step of block.steps)
      for (const way of flow.into[step]!) {
        const from = blockOf.get(way.from);
        if (from !== undefined && from !== i) found.push({ from, isBar: flow.steps[way.from]!.isBar });
      }
    return found;
  });
  const breaking = blocks.map((block, i) => {
    const before = blocks[i - 1];
    if (!before || before.lane !== block.lane) return 0;
    // Where several ways meet is a good place for a new column, a chain or two branches of one step are not.
    if (!flow.steps[before.steps.at(-1)!]!.isBar && isLinked(flow, before, block))
      return cost.brokenChain / Math.max(1, into[i]!.length);
    return into[i]!.some(({ from }) => into[i - 1]!.some((other) => other.from === from)) ? cost.partedSiblings : 0;
  });
  return { into, breaking, isBar: blocks.map(({ steps }) => steps.length === 1 && flow.steps[steps[0]!]!.isBar) };
}

function broken(blocks: readonly Block[], links: Links, room: readonly number[]): Int32Array {
  const n = blocks.length;
  const totals = room.map(() => 0);
  for (const block of blocks) totals[block.lane]! += block.height + linkGap;
  // With so many columns none needs to be fuller than its room; level ones share what there is.
  const count = totals.reduce((most, height, lane) => Math.max(most, Math.ceil(height / room[lane]!)), 1);
  const level = totals.reduce((sum, height) => sum + height, 0) / count;
  const best = new Float64Array(n + 1).fill(Infinity);
  const start = new Int32Array(n + 1);
  best[0] = 0;
  const heights = new Float64Array(room.length);
  /** Which large group has this lane of the column; -1 while it is empty. */
  const owners = new Int32Array(room.length);
  for (let i = 0; i < n; i += 1) {
    heights.fill(0);
    let all = 0;
    let around = 0;
    owners.fill(-1);
    let ownedByOne = -1;
    for (let j = i; j < n; j += 1) {
      const block = blocks[j]!;
      if (owners[block.lane]! >= 0 && owners[block.lane] !== block.own) break;
      if (ownedByOne >= 0 && ownedByOne !== block.own) break;
      if (block.ownsAll && owners.some((owner) => owner >= 0 && owner !== block.own)) break;
      owners[block.lane] = block.own;
      if (block.ownsAll) ownedByOne = block.own;
      const leading = links.into[j]!.filter(({ from }) => from >= i && from < j);
      // In one column a line from a lower lane would lead upwards.
      if (leading.some(({ from }) => blocks[from]!.lane > block.lane)) break;
      for (const { from, isBar } of leading) {
        // A bar is left, and wants to be reached, at its side.
        if (isBar || (links.isBar[j] === true && links.into[j]!.length > 1)) around += cost.aroundBar;
        else if (j - from > 1) around += cost.aroundOne + Math.min(6, j - from - 1) * cost.perPassed;
      }
      heights[block.lane]! += block.height + linkGap;
      all += block.height + linkGap;
      let over = 0;
      for (let lane = 0; lane < heights.length; lane += 1) over = Math.max(over, heights[lane]! / room[lane]! - 1.05);
      if (over > 1.2 && j > i) break;
      const uneven = Math.abs(all - level) / level;
      const chain = j + 1 < n && blocks[j + 1]!.own === block.own ? links.breaking[j + 1]! : 0;
      const value =
        best[i]! +
        cost.column +
        around +
        over * over * cost.tooFull * 4 +
        over * cost.tooFull +
        uneven * uneven * cost.level +
        chain;
      if (value < best[j + 1]!) {
        best[j + 1] = value;
        start[j + 1] = i;
      }
    }
  }
  const columns = new Int32Array(n);
  const breaks: number[] = [];
  for (let end = n; end > 0; end = start[end]!) breaks.push(end);
  breaks.reverse().forEach((end, column) => columns.fill(column, start[end]!, end));
  return columns;
}

/** With lanes a sequence leaves holes in those it does not run through: blocks move into the first column that has room for them. */
function pullLeft(blocks: readonly Block[], links: Links, columns: Int32Array, room: readonly number[]): void {
  const width = 1 + columns.reduce((most, c) => Math.max(most, c), 0);
  const stacks = room.map(() => new Float64Array(width));
  const taken = room.map(() => new Set<number>());
  blocks.forEach(({ own, ownsAll, lane }, i) => {
    if (own === 0) return;
    for (const set of ownsAll ? taken : [taken[lane]!]) set.add(columns[i]!);
  });
  blocks.forEach((block, i) => {
    const stack = stacks[block.lane]!;
    let first = 0;
    for (const { from, isBar } of links.into[i]!)
      if (from < i) first = Math.max(first, columns[from]! + (isBar || blocks[from]!.lane > block.lane ? 1 : 0));
    let column = columns[i]!;
    if (block.own === 0)
      for (let c = first; c < column; c += 1)
        if (!taken[block.lane]!.has(c) && stack[c]! + block.height <= room[block.lane]!) {
          column = c;
          break;
        }
    columns[i] = column;
    stack[column]! += block.height + linkGap;
  });
  pullGroupsLeft(blocks, links, columns);
}

/** A large group that lies in one lane moves with all its columns, to where that lane is empty. */
function pullGroupsLeft(blocks: readonly Block[], links: Links, columns: Int32Array): void {
  const groups = Map.groupBy(
    blocks.map((_, i) => i).filter((i) => blocks[i]!.own !== 0 && !blocks[i]!.ownsAll),
    (i) => blocks[i]!.own,
  );
  for (const [own, members] of groups) {
    const [first, last] = [members[0]!, members.at(-1)!];
    const { lane } = blocks[first]!;
    // One that lies in another, or holds another, stays beside it.
    const isNested =
      last - first + 1 > members.length || (blocks[first - 1]?.own ?? 0) !== 0 || (blocks[last + 1]?.own ?? 0) !== 0;
    if (isNested) continue;
    const others = new Set<number>();
    blocks.forEach(
      (block, i) => (block.ownsAll || (block.lane === lane && block.own !== own)) && others.add(columns[i]!),
    );
    const start = members.reduce((least, i) => Math.min(least, columns[i]!), Infinity);
    const isFree = (by: number): boolean =>
      members.every(
        (i) =>
          !others.has(columns[i]! - by) &&
          links.into[i]!.every(({ from, isBar }) => {
            const before = blocks[from]!;
            return before.own === own || columns[from]! + (isBar || before.lane > lane ? 1 : 0) <= columns[i]! - by;
          }),
      );
    for (let by = start; by > 0; by -= 1) {
      if (!isFree(by)) continue;
      for (const i of members) columns[i]! -= by;
      break;
    }
  }
}
