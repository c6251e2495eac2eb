/** The window that is painted into: where it stands over the drawing, how large, and what its zoom lets one read. */
import type { Rect } from "../scene/grid.ts";

export type Level = "near" | "mid" | "far";
/** A hair below the round figures: an animated zoom to 70 % ends at 69.999. */
export const levelAt = (zoom: number): Level => (zoom >= 0.695 ? "near" : zoom >= 0.345 ? "mid" : "far");

/** A hair's breadth of names: at small zooms they are drawn larger by this, in steps, so that the page need not lay them out for every zoom. */
export const unzoomAt = (zoom: number): number =>
  levelAt(zoom) === "near" ? 1 : 2 ** (Math.round(-Math.log2(zoom) * 8) / 8);

/** How much larger than at 100 % words beside lines are written. */
export const labelScale = (zoom: number): number => (levelAt(zoom) === "near" ? 1 : Math.min(unzoomAt(zoom), 1.8));

export interface Ground {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
}

export const viewRect = (g: Pick<Ground, "x" | "y" | "zoom" | "width" | "height">): Rect => ({
  x: -g.x / g.zoom,
  y: -g.y / g.zoom,
  width: g.width / g.zoom,
  height: g.height / g.zoom,
});
