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

/** Side of the squares in which boxes are looked up: a little more than a node. */
const square = 256;

export type PlaceNear = (
  node: NodeRecord,
  taken?: readonly { readonly x: number; readonly y: number }[],
) => { x: number; y: number };

/** Reads all nodes once, on the first question; each question then looks at the squares around. `taken` count as filled. */
export function createPlacer(doc: Doc, stages: readonly StageRecord[], facts: KindFacts): PlaceNear {
  const boxes = new Map<string, Box[]>();
  const put = (box: Box): void => {
    for (let column = Math.floor(box.left / square); column <= Math.floor(box.right / square); column += 1)
      for (let row = Math.floor(box.top / square); row <= Math.floor(box.bottom / square); row += 1) {
        const key = `${column} ${row}`;
        const there = boxes.get(key);
        if (there) there.push(box);
        else boxes.set(key, [box]);
      }
  };
  let read = false;
  const around = (x: number, y: number): Box[] => {
    const found: Box[] = [];
    for (const column of new Set([Math.floor(x / square), Math.floor((x + nodeWidth) / square)]))
      for (const row of new Set([Math.floor(y / square), Math.floor((y + tall) / square)]))
        found.push(...(boxes.get(`${column} ${row}`) ?? []));
    return found;
  };
  const lefts = stageLefts(stages);
  const widths = new Map(stages.map((stage) => [stage.id, stage.width]));
  return (node, taken = []) => {
    if (!read) {
      read = true;
      for (const other of nodesOf(doc).values()) {
        const { width, height } = anatomyOf(other, facts);
        put({ left: other.x, top: other.y, right: other.x + width, bottom: other.y + height });
      }
    }
    const own = anatomyOf(node, facts);
    const left = (node.stage === null ? undefined : lefts.get(node.stage)) ?? -Infinity;
    const right = left + ((node.stage === null ? undefined : widths.get(node.stage)) ?? Infinity);
    const clear = (x: number, y: number, box: Box): boolean =>
      x + nodeWidth <= box.left || x >= box.right || y + tall <= box.top || y >= box.bottom;
    const free = (x: number, y: number): boolean =>
      x >= left &&
      !(x + nodeWidth > right) &&
      around(x, y).every((box) => clear(x, y, box)) &&
      taken.every((other) =>
        clear(x, y, { left: other.x, top: other.y, right: other.x + nodeWidth, bottom: other.y + tall }),
      );
    const beside = onGrid(node.x + own.width + gutter);
    const below = onGrid(node.y + own.height + gutter);
    const step = tall + air;
    for (let ring = 0; ring < 200; ring += 1) {
      const candidates: [number, number][] = [
        [beside, onGrid(node.y + ring * step)],
        [onGrid(node.x), below + ring * step],
      ];
      if (right < Infinity) candidates.push([onGrid(Math.max(left, right - nodeWidth - gutter)), below + ring * step]);
      for (const [x, y] of candidates) if (free(x, y)) return { x, y };
    }
    return { x: onGrid(node.x), y: below };
  };
}
