/** Makes a bitmap of a sheet, tile by tile, at a scale that the browser can hold. */
import { forgetLabels } from "../canvas/painter/labels.ts";
import { paintThings } from "../canvas/painter/paint.ts";
import type { Pace } from "./pace.ts";
import { paintGrid, pictureOf } from "./paint-subject.ts";
import type { Look } from "./request.ts";
import type { Sheet } from "./sheet.ts";

/** Chromium holds no canvas with a longer side; larger areas fail where memory is short. */
const limits = { side: 16_384, area: 120_000_000 };
/** One tile's side: in points, and in px at 100 %, so that no tile holds more nodes than a moment is enough for. */
const most = { points: 1024, px: 1600 };
/** Around a tile, in px at 100 %: labels and badges hang out of what they belong to. */
const margin = 200;

/** The largest scale up to `wanted` that a canvas can hold, in hundredths. */
export function possibleScale({ width, height }: Pick<Sheet, "width" | "height">, wanted: number): number {
  const most = Math.min(wanted, limits.side / width, limits.side / height, Math.sqrt(limits.area / (width * height)));
  return most === wanted ? wanted : Math.max(0.01, Math.floor(most * 100) / 100);
}

export const sizeAt = ({ width, height }: Pick<Sheet, "width" | "height">, scale: number) => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
});

/** Onto a canvas that it sizes. Rejects when the browser gives none of that size. */
export async function paintSheet(
  canvas: HTMLCanvasElement,
  sheet: Sheet,
  look: Look,
  scale: number,
  pace: Pace,
): Promise<void> {
  const size = sizeAt(sheet, scale);
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext("2d");
  const small = document.createElement("canvas");
  const apart = small.getContext("2d");
  if (!pen || !apart) throw new Error("no canvas of this size");
  const { subject, at } = sheet;
  const { area } = subject;
  const picture = pictureOf(subject.scene, subject.cards, look.colours);
  const tile = Math.max(16, Math.floor(Math.min(most.points, most.px * scale)));
  const around = Math.ceil(margin * scale);
  small.width = small.height = tile + 2 * around;
  const whole = (): void => pen.setTransform(scale, 0, 0, scale, 0, 0);
  whole();
  sheet.under(pen);
  // On whole points, so that tiles meet without a seam.
  const [left, top] = [Math.round(at.x * scale), Math.round(at.y * scale)];
  const [wide, high] = [Math.round(area.width * scale), Math.round(area.height * scale)];
  const count = Math.ceil(wide / tile) * Math.ceil(high / tile);
  let done = 0;
  forgetLabels();
  for (let y = 0; y < high; y += tile)
    for (let x = 0; x < wide; x += tile) {
      const ground = {
        x: (around - x) / scale - area.x,
        y: (around - y) / scale - area.y,
        zoom: 1,
        dpr: scale,
        width: small.width / scale,
        height: small.height / scale,
      };
      apart.setTransform(1, 0, 0, 1, 0, 0);
      apart.clearRect(0, 0, small.width, small.height);
      paintGrid(apart, ground, picture);
      paintThings(apart, ground, picture);
      const [w, h] = [Math.min(tile, wide - x), Math.min(tile, high - y)];
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(small, around, around, w, h, left + x, top + y, w, h);
      done += 1;
      await pace.breathe((0.9 * done) / count);
    }
  whole();
  sheet.over(pen);
}

/** Rejects when the browser cannot write it. */
export async function makePng(sheet: Sheet, look: Look, scale: number, pace: Pace): Promise<Blob> {
  const canvas = document.createElement("canvas");
  await paintSheet(canvas, sheet, look, scale, pace);
  const blob = await new Promise<Blob | null>((told) => canvas.toBlob(told, "image/png"));
  // Some hundred megabytes that must not wait for the next sweep.
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error("the browser could not write the picture");
  return blob;
}
