/** Which nodes go onto which page: stage by stage, a stage that is too large for one page cut where there is air. Pure. */
import type { NodeBox } from "../../canvas/scene/boxes.ts";
import type { Rect } from "../../canvas/scene/grid.ts";
import type { Scene } from "../../canvas/scene/scene.ts";
import { stageOf } from "../subject.ts";

export interface PagePlan {
  /** Null for what stands beside all stages. */
  readonly stage: string | null;
  readonly ids: ReadonlySet<string>;
  /** From 1, of so many of the stage. */
  readonly part: number;
  readonly parts: number;
}

/** `room`: what one page can hold at the smallest readable scale, px at 100 %. */
export function planPages(
  scene: Pick<Scene, "boxes" | "columns">,
  room: { readonly width: number; readonly height: number },
): PagePlan[] {
  const byStage = new Map<string | null, NodeBox[]>();
  for (const box of scene.boxes.values()) {
    if (box.hidden || box.frame) continue;
    const stage = stageOf(scene, box);
    byStage.set(stage, [...(byStage.get(stage) ?? []), box]);
  }
  const order = [...scene.columns.map(({ id }) => id), null];
  return order.flatMap((stage) => {
    const groups = cut(byStage.get(stage) ?? [], room);
    return groups.map((boxes, i) => ({
      stage,
      ids: new Set(boxes.map(({ id }) => id)),
      part: i + 1,
      parts: groups.length,
    }));
  });
}

function cut(boxes: readonly NodeBox[], room: { readonly width: number; readonly height: number }): NodeBox[][] {
  if (boxes.length === 0) return [];
  const { width, height } = around(boxes);
  if (boxes.length === 1 || (width <= room.width && height <= room.height)) return [[...boxes]];
  // The side that is further too long is cut first.
  const along = height / room.height >= width / room.width ? "y" : "x";
  return halves(boxes, along).flatMap((half) => cut(half, room));
}

/** Near the middle, where the gap between neighbours is widest. */
function halves(boxes: readonly NodeBox[], along: "x" | "y"): [NodeBox[], NodeBox[]] {
  const size = along === "x" ? "width" : "height";
  const sorted = [...boxes].sort((a, b) => a[along] - b[along] || (a.id < b.id ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const middle = first && last ? (first[along] + last[along] + last[size]) / 2 : 0;
  const long = first && last ? last[along] + last[size] - first[along] : 1;
  let best = { at: 1, worth: -Infinity };
  let end = -Infinity;
  for (const [i, box] of sorted.entries()) {
    if (i > 0) {
      const gap = box[along] - end;
      const off = Math.abs((box[along] + end) / 2 - middle) / long;
      const worth = Math.min(gap, 60) - off * 200;
      if (worth > best.worth) best = { at: i, worth };
    }
    end = Math.max(end, box[along] + box[size]);
  }
  return [sorted.slice(0, best.at), sorted.slice(best.at)];
}

export function around(boxes: readonly Rect[]): Rect {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    [x0, y0] = [Math.min(x0, x), Math.min(y0, y)];
    [x1, y1] = [Math.max(x1, x + width), Math.max(y1, y + height)];
  }
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
