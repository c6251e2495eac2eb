/** What lies over the drawing besides what belongs to a node: the map, the legend, bars for finding. Measured when one of them comes, goes or grows. */
import type { Rect } from "../scene/grid.ts";

export interface Covers {
  /** In px of the drawing area. */
  readonly rects: readonly Rect[];
  stop(): void;
}

/** Both lie in what holds the drawing: some in the area itself, bars beside it. */
const parts = ".jc-minimap, .jc-legend, .jc-lanes, .find";

/** `heard` is called whenever they are others. */
export function watchCovers(area: Element, heard: () => void): Covers {
  const frame = area.closest(".jc")?.parentElement ?? area;
  let rects: readonly Rect[] = [];
  const measure = (): void => {
    const { left, top } = area.getBoundingClientRect();
    const now = [...frame.querySelectorAll(parts)].map((part): Rect => {
      const box = part.getBoundingClientRect();
      return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
    });
    if (JSON.stringify(now) === JSON.stringify(rects)) return;
    rects = now;
    heard();
  };
  const sizes = new ResizeObserver(measure);
  const gather = (): void => {
    sizes.disconnect();
    sizes.observe(area);
    for (const part of frame.querySelectorAll(parts)) sizes.observe(part);
  };
  const comings = new MutationObserver(() => {
    gather();
    measure();
  });
  for (const holder of [frame, area, area.querySelector(".jc-floats")])
    if (holder) comings.observe(holder, { childList: true });
  gather();
  measure();
  return {
    get rects() {
      return rects;
    },
    stop() {
      sizes.disconnect();
      comings.disconnect();
    },
  };
}
