/** What a designer would put right at once in a drawing: overlaps, nodes outside their column or off the grid, names that are cut. */
import type { Doc } from "../../../shared/document/index.ts";
import { type NodeRecord, nodesOf, stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import { type KindFacts, anatomyOf, gutter, kindOf } from "../../../shared/kinds/index.ts";

const grid = 4;
/** Pixels beside the icon of a node 172 px wide. */
const nameRoom = 117;
/** Advance widths of the interface font, 12 px semibold: pixels → characters. */
const advances: Readonly<Record<number, string>> = {
  3: " ijlI",
  4: "!'(),-./:;t",
  5: "1fr",
  7: "?27abcdeghknopqsuvxyzEFLJ",
  8: "0345689BKPRSTZ",
  9: "ACDGHNOQUVX",
  10: "w",
  11: "mM",
  12: "W@%",
};
const advanceOf = new Map(
  Object.entries(advances).flatMap(([px, all]) => [...all].map((c) => [c, Number(px)] as const)),
);
const widthOf = (name: string): number => [...name].reduce((sum, c) => sum + (advanceOf.get(c) ?? 8), 0);
const leastGap = 24;

interface Box {
  readonly node: NodeRecord;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One sentence per fault. Groups are frames around others and are left out. */
export function layoutFaults(journey: Doc, facts: KindFacts): string[] {
  const stages = stagesOf(journey);
  const lefts = stageLefts(stages);
  const frames = (node: NodeRecord): boolean => kindOf(node).outline === "frame";
  const boxes = [...nodesOf(journey).values()]
    .filter((node) => !frames(node))
    .map((node): Box => {
      const { width, height } = anatomyOf(node, facts);
      return { node, left: node.x, top: node.y, right: node.x + width, bottom: node.y + height };
    });
  const faults: string[] = [];
  for (const { node, left, right, top } of boxes) {
    if (left % grid !== 0 || top % grid !== 0) faults.push(`${node.name}: off the grid at ${left}, ${top}`);
    if (top < grid * 2) faults.push(`${node.name}: hidden by the stage head`);
    if (widthOf(node.name) > nameRoom) faults.push(`${node.name}: the name is cut`);
    const stage = stages.find(({ id }) => id === node.stage);
    const column = lefts.get(node.stage ?? "");
    if (!stage || column === undefined) faults.push(`${node.name}: in no stage`);
    else if (left < column + gutter || right > column + stage.width - gutter)
      faults.push(`${node.name}: outside the column of ${stage.name}`);
  }
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (a.left >= b.right || b.left >= a.right) continue;
      const gap = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
      if (gap < 0) faults.push(`${a.node.name} and ${b.node.name} overlap`);
      else if (gap < leastGap) faults.push(`${a.node.name} and ${b.node.name}: only ${gap} px between them`);
    }
  });
  return faults;
}
