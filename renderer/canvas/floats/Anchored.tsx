/** Holds something at a point of the drawing while the view moves, and keeps it inside the drawing area. No render per frame. */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { useCanvas } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import type { Rect } from "../scene/grid.ts";

/** px to the border of the drawing area, and to what a part stands beside. */
export const edge = 8;
export const gap = 12;

/** `place` answers in pixels of the drawing area for the part's own size; null hides it. */
export function Anchored({
  place,
  className,
  also,
  children,
}: {
  place: (size: { width: number; height: number }) => Point | null;
  className: string;
  /** Whatever else puts it anew; the same function from render to render. Returns how to stop. */
  also?: (put: () => void) => () => void;
  children: ReactNode;
}) {
  const model = useCanvas();
  const ref = useRef<HTMLDivElement>(null);
  const putNow = useRef(() => {});
  useLayoutEffect(() => {
    const put = (): void => {
      const part = ref.current;
      if (!part) return;
      const at = place({ width: part.offsetWidth, height: part.offsetHeight });
      part.style.visibility = at ? "visible" : "hidden";
      if (at) part.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    };
    putNow.current = put;
    put();
    const stops = [model.view.subscribe(put), model.scene.subscribe(put)];
    return () => {
      for (const stop of stops) stop();
    };
  });
  useEffect(() => also?.(() => putNow.current()), [also]);
  return (
    <div ref={ref} className={className} style={{ position: "absolute", left: 0, top: 0 }}>
      {children}
    </div>
  );
}

/** Moves a part of this size by as little as needed so that it lies inside the area. */
export function keptInside(
  at: Point,
  size: { width: number; height: number },
  area: { width: number; height: number },
): Point {
  return {
    x: Math.max(edge, Math.min(at.x, area.width - size.width - edge)),
    y: Math.max(edge, Math.min(at.y, area.height - size.height - edge)),
  };
}

export type TipSide = "left" | "right" | "up" | "down";

/** Beside a rectangle (pixels of the area): right of it when there is room, else left, below, above. `side` is where the tip points. */
export function beside(
  target: Rect,
  size: { width: number; height: number },
  area: { width: number; height: number },
): { at: Point; side: TipSide } {
  const right = target.x + target.width + gap;
  if (right + size.width + edge <= area.width)
    return { at: keptInside({ x: right, y: target.y }, size, area), side: "left" };
  const left = target.x - gap - size.width;
  if (left >= edge) return { at: keptInside({ x: left, y: target.y }, size, area), side: "right" };
  const under = target.y + target.height + gap;
  if (under + size.height + edge <= area.height)
    return { at: keptInside({ x: target.x, y: under }, size, area), side: "up" };
  return { at: keptInside({ x: target.x, y: target.y - gap - size.height }, size, area), side: "down" };
}
