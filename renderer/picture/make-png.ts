/** Makes a bitmap of a sheet, band by band and tile by tile, so that no canvas is larger than a browser holds and no step is long. */
import { paintThings } from "../canvas/painter/paint-things.ts";
import type { Pace } from "./pace.ts";
import { paintGrid, pictureOf } from "./paint-subject.ts";
import { createPngWriter } from "./png-writer.ts";
import type { Look } from "./request.ts";
import type { Sheet } from "./sheet.ts";

/** A canvas has no longer side in Chromium, and viewers and clipboards give up on larger areas. */
const limits = { side: 32_767, area: 150_000_000 } as const;
/** One tile's side: in points, and in px at 100 %, so that no tile holds more nodes than a moment is enough for. */
const most = { points: 1024, px: 1600 };
/** Around a tile, in px at 100 %: labels and badges hang out of what they belong to. */
const margin = 200;

type Size = Pick<Sheet, "width" | "height">;

/** The largest scale up to `wanted` that can be made, in hundredths. */
export function possibleScale({ width, height }: Size, wanted: number, area: number = limits.area): number {
  const possible = Math.min(wanted, limits.side / width, limits.side / height, Math.sqrt(area / (width * height)));
  return possible === wanted ? wanted : Math.max(0.01, Math.floor(possible * 100) / 100);
}

export const sizeAt = ({ width, height }: Size, scale: number) => ({
  width: Math.max(1, Math.round(width * scale)),
  height: Math.max(1, Math.round(height * scale)),
});

/** Paints the part of the sheet that begins at `top` (points) and is as high as the canvas. */
async function paintBand(
  canvas: HTMLCanvasElement,
  small: HTMLCanvasElement,
  { sheet, look, scale }: { readonly sheet: Sheet; readonly look: Look; readonly scale: number },
  top: number,
  breathe: (share: number) => Promise<void>,
): Promise<CanvasRenderingContext2D> {
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const apart = small.getContext("2d");
  if (!pen || !apart) throw new Error("no canvas of this size");
  const { subject, at } = sheet;
  const { area } = subject;
  const picture = pictureOf(subject.scene, subject.cards, look.colours);
  const tile = Math.max(16, Math.floor(Math.min(most.points, most.px * scale)));
  const around = Math.ceil(margin * scale);
  if (small.width !== tile + 2 * around) small.width = small.height = tile + 2 * around;
  const whole = (): void => pen.setTransform(scale, 0, 0, scale, 0, -top);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  whole();
  sheet.under(pen);
  // On whole points, so that tiles meet without a seam.
  const [left, above] = [Math.round(at.x * scale), Math.round(at.y * scale)];
  const [wide, high] = [Math.round(area.width * scale), Math.round(area.height * scale)];
  const [from, to] = [Math.max(0, top - above), Math.min(high, top + canvas.height - above)];
  for (let y = from; y < to; y += tile)
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
      const [w, h] = [Math.min(tile, wide - x), Math.min(tile, to - y)];
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(small, around, around, w, h, left + x, above + y - top, w, h);
      await breathe((y - from + (Math.min(tile, to - y) * (x + w)) / wide) / Math.max(1, to - from));
    }
  whole();
  sheet.over(pen);
  return pen;
}

/** All of it onto one canvas, for the screen. */
export async function paintSheet(
  canvas: HTMLCanvasElement,
  sheet: Sheet,
  look: Look,
  scale: number,
  pace: Pace,
): Promise<void> {
  const { width, height } = sizeAt(sheet, scale);
  canvas.width = width;
  canvas.height = height;
  await paintBand(canvas, document.createElement("canvas"), { sheet, look, scale }, 0, (share) => pace.breathe(share));
}

/** The same sheet, look and scale give the same bytes in the same browser. */
export async function makePng(sheet: Sheet, look: Look, scale: number, pace: Pace): Promise<Blob> {
  const { width, height } = sizeAt(sheet, scale);
  const writer = createPngWriter(width, height, look.ground === "filled");
  const band = document.createElement("canvas");
  const small = document.createElement("canvas");
  band.width = width;
  for (let top = 0; top < height; top += most.points) {
    const high = Math.min(most.points, height - top);
    if (band.height !== high) band.height = high;
    const pen = await paintBand(band, small, { sheet, look, scale }, top, (share) =>
      pace.breathe((top + share * high) / height),
    );
    // Few rows at once: they are read and taken over in less than a frame.
    for (let row = 0; row < high; row += 64) {
      const rows = Math.min(64, high - row);
      writer.add(pen.getImageData(0, row, width, rows).data, rows);
      await pace.breathe((top + row) / height);
    }
    await writer.drained();
  }
  return writer.finish();
}
