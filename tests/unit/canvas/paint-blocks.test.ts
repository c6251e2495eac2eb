/** From afar: notes are paper with an outline, and a folded group is a solid pile. */
import { expect, test } from "vitest";
import type { Outline } from "../../../shared/kinds/index.ts";
import type { Colours } from "../../../renderer/canvas/painter/colours.ts";
import { paintBlock } from "../../../renderer/canvas/painter/paint-blocks.ts";
import type { Pen } from "../../../renderer/canvas/painter/pen.ts";
import type { NodeBox } from "../../../renderer/canvas/scene/boxes.ts";
import type { Look } from "../../../renderer/canvas/scene/card.ts";

const colours = {
  canvas: "canvas",
  paper: "paper",
  paperLine: "paper line",
  paperText: "paper text",
  selection: "selection",
  tints: { system: { line: "neutral" } },
} as unknown as Colours;
const plain = { selected: false, severity: null, stale: false, dim: false, mark: undefined, tint: "system" } as Look;

/** Each fill and stroke with its colour and place. */
function drawn(outline: Outline, px: number, look: Look = plain): string[] {
  const acts: string[] = [];
  let at = "";
  const pen = {
    fillStyle: "",
    strokeStyle: "",
    beginPath: () => undefined,
    setLineDash: () => undefined,
    roundRect: (x: number, y: number) => void (at = `${x},${y}`),
    fill: () => void acts.push(`fill ${pen.fillStyle} at ${at}`),
    stroke: () => void acts.push(`stroke ${pen.strokeStyle} at ${at}`),
    fillRect: (x: number, y: number) => void acts.push(`fill ${pen.fillStyle} at ${x},${y}`),
    strokeRect: (x: number, y: number) => void acts.push(`stroke ${pen.strokeStyle} at ${x},${y}`),
  };
  const box = { x: 0, y: 0, width: 172, height: 32, kind: { outline } } as unknown as NodeBox;
  paintBlock(pen as unknown as Pen, box, look, colours, px, false);
  return acts;
}

test.each([3, 8])("a note is filled with its paper, not with its line, at %i px of the drawing to one", (px) => {
  expect(drawn("paper", px)).toEqual(["fill paper at 0,0", "stroke paper text at 0,0"]);
});

test("a step is one block", () => {
  expect(drawn("card", 3)).toEqual(["fill neutral at 0,0"]);
});

test.each([3, 8])("a folded group is a block before another, at %i px of the drawing to one", (px) => {
  const acts = drawn("frame", px);
  expect(acts[0]).toMatch(/^fill neutral at [\d.]+,-[\d.]+$/);
  expect(acts.at(-1)).toBe("fill neutral at 0,0");
});

test("both show that they are selected", () => {
  for (const outline of ["paper", "frame"] as const)
    expect(drawn(outline, 3, { ...plain, selected: true }).at(-1)).toBe("stroke selection at 0,0");
});
