/** Who stands over whom on the drawing ground. */
import type { Doc } from "../../../shared/document/index.ts";
import { type NodeRecord, nodeOf, nodesOf } from "../../../shared/journey/index.ts";
import { anatomyOf, kindOf, plainFacts } from "../../../shared/kinds/index.ts";

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const groupOpen = (node: NodeRecord): boolean => kindOf(node).outline === "frame" && !node.collapsed;

const rectOf = (node: NodeRecord): Rect => {
  const { width, height } = anatomyOf(node, plainFacts);
  return { x: node.x, y: node.y, width, height };
};

/** Ids of nodes that lie under this rectangle, or under the node itself. */
export function overlaps(doc: Doc, rect: Rect | undefined, of?: string): string[] {
  const own = rect ?? rectOf(nodeOf(doc, of ?? "")!);
  return [...nodesOf(doc).values()]
    .filter((node) => node.id !== of && !groupOpen(node))
    .filter((node) => {
      const other = rectOf(node);
      return (
        own.x < other.x + other.width &&
        other.x < own.x + own.width &&
        own.y < other.y + other.height &&
        other.y < own.y + own.height
      );
    })
    .map(({ id }) => id);
}
