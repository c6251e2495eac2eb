/** While a long journey is still being planned, what is looked at comes first: where the view jumps to at once, and wherever it comes to rest. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AnyRecord } from "../../../shared/document/index.ts";
import type { JourneyCanvasProps } from "../../../renderer/canvas/contract.ts";
import { type CanvasModel, createModel } from "../../../renderer/canvas/model.ts";
import type { Rect } from "../../../renderer/canvas/scene/grid.ts";
import { createScene } from "../../../renderer/canvas/scene/scene.ts";
import type { View } from "../../../renderer/canvas/view.ts";
import { edgeRecord, nodeRecord, smallJourney } from "../../support/temp-workspace.ts";
import { memoryDesk } from "./desk.ts";

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rows = 10;
const idOf = (column: number, row: number): string => `n${column}-${row}`;

/** Columns of splits, each of which leads to the two next to it on the right. */
function drawing(columns: number): AnyRecord[] {
  const [journey, stage] = smallJourney("j");
  const records = [journey!, { ...stage!, width: 228 * columns }];
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < rows; row += 1) {
      const from = idOf(column, row);
      records.push(nodeRecord(from, "split", { x: column * 228 + 28, y: row * 128 + 40 }));
      if (column + 1 === columns) continue;
      records.push(edgeRecord(`e${column}-${row}`, from, idOf(column + 1, row), "a"));
      records.push(edgeRecord(`f${column}-${row}`, from, idOf(column + 1, (row + 1) % rows), "b"));
    }
  return records;
}

const sightAt = (column: number): Rect => ({ x: column * 228 + 20, y: 0, width: 400, height: 300 });

/** A view that stands where it is put. */
function viewAt(first: Rect): View & { stand(at: Rect, zoom?: number): void } {
  let rect = first;
  let at = { x: -first.x, y: -first.y, zoom: 1 };
  const heard = new Set<() => void>();
  const view = {
    get at() {
      return at;
    },
    rect: () => rect,
    subscribe(hears: () => void) {
      heard.add(hears);
      return () => heard.delete(hears);
    },
    stand(next: Rect, zoom = at.zoom) {
      rect = next;
      at = { x: -next.x, y: -next.y, zoom };
      for (const hears of heard) hears();
    },
  };
  return view as unknown as ReturnType<typeof viewAt>;
}

/** Long enough that the far end is not planned before many frames have come. */
function opened(): { model: CanvasModel; view: ReturnType<typeof viewAt> } {
  const view = viewAt(sightAt(0));
  const model = createModel(memoryDesk(drawing(80)), view, {} as JourneyCanvasProps);
  view.stand(sightAt(0));
  model.scene.routeFirst(view.rect());
  return { model, view };
}

/** Of the connections of the nodes in sight, those that have no line. */
const missing = ({ scene }: CanvasModel, column: number): string[] =>
  [0, 1].flatMap((row) => [`e${column}-${row}`, `f${column}-${row}`]).filter((id) => !scene.routes.has(id));

test("a view that jumps elsewhere shows the lines there at once", () => {
  const { model, view } = opened();
  expect(missing(model, 0)).toEqual([]);
  expect(missing(model, 60).length).toBe(4);
  view.stand(sightAt(60));
  expect(missing(model, 60)).toEqual([]);
  expect(model.scene.waiting).toBeGreaterThan(0);
  model.stop();
});

test("a view that glides there plans nothing on its way, and what it shows as soon as it rests", () => {
  const { model, view } = opened();
  for (let step = 0; step <= 60; step += 1) view.stand(sightAt(step));
  expect(missing(model, 60).length).toBe(4);
  vi.advanceTimersByTime(1000);
  expect(missing(model, 60)).toEqual([]);
  expect(missing(model, 30).length).toBe(4);
  model.stop();
});

test("what of it takes longer is the first of what follows", () => {
  const scene = createScene(memoryDesk(drawing(80)), 0);
  scene.routeFirst({ ...sightAt(70), width: 200, height: 1300 });
  const seen = Array.from({ length: rows }, (_, row) => [`e70-${row}`, `f70-${row}`]).flat();
  /** A plain line bends half-way; one that was planned, where a track runs. */
  const isPlain = (id: string): boolean => {
    const { points } = scene.routes.get(id)!;
    return Math.abs(points[0]!.x + points.at(-1)!.x - 2 * points[1]!.x) < 1;
  };
  expect(seen.some(isPlain)).toBe(true);
  while (seen.some(isPlain) && frames.length > 0) frames.shift()!();
  expect(scene.routes.has("e40-0")).toBe(false);
  scene.stop();
});
