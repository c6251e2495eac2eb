/** On which side of a node a paper hides least of the drawing. Pure. */
import { type Rect, shared } from "../scene/grid.ts";
import { type TipSide, beside, edge, gap, keptInside } from "./Anchored.tsx";

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Stand {
  readonly at: { readonly x: number; readonly y: number };
  /** Where the tip points. */
  readonly side: TipSide;
}

/** Sides on which it has room, the usual one first. All in px of the area. */
function sidesOf(target: Rect, size: Size, area: Size): readonly Stand[] {
  const at = (x: number, y: number): Stand["at"] => keptInside({ x, y }, size, area);
  const right = target.x + target.width + gap;
  const left = target.x - gap - size.width;
  const under = target.y + target.height + gap;
  const over = target.y - gap - size.height;
  return [
    ...(right + size.width + edge <= area.width ? [{ at: at(right, target.y), side: "left" as const }] : []),
    ...(left >= edge ? [{ at: at(left, target.y), side: "right" as const }] : []),
    ...(under + size.height + edge <= area.height ? [{ at: at(target.x, under), side: "up" as const }] : []),
    ...(over >= edge ? [{ at: at(target.x, over), side: "down" as const }] : []),
  ];
}

/** `hiddenBy`: what lies in a rectangle of the area, the target itself left out. `kept`: the side it stands on already, which it keeps while there is room. */
export function paperSide(
  target: Rect,
  size: Size,
  area: Size,
  hiddenBy: (rect: Rect) => readonly Rect[],
  kept?: TipSide,
): Stand {
  const stands = sidesOf(target, size, area);
  const same = stands.find(({ side }) => side === kept);
  if (same) return same;
  let best: { readonly stand: Stand; readonly cost: number } | undefined;
  for (const stand of stands) {
    const rect = { ...stand.at, width: size.width, height: size.height };
    const cost = hiddenBy(rect).reduce((sum, other) => sum + shared(rect, other), 0);
    if (!best || cost < best.cost) best = { stand, cost };
  }
  return best?.stand ?? beside(target, size, area);
}
