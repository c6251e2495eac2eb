/** Nodes below 35 %: a block each in the colour of what colours tell, a sheet for a note, a pile for a folded group. */
import { markLooks } from "../marks.ts";
import type { NodeBox } from "../scene/boxes.ts";
import type { Look } from "../scene/card.ts";
import type { Rect } from "../scene/grid.ts";
import type { Colours } from "./colours.ts";
import type { Pen } from "./pen.ts";

/** `px` is one screen pixel in world units. */
export function paintBlock(ctx: Pen, box: NodeBox, look: Look, colours: Colours, px: number, hover: boolean): void {
  const { outline } = box.kind;
  if (outline === "paper") paintSheet(ctx, box, look, colours, px);
  else {
    if (outline === "frame") paintPile(ctx, box, look, colours, px);
    ctx.globalAlpha = look.dim ? colours.dim * 0.82 : 0.82;
    ctx.fillStyle = colours.tints[look.tint].line;
    fillBlock(ctx, box, px);
  }
  ctx.globalAlpha = look.dim ? colours.dim : 1;
  paintState(ctx, box, look, colours, px, hover);
  ctx.globalAlpha = 1;
}

/** Corners of less than a pixel cost more than they show. */
const isSquare = (px: number): boolean => px > 5;

function lead(ctx: Pen, { x, y, width, height }: Rect, px: number): void {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, Math.min(3 * px, width / 2));
}

function fillBlock(ctx: Pen, block: Rect, px: number): void {
  if (isSquare(px)) return ctx.fillRect(block.x, block.y, block.width, block.height);
  lead(ctx, block, px);
  ctx.fill();
}

function strokeBlock(ctx: Pen, block: Rect, px: number): void {
  if (isSquare(px)) return ctx.strokeRect(block.x, block.y, block.width, block.height);
  lead(ctx, block, px);
  ctx.stroke();
}

/** Paper with an outline: a note is no step, and must be neither louder than steps nor lost on the ground. */
function paintSheet(ctx: Pen, box: NodeBox, { dim }: Look, colours: Colours, px: number): void {
  ctx.globalAlpha = dim ? colours.dim : 1;
  ctx.fillStyle = colours.paper;
  fillBlock(ctx, box, px);
  ctx.globalAlpha = 0.6 * (dim ? colours.dim : 1);
  ctx.strokeStyle = colours.paperText;
  ctx.lineWidth = px;
  strokeBlock(ctx, box, px);
}

/** What is folded away shows behind the block, a step up and to the right. */
function paintPile(ctx: Pen, box: NodeBox, { dim, tint }: Look, colours: Colours, px: number): void {
  const step = Math.min(3 * px, box.height * 0.3);
  ctx.globalAlpha = 0.45 * (dim ? colours.dim : 1);
  ctx.fillStyle = colours.tints[tint].line;
  fillBlock(ctx, { x: box.x + step, y: box.y - step, width: box.width, height: box.height }, px);
  // A line of the ground parts them.
  ctx.globalAlpha = 1;
  ctx.fillStyle = ctx.strokeStyle = colours.canvas;
  ctx.lineWidth = Math.min(2 * px, step);
  strokeBlock(ctx, box, px);
  fillBlock(ctx, box, px);
}

function stateColour(look: Look, colours: Colours, hover: boolean): string | null {
  if (look.selected) return colours.selection;
  if (look.severity === "error") return colours.error;
  if (look.mark) return colours[markLooks[look.mark].colour];
  if (look.stale) return colours.stale;
  return hover ? colours.text : null;
}

function paintState(ctx: Pen, box: NodeBox, look: Look, colours: Colours, px: number, hover: boolean): void {
  const colour = stateColour(look, colours, hover);
  if (colour === null) return;
  ctx.strokeStyle = colour;
  // Of a block of a few pixels a ring as wide as that would leave nothing to see.
  ctx.lineWidth = look.selected ? 2 * px : Math.min(2 * px, Math.max(0.6 * px, box.height * 0.16));
  if (look.mark === "removed" || (look.stale && !look.selected && look.severity !== "error"))
    ctx.setLineDash([3 * px, 2 * px]);
  strokeBlock(ctx, box, px);
  ctx.setLineDash([]);
  if (!look.selected) return;
  ctx.globalAlpha = 0.28;
  ctx.lineWidth = 5 * px;
  strokeBlock(ctx, box, px);
}
