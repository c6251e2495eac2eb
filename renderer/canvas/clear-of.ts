/** Where the view must stand so that what floats in its corners hides no node: as near as that allows. */
import type { Viewport } from "./view.ts";
import type { Rect } from "./scene/grid.ts";

/** What lies over the drawing, in its pixels, and whether a node lies in a rectangle of the drawing. */
export interface Clearance {
  floats(): readonly Rect[];
  isTaken(world: Rect): boolean;
}

/** Pixels that are kept free at each side. */
export interface Inset {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export const noInset: Inset = { left: 0, right: 0, bottom: 0 };
const gap = 8;

/** `showing` tells where the view stands with these pixels kept free. The nearest view that hides nothing; else one above all floats. */
export function clearOf(
  clearance: Clearance,
  size: { readonly width: number; readonly height: number },
  showing: (inset: Inset) => Viewport,
): Viewport {
  const floats = clearance.floats();
  const first = showing(noInset);
  const hides = (at: Viewport, grown = gap): boolean =>
    floats.some((float) =>
      clearance.isTaken({
        x: (float.x - grown - at.x) / at.zoom,
        y: (float.y - grown - at.y) / at.zoom,
        width: (float.width + 2 * grown) / at.zoom,
        height: (float.height + 2 * grown) / at.zoom,
      }),
    );
  if (floats.length === 0 || !hides(first)) return first;
  const of = (isIn: (float: Rect) => boolean, take: (float: Rect) => number): number =>
    floats.filter(isIn).reduce((most, float) => Math.max(most, take(float) + gap), 0);
  const isLeft = (float: Rect): boolean => float.x + float.width / 2 < size.width / 2;
  const up = (float: Rect): number => size.height - float.y;
  const left = of(isLeft, (float) => float.x + float.width);
  const right = of(
    (float) => !isLeft(float),
    (float) => size.width - float.x,
  );
  const bottom = of(() => true, up);
  const ways: Inset[] = [
    { left: 0, right, bottom: 0 },
    { left, right: 0, bottom: 0 },
    { left, right, bottom: 0 },
    { left, right: 0, bottom: of((float) => !isLeft(float), up) },
    { left: 0, right, bottom: of(isLeft, up) },
    { left: 0, right: 0, bottom },
  ];
  const views = ways.map(showing).filter((at) => !hides(at, gap / 2));
  return views.sort((a, b) => b.zoom - a.zoom)[0] ?? showing({ left: 0, right: 0, bottom });
}
