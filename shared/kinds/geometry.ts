/** How large a node is drawn at 100 %, in CSS pixels: a pure function of its kind, its data and whether it is folded. */
import type { NodeRecord } from "../journey/index.ts";
import type { KindFacts, Port } from "./define.ts";
import { kindOf } from "./index.ts";
import { paperLines } from "./note-paper.ts";

export const nodeWidth = 172;
export const gutter = 28;
export const rowHeight = 18;
const stripHeight = 20;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The parts of a node from top to bottom; `rows` are its named ways out. */
export interface Anatomy extends Size {
  readonly head: number;
  readonly strip: number;
  readonly rows: readonly Port[];
}

/** A group's frame is sized around its members by the canvas; here is what it takes when it is folded or empty. `ports`: its ways out, where they are known. */
export function anatomyOf(node: NodeRecord, facts: KindFacts, ports?: readonly Port[]): Anatomy {
  const kind = kindOf(node);
  if (kind.outline === "bar") return { width: 12, height: 56, head: 56, strip: 0, rows: [] };
  if (kind.outline === "frame")
    return { width: nodeWidth, height: node.collapsed ? 32 : 72, head: 32, strip: 0, rows: [] };
  if (kind.outline === "paper") {
    const lines = paperLines(kind.summary(node.data, facts) || node.name);
    return { width: nodeWidth, height: 14 + lines * 15, head: 14 + lines * 15, strip: 0, rows: [] };
  }
  const named = node.collapsed ? [] : (ports ?? kind.ports(node.data, facts)).filter((port) => port.name !== "");
  const strip = kind.role === "touch" ? stripHeight : 0;
  const quiet = named.length === 0 && strip === 0 && (kind.outline === "pill" || kind.final === "exit");
  const head = quiet ? 36 : kind.role === "touch" ? 40 : 44;
  const rows = named.length * rowHeight;
  // Two pixels of air under the last row; the touchpoint's strip is the last line when there are no rows.
  return { width: nodeWidth, height: head + strip + rows + (rows > 0 ? 2 : 0), head, strip, rows: named };
}
