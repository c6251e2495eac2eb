/** The far view of a long journey as one picture that a pan moves and a zoom scales; painted anew when anything in it changed or the view leaves it. */
import { type Rect, grown, meets } from "../scene/grid.ts";
import type { Colours } from "./colours.ts";
import { type Ground, levelAt, viewRect } from "./ground.ts";
import { paintThings } from "./paint-things.ts";
import type { Picture } from "./picture.ts";

/** With fewer nodes than this painting them is as quick as moving a picture. */
const least = 1200;
/** Of the view's size, on each side. */
const margin = 0.25;
/** A picture is scaled by at most this while the zoom changes. */
const stretch = 2;

export interface Backdrop {
  /** Answers false when the view is not one for a picture; then nothing was drawn. `zooming`: a scaled picture will do. */
  paint(ctx: CanvasRenderingContext2D, ground: Ground, picture: Picture, zooming: boolean): boolean;
  /** What it shows is no longer true. */
  stale(): void;
}

export function createBackdrop(): Backdrop {
  let held: { canvas: HTMLCanvasElement; area: Rect; zoom: number; dpr: number; colours: Colours } | null = null;
  let fresh = false;
  const render = (ground: Ground, picture: Picture): boolean => {
    const { zoom, dpr } = ground;
    const sight = viewRect(ground);
    const pad = margin * Math.max(sight.width, sight.height);
    const area = grown(sight, pad);
    const canvas = held?.canvas ?? document.createElement("canvas");
    const width = area.width * zoom;
    const height = area.height * zoom;
    canvas.width = Math.ceil(width * dpr);
    canvas.height = Math.ceil(height * dpr);
    const pen = canvas.getContext("2d");
    if (!pen) return false;
    paintThings(pen, { x: -area.x * zoom, y: -area.y * zoom, zoom, width, height, dpr }, picture);
    held = { canvas, area, zoom, dpr, colours: picture.colours };
    fresh = true;
    return true;
  };
  return {
    paint(ctx, ground, picture, zooming) {
      const { zoom, dpr } = ground;
      if (levelAt(zoom) !== "far" || picture.scene.boxes.size < least) {
        held = null;
        return false;
      }
      const sight = viewRect(ground);
      const scale = held ? zoom / held.zoom : 0;
      const usable =
        fresh &&
        held !== null &&
        held.dpr === dpr &&
        held.colours === picture.colours &&
        (zoom === held.zoom || (zooming && scale < stretch && scale > 1 / stretch)) &&
        holdsAll(held.area, sight, picture.scene.bounds());
      if (!usable && !render(ground, picture)) return false;
      if (!held) return false;
      const { canvas, area } = held;
      const k = zoom / held.zoom;
      const x = (area.x - sight.x) * zoom * dpr;
      const y = (area.y - sight.y) * zoom * dpr;
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      // On whole pixels it stays as sharp as it was painted.
      if (k === 1) ctx.drawImage(canvas, Math.round(x), Math.round(y));
      else ctx.drawImage(canvas, x, y, canvas.width * k, canvas.height * k);
      return true;
    },
    stale() {
      fresh = false;
    },
  };
}

/** Whether all of the drawing that is in sight lies in the area. */
function holdsAll(area: Rect, sight: Rect, all: Rect | null): boolean {
  if (!all || !meets(all, sight)) return true;
  const [x0, y0] = [Math.max(sight.x, all.x - 12), Math.max(sight.y, all.y - 12)];
  const x1 = Math.min(sight.x + sight.width, all.x + all.width + 12);
  const y1 = Math.min(sight.y + sight.height, all.y + all.height + 12);
  return x0 >= area.x && y0 >= area.y && x1 <= area.x + area.width && y1 <= area.y + area.height;
}
