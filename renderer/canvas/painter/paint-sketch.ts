/** What the hand draws: the line of a connection, a selection box, snapping guides, the place of what is dropped. */
import type { Sketch } from "../model.ts";
import type { Scene } from "../scene/scene.ts";
import type { Colours } from "./colours.ts";
import { arrowHead, trace } from "./edge-path.ts";
import { outlinePath } from "./outlines.ts";
import type { Ground } from "./ground.ts";

export function paintSketch(
  ctx: CanvasRenderingContext2D,
  { x, y, zoom, dpr }: Ground,
  sketch: Sketch,
  scene: Scene,
  colours: Colours,
): void {
  ctx.setTransform(zoom * dpr, 0, 0, zoom * dpr, x * dpr, y * dpr);
  const px = 1 / zoom;
  ctx.strokeStyle = ctx.fillStyle = colours.selection;
  const target = sketch.target === null ? undefined : scene.boxes.get(sketch.target);
  if (target) {
    ctx.save();
    ctx.translate(target.x, target.y);
    const outline = new Path2D(outlinePath(target.kind.outline, target.width, target.height));
    ctx.globalAlpha = 0.28;
    ctx.lineWidth = 5 * px;
    ctx.stroke(outline);
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5 * px;
    ctx.stroke(outline);
    ctx.restore();
  }
  if (sketch.ghost) {
    const { rect } = sketch.ghost;
    ctx.globalAlpha = 0.12;
    ctx.beginPath();
    ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 8);
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5 * px;
    ctx.setLineDash([4 * px, 3 * px]);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (sketch.line) {
    const line = { points: sketch.line.points, arc: false };
    ctx.lineWidth = 1.5;
    ctx.setLineDash([5, 4]);
    ctx.beginPath();
    trace(ctx, line);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.beginPath();
    arrowHead(ctx, line);
    ctx.fill();
  }
  ctx.lineWidth = px;
  for (const { from, to } of sketch.guides) {
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
    ctx.stroke();
  }
  if (sketch.box) {
    const { x: left, y: top, width, height } = sketch.box;
    ctx.globalAlpha = 0.1;
    ctx.fillRect(left, top, width, height);
    ctx.globalAlpha = 1;
    ctx.strokeRect(left, top, width, height);
  }
}
