/** Paths that are made once for the screen, and can be read again by pens that write them down. */
import type { Tracer } from "./pen.ts";

/** SVG path data, or what leads a pen along the path. */
export type PathSource = string | ((to: Tracer) => void);

const sources = new WeakMap<Path2D, PathSource>();
const shapes = new Map<string, Path2D>();
const most = 800;

/** A path from SVG path data; the same data gives the same path. */
export function shape(d: string): Path2D {
  const known = shapes.get(d);
  if (known) return known;
  const path = new Path2D(d);
  sources.set(path, d);
  if (shapes.size > most) shapes.clear();
  shapes.set(d, path);
  return path;
}

/** A path that the function leads. */
export function traced(lead: (to: Tracer) => void): Path2D {
  const path = new Path2D();
  lead(path);
  sources.set(path, lead);
  return path;
}

/** Undefined for a path that was not made here. */
export const sourceOf = (path: Path2D): PathSource | undefined => sources.get(path);
