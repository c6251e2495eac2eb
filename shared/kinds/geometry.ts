/** How large a node is drawn at 100 %, in CSS pixels: a pure function of its kind, its data and whether it is folded. */
import type { NodeRecord } from "../journey/index.ts";
import type { KindFacts, Port } from "./define.ts";
import { kindOf } from "./index.ts";

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

/** A note: how many lines it has at least and at most, and how wide they are. */
const paper = { least: 2, most: 8, line: 148 } as const;

/** Lines that a text takes on a note, by how wide its letters are about: nothing here can measure them, and rather a line too many than a word cut off. */
function linesOf(text: string): number {
  let lines = 0;
  for (const paragraph of text.split("\n", paper.most)) {
    lines += 1;
    let at = 0;
    const take = (width: number): void => {
      if (at > 0 && at + width > paper.line) {
        lines += 1;
        at = 0;
      }
      // A word longer than a line is broken.
      lines += Math.ceil(Math.max(0, width - paper.line) / paper.line);
      at = at + (width % paper.line);
    };
    for (const [word] of paragraph.slice(0, 600).matchAll(/\S+/g)) {
      const width = widthAbout(word);
      if (width <= paper.line) take(width);
      else {
        // Begun on a line of its own, and parted at its hyphens first.
        if (at > 0) lines += 1;
        at = 0;
        for (const [part] of word.matchAll(/[^-–/]*[-–/]+|[^-–/]+/g)) take(widthAbout(part));
      }
      at += 3;
    }
  }
  return Math.min(paper.most, lines);
}

/** CSS px at a size of 11, the rarer letters first. */
const letters = [
  [/[MW@%—…]/, 11.4],
  [/[mw]/, 9.4],
  [/[iljI.,;:'!|]/, 3],
  [/[frt()"/-]/, 4.2],
  [/[\p{Lu}\d]/u, 7.4],
  // Signs that fill a square, and emoji, which are broader still.
  [/[\u{1100}-\u{11ff}\u{2600}-\u{27bf}\u{2e80}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{ff01}-\u{ff60}]/u, 11.4],
  [/[\u{1f000}-\u{1faff}]/u, 15.2],
] as const;
const widthAbout = (word: string): number =>
  Array.from(word).reduce((sum, sign) => sum + (letters.find(([like]) => like.test(sign))?.[1] ?? 6.4), 0);

/** A group's frame is sized around its members by the canvas; here is what it takes when it is folded or empty. `ports`: its ways out, where they are known. */
export function anatomyOf(node: NodeRecord, facts: KindFacts, ports?: readonly Port[]): Anatomy {
  const kind = kindOf(node);
  if (kind.outline === "bar") return { width: 12, height: 56, head: 56, strip: 0, rows: [] };
  if (kind.outline === "frame")
    return { width: nodeWidth, height: node.collapsed ? 32 : 72, head: 32, strip: 0, rows: [] };
  if (kind.outline === "paper") {
    const lines = Math.max(paper.least, linesOf(kind.summary(node.data, facts) || node.name));
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
