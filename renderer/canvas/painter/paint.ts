/** Draws all that lies under the page's nodes: ground, stages, frames, edges, and the nodes that are not mounted. One pass, culled. */
import type { Backdrop } from "./backdrop.ts";
import { type Ground, viewRect } from "./ground.ts";
import { paintDots, paintRows, paintStages } from "./paint-ground.ts";
import { paintTrails } from "./paint-marks.ts";
import { paintThings } from "./paint-things.ts";
import type { Picture } from "./picture.ts";

/** `backdrop` keeps the far view as a picture; `zooming`: then it may be a scaled one. */
export function paint(
  ctx: CanvasRenderingContext2D,
  ground: Ground,
  picture: Picture,
  backdrop?: Backdrop,
  zooming = false,
): void {
  const { colours } = picture;
  const { zoom, dpr } = ground;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = colours.canvas;
  ctx.fillRect(0, 0, ground.width * dpr, ground.height * dpr);
  if (zoom >= 0.5) paintDots(ctx, ground, colours);
  paintStages(ctx, ground, picture);
  paintRows(ctx, ground, picture);
  if (!backdrop?.paint(ctx, ground, picture, zooming)) paintThings(ctx, ground, picture);
  if (!picture.trails || picture.trails.size === 0) return;
  ctx.setTransform(zoom * dpr, 0, 0, zoom * dpr, ground.x * dpr, ground.y * dpr);
  paintTrails(ctx, picture.trails, picture, viewRect(ground), 1 / zoom);
}
