/** What lies over the drawing besides the bar of a selection: the map, the legend, bars for finding, the paper of a problem. Measured when one of them comes, goes, grows, or has come to rest elsewhere. */
import type { Rect } from "../scene/grid.ts";

export interface Covers {
  /** In px of the drawing area. */
  readonly rects: readonly Rect[];
  stop(): void;
}

/** Both lie in what holds the drawing: some in the area itself, bars beside it. */
const parts = ".jc-minimap, .jc-legend, .jc-lanes, .find, .jc-problem-at";

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
    goings.disconnect();
    for (const part of frame.querySelectorAll(parts)) sizes.observe(part);
    const paper = frame.querySelector(".jc-problem-at");
    if (paper) goings.observe(paper, { attributeFilter: ["style"] });
  };
  // The paper goes along with its node: where it lies is asked once it rests.
  let resting: ReturnType<typeof setTimeout> | undefined;
  const goings = new MutationObserver(() => {
    clearTimeout(resting);
    resting = setTimeout(measure, 120);
  });
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
      clearTimeout(resting);
      sizes.disconnect();
      goings.disconnect();
      comings.disconnect();
    },
  };
}
