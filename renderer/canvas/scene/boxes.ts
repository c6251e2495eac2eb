/** A node as a box on the drawing: where it stands, how it is built, what it is to the flow. */
import type { FunctionId, NodeRecord } from "../../../shared/journey/index.ts";
import {
  type Anatomy,
  type KindFacts,
  type NodeKind,
  type Port,
  anatomyOf,
  kindOf,
} from "../../../shared/kinds/index.ts";
import { type FunctionColour, functionClass } from "../../ui/function-colour.ts";
import type { Body, Side } from "../routing/plan.ts";
import type { Rect } from "./grid.ts";

export interface NodeBox extends Body {
  readonly node: NodeRecord;
  readonly kind: NodeKind;
  readonly anatomy: Anatomy;
  /** All ways out; `anatomy.rows` are those drawn as rows. */
  readonly ports: readonly Port[];
  readonly colour: FunctionColour;
  /** Inside a folded group. */
  readonly hidden: boolean;
  /** A group's frame that lies open behind its members. */
  readonly frame: boolean;
}

export function boxOf(
  node: NodeRecord,
  facts: KindFacts,
  at: { readonly x: number; readonly y: number },
  hidden: boolean,
): NodeBox {
  const kind = kindOf(node);
  const ports = kind.ports(node.data, facts);
  const anatomy = anatomyOf(node, facts, ports);
  const owner: FunctionId | null = kind.owned ? node.function : null;
  return {
    id: node.id,
    x: at.x,
    y: at.y,
    width: anatomy.width,
    height: anatomy.height,
    entry: anatomy.head / 2,
    node,
    kind,
    anatomy,
    ports,
    colour: functionClass(owner).slice(3) as FunctionColour,
    hidden,
    frame: kind.outline === "frame" && !node.collapsed,
  };
}

const frameSide = 12;
/** Above what lies in an open group, for its name. */
export const frameHead = 32;

/** The group's box around its members; folded, it stands where the first of them stood. */
export function framed(group: NodeBox, members: readonly Rect[]): NodeBox {
  const first = members[0];
  if (!first) return group;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of members) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x + width);
    y1 = Math.max(y1, y + height);
  }
  const x = x0 - frameSide;
  const y = y0 - frameHead;
  // Folded it stands in its members' lane, so that what led to them leads straight on.
  if (!group.frame) return { ...group, x: x0, y: y0 };
  return { ...group, x, y, width: x1 - x0 + 2 * frameSide, height: y1 - y0 + frameHead + frameSide };
}

const rowIndex = (box: NodeBox, port: string): number => box.anatomy.rows.findIndex((row) => row.id === port);

export const rowTop = (box: NodeBox, index: number): number => box.anatomy.head + box.anatomy.strip + index * 18;

/** Where an edge leaves from this way out, when it leaves at a side: y on the drawing. */
export function portY(box: NodeBox, port: string): number {
  if (box.anatomy.width < 40) {
    const at = Math.max(
      0,
      box.ports.findIndex((p) => p.id === port),
    );
    return box.y + ((at + 1) * box.height) / (box.ports.length + 1);
  }
  const row = rowIndex(box, port);
  return row < 0 ? box.y + box.entry : box.y + rowTop(box, row) + 9;
}

/** The point where the port's mark is drawn. */
export function portAt(box: NodeBox, port: string, side: Side): { x: number; y: number } {
  if (side === "down") return { x: box.x + box.width / 2, y: box.y + box.height };
  return { x: side === "left" ? box.x : box.x + box.width, y: portY(box, port) };
}

/** Only the single way out and the last row may leave through the bottom. */
export function mayGoDown(box: NodeBox, port: string): boolean {
  if (box.anatomy.width < 40) return false;
  const { rows } = box.anatomy;
  return rows.length === 0 || rows.at(-1)?.id === port;
}
