/** Draws what the nodes stand on: dots, the rules of the columns and those of the rows. */
import type { Colours } from "./colours.ts";
import type { Ground } from "./ground.ts";
import type { Pen } from "./pen.ts";
import type { Picture } from "./picture.ts";

let tile: { canvas: HTMLCanvasElement; key: string } | undefined;

/** Dots every 16 px; at small zooms every second one, so that they stay dots. */
export function paintDots(
  ctx: CanvasRenderingContext2D,
  { x, y, zoom, dpr, width, height }: Ground,
  colours: Colours,
): void {
  const step = 16 * zoom * dpr * (zoom < 0.75 ? 2 : 1);
  const key = `${colours.dot} ${step}`;
  if (tile?.key !== key) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.max(4, Math.round(step));
    const pen = canvas.getContext("2d");
    if (!pen) return;
    pen.fillStyle = colours.dot;
    pen.beginPath();
    pen.arc(canvas.width / 2, canvas.height / 2, Math.max(0.7, Math.min(1.1, zoom)) * dpr, 0, Math.PI * 2);
    pen.fill();
    tile = { canvas, key };
  }
  const pattern = ctx.createPattern(tile.canvas, "repeat");
  if (!pattern) return;
  const scale = step / tile.canvas.width;
  pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, (x * dpr) % step, (y * dpr) % step]));
  ctx.fillStyle = pattern;
  ctx.fillRect(0, 0, width * dpr, height * dpr);
}

/** The rules between the columns, from top to bottom of the ground. */
export function paintStages(
  ctx: Pen,
  { x, zoom, dpr, width, height }: Ground,
  { scene, colours, dropColumn }: Picture,
): void {
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  for (const column of scene.columns) {
    // On the pixel where the head's own rule stands.
    const left = Math.round(column.x * zoom) + Math.round(x);
    const right = Math.round((column.x + column.width) * zoom) + Math.round(x);
    if (right < -1 || left > width + 1) continue;
    if (dropColumn === column.id) {
      ctx.globalAlpha = 0.45;
      ctx.fillStyle = colours.selectionSoft;
      ctx.fillRect(left, 0, right - left, height);
      ctx.globalAlpha = 1;
    }
    ctx.fillStyle = colours.line;
    if (column !== scene.columns[0]) ctx.fillRect(left, 0, 1, height);
    if (column === scene.columns.at(-1)) ctx.fillRect(right, 0, 1, height);
  }
}

/** The rules between the rows; what would take what is dragged is lit up. */
export function paintRows(
  ctx: Pen,
  { y, zoom, dpr, width, height }: Ground,
  { scene, colours, dropRow }: Picture,
): void {
  if (scene.rows.length === 0) return;
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  ctx.strokeStyle = colours.lineStrong;
  ctx.lineWidth = 1;
  scene.rows.forEach((row, i) => {
    const top = row.y * zoom + y;
    const bottom = (row.y + row.height) * zoom + y;
    if (bottom < -1 || top > height + 1) return;
    if (dropRow === row.id) {
      ctx.globalAlpha = 0.45;
      ctx.fillStyle = colours.selectionSoft;
      ctx.fillRect(0, top, width, bottom - top);
      ctx.globalAlpha = 1;
    }
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    for (const at of i === 0 ? [top, bottom] : [bottom]) {
      ctx.moveTo(0, Math.round(at) + 0.5);
      ctx.lineTo(width, Math.round(at) + 0.5);
    }
    ctx.stroke();
    ctx.setLineDash([]);
  });
}
