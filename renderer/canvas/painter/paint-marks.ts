/** Marks of a comparison on the painted layer: a sign on each marked connection, and from where moved nodes came. */
import { icons } from "../../ui/icons.ts";
import { markLooks } from "../marks.ts";
import type { ChangeMark } from "../contract.ts";
import type { Point } from "../routing/plan.ts";
import type { NodeBox } from "../scene/boxes.ts";
import { type Rect, meets } from "../scene/grid.ts";
import type { Colours } from "./colours.ts";
import { shape } from "./kept-paths.ts";
import type { Picture } from "./picture.ts";
import type { Pen } from "./pen.ts";

/** px from its middle to the end of its line, so that the arrow and what hangs on the node stay in sight. */
export const markRoom = 20;

/** A round sign with the mark's icon. `scale`: how much larger it is drawn at small zooms. */
export function paintEdgeMark(ctx: Pen, at: Point, mark: ChangeMark, colours: Colours, scale: number): void {
  const look = markLooks[mark];
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.scale(scale, scale);
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.arc(0, 0, 8.5, 0, Math.PI * 2);
  ctx.fillStyle = colours.surface;
  ctx.fill();
  ctx.strokeStyle = colours[look.colour];
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.translate(-6, -6);
  ctx.scale(0.75, 0.75);
  ctx.lineWidth = 2;
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.stroke(shape(icons[look.icon]));
  ctx.restore();
}

/** More than these in sight are only hinted at, but for those that are picked: a hundred lines tell nothing. */
const fewTrails = 60;

/** A dotted outline at the old place and a line from its middle to where the node stands now. World coordinates; O(trails). */
export function paintTrails(
  ctx: Pen,
  trails: ReadonlyMap<string, Point>,
  { scene, cards, colours }: Pick<Picture, "scene" | "cards" | "colours">,
  view: Rect,
  px: number,
): void {
  const seen: { readonly from: Point; readonly box: NodeBox }[] = [];
  for (const [id, from] of trails) {
    const box = scene.boxes.get(id);
    if (!box || box.hidden) continue;
    const [x, y] = [Math.min(from.x, box.x), Math.min(from.y, box.y)];
    const width = Math.max(from.x, box.x) + box.width - x;
    const height = Math.max(from.y, box.y) + box.height - y;
    if (meets({ x, y, width, height }, view)) seen.push({ from, box });
  }
  ctx.save();
  ctx.strokeStyle = colours.text2;
  ctx.lineWidth = Math.max(1, px);
  for (const { from, box } of seen) {
    ctx.globalAlpha = seen.length <= fewTrails || cards.look(box.id).selected ? 1 : 0.08;
    ctx.setLineDash([3 * px, 3 * px]);
    ctx.beginPath();
    ctx.roundRect(from.x, from.y, box.width, box.height, 8);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(from.x + box.width / 2, from.y + box.height / 2);
    ctx.lineTo(box.x + box.width / 2, box.y + box.height / 2);
    ctx.stroke();
  }
  ctx.restore();
}
