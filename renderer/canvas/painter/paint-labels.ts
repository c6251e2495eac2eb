/** Paints the words beside lines: the pill of a way back, the tags of a jump, and the grips of the connection that is picked. */
import type { EdgeState } from "../scene/card.ts";
import type { Route } from "../routing/router.ts";
import type { Rect } from "../scene/grid.ts";
import { gripsOf } from "../gestures/grips.ts";
import { trace } from "./edge-path.ts";
import { arrowRoom, loopLabelOf, tagsOf } from "./labels.ts";
import { tagWidth } from "./ruler.ts";
import type { Colours } from "./colours.ts";
import type { Picture } from "./picture.ts";
import type { Pen } from "./pen.ts";

interface Ink {
  readonly line: string;
  readonly text: string;
}

/** `arrow`: onward before the words, or from elsewhere behind them. */
function pill(
  ctx: Pen,
  rect: Rect,
  text: string,
  scale: number,
  ink: Ink,
  colours: Colours,
  arrow?: "from" | "to",
): void {
  const [w, h] = [rect.width / scale, rect.height / scale];
  ctx.save();
  ctx.translate(rect.x + rect.width / 2, rect.y + rect.height / 2);
  ctx.scale(scale, scale);
  ctx.font = `400 11px ${colours.font}`;
  ctx.beginPath();
  ctx.roundRect(-w / 2, -h / 2, w, h, h / 2);
  ctx.fillStyle = colours.surface;
  // What is dimmed steps back with its words; the line under it never runs through them.
  const alpha = ctx.globalAlpha;
  ctx.globalAlpha = 1;
  ctx.fill();
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = ink.line;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.fillStyle = ink.text;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const aside = arrow === undefined ? 0 : (arrow === "from" ? 1 : -1) * (arrowRoom / 2);
  ctx.fillText(text, aside, 0.5);
  if (arrow !== undefined)
    paintArrow(ctx, arrow === "from" ? -w / 2 + 8 : w / 2 - 8 - 7, arrow === "from" ? 1 : -1, ink);
  ctx.restore();
}

/** Drawn and not written: not every font has one. */
function paintArrow(ctx: Pen, x: number, direction: 1 | -1, ink: Ink): void {
  const tip = direction === 1 ? x + 7 : x;
  ctx.beginPath();
  ctx.moveTo(x, 0);
  ctx.lineTo(x + 7, 0);
  ctx.moveTo(tip - direction * 3, -3);
  ctx.lineTo(tip, 0);
  ctx.lineTo(tip - direction * 3, 3);
  ctx.strokeStyle = ink.text;
  ctx.lineWidth = 1.2;
  ctx.stroke();
}

/** The pill on a way back: its branch and how often one may take it. */
export function paintLoopLabel(ctx: Pen, route: Route, { scene, colours, cards }: Picture, scale: number): void {
  const label = loopLabelOf(scene, route, scale, tagWidth);
  if (!label) return;
  const { rect, text } = label;
  const moved = scene.carried?.edges.has(route.id) ? scene.carried : { dx: 0, dy: 0 };
  ctx.globalAlpha = cards.edge(route.id).dim ? Math.max(0.4, colours.dim) : 1;
  const at = { ...rect, x: rect.x + moved.dx, y: rect.y + moved.dy };
  pill(ctx, at, text, scale, { line: colours.lineStrong, text: colours.text2 }, colours);
  ctx.globalAlpha = 1;
}

/** Both tags of a jump and the lines to them. */
export function paintJump(
  ctx: Pen,
  route: Route,
  { scene, colours, cards }: Picture,
  scale: number,
  colourOf: Readonly<Record<EdgeState, string>>,
): void {
  const look = cards.edge(route.id);
  const lit = look.state === "selected" || look.state === "hover";
  const ink = { line: colourOf[look.state], text: lit ? colours.text : colours.text2 };
  const moved = scene.carried?.edges.has(route.id) ? scene.carried : null;
  if (moved) ctx.translate(moved.dx, moved.dy);
  for (const { rect, line, text, end } of tagsOf(scene, route, scale, tagWidth)) {
    ctx.globalAlpha = look.dim ? colours.dim : 1;
    ctx.strokeStyle = ink.line;
    ctx.lineWidth = lit ? 2 : 1.5;
    ctx.beginPath();
    trace(ctx, { points: line, arc: false });
    ctx.stroke();
    pill(ctx, rect, text, scale, ink, colours, end);
  }
  ctx.globalAlpha = 1;
  if (moved) ctx.translate(-moved.dx, -moved.dy);
}

/** Where the picked connection can be taken by either end. */
export function paintGrips(ctx: Pen, route: Route, colours: Colours, px: number): void {
  for (const { at } of gripsOf(route)) {
    ctx.beginPath();
    ctx.arc(at.x, at.y, 5 * px, 0, Math.PI * 2);
    ctx.fillStyle = colours.surface;
    ctx.fill();
    ctx.strokeStyle = colours.selection;
    ctx.lineWidth = 2 * px;
    ctx.stroke();
  }
}
