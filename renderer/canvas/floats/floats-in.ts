/** What lies over the drawing in its corners, in pixels of the drawing area: measured where it stands, known by size before it does. */
import { recall } from "../../state/remembered.ts";
import type { CanvasModel } from "../model.ts";
import type { Clearance } from "../clear-of.ts";
import type { Rect } from "../scene/grid.ts";

/** As in the style sheet. */
const map = { width: 132, height: 76, right: 12, bottom: 10 };
const legend = { width: 168, height: 30, left: 12, bottom: 10 };

export function clearanceOf(model: CanvasModel, area: Element | null): Clearance {
  return {
    floats() {
      const frame = area?.getBoundingClientRect();
      const parts = area?.querySelectorAll(".jc-minimap, .jc-legend") ?? [];
      if (frame && parts.length > 0)
        return [...parts].map((part) => {
          const { left, top, width, height } = part.getBoundingClientRect();
          return { x: left - frame.left, y: top - frame.top, width, height };
        });
      return expected(model);
    },
    isTaken: (world) => model.scene.boxesIn(world).some((box) => !box.frame),
  };
}

function expected({ view, props }: CanvasModel): Rect[] {
  const rects: Rect[] = [];
  if (props.minimap !== false)
    rects.push({ x: view.width - map.right - map.width, y: view.height - map.bottom - map.height, ...sizeOf(map) });
  if (props.legend !== false && !recall().legendOpen)
    rects.push({ x: legend.left, y: view.height - legend.bottom - legend.height, ...sizeOf(legend) });
  return rects;
}

const sizeOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width, height });
