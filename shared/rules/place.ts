/** A free place for a new node near another one: right of it, below it, then further round, in the same column, on the 4-px grid. */
import type { Doc } from "../document/index.ts";
import { type NodeRecord, type StageRecord, nodesOf, stageLefts } from "../journey/index.ts";
import { type KindFacts, anatomyOf, gutter, nodeWidth } from "../kinds/index.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const air = 16;
const tall = 60;
const onGrid = (value: number): number => Math.round(value / 4) * 4;

/** O(nodes): asked when a fix is made, not for every node. `taken` are places given away before, which count as filled. */
export function placeNear(
  doc: Doc,
  stages: readonly StageRecord[],
  facts: KindFacts,
  node: NodeRecord,
  taken: readonly { readonly x: number; readonly y: number }[] = [],
): { x: number; y: number } {
  const boxes: Box[] = taken.map(({ x, y }) => ({ left: x, top: y, right: x + nodeWidth, bottom: y + tall }));
  let own = { width: nodeWidth as number, height: tall as number };
  for (const other of nodesOf(doc).values()) {
    const { width, height } = anatomyOf(other, facts);
    if (other.id === node.id) own = { width, height };
    boxes.push({ left: other.x, top: other.y, right: other.x + width, bottom: other.y + height });
  }
  const stage = stages.find((candidate) => candidate.id === node.stage);
  const left = stage ? (stageLefts(stages).get(stage.id) ?? 0) : -Infinity;
  const right = stage ? left + stage.width : Infinity;
  const free = (x: number, y: number): boolean =>
    x >= left &&
    x + nodeWidth <= right &&
    boxes.every((box) => x + nodeWidth <= box.left || x >= box.right || y + tall <= box.top || y >= box.bottom);
  const beside = onGrid(node.x + own.width + gutter);
  const below = onGrid(node.y + own.height + gutter);
  const step = tall + air;
  for (let ring = 0; ring < 200; ring += 1) {
    const candidates: [number, number][] = [
      [beside, onGrid(node.y + ring * step)],
      [onGrid(node.x), below + ring * step],
    ];
    if (stage) candidates.push([onGrid(Math.max(left, right - nodeWidth - gutter)), below + ring * step]);
    for (const [x, y] of candidates) if (free(x, y)) return { x, y };
  }
  return { x: onGrid(node.x), y: below };
}
