/** Where the bar of a selection stands: over nothing where there is room, and never under another float. */
import { describe, expect, test } from "vitest";
import { costIn } from "../../../renderer/canvas/floats/toolbar-cost.ts";
import { bestSpot, rectOf, spotsAround } from "../../../renderer/canvas/floats/toolbar-spot.ts";
import { forgetLabels } from "../../../renderer/canvas/painter/label-ground.ts";
import { loopLabelOf } from "../../../renderer/canvas/painter/labels.ts";
import { tagWidth } from "../../../renderer/canvas/painter/ruler.ts";
import { lengthIn } from "../../../renderer/canvas/routing/legs.ts";
import { type Rect, grown, meets } from "../../../renderer/canvas/scene/grid.ts";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import { grownJourney } from "../../support/grown-journey.ts";
import { memoryDesk } from "./desk.ts";

const node = { x: 300, y: 300, width: 172, height: 60 };
const length = 180;
const spots = spotsAround(node, length, 0);

function stand(costOf: (rect: Rect) => number, covers: readonly Rect[] = []): Rect | undefined {
  const best = bestSpot(spots, length, { width: 800, height: 700, covers, costOf });
  const spot = best && spots[best.at];
  return spot && rectOf(spot, length);
}
const over =
  (nodes: readonly Rect[]) =>
  (rect: Rect): number =>
    2000 * nodes.filter((other) => meets(other, rect)).length;

test("above it, in its middle, while there is room", () => {
  expect(stand(over([node]))).toEqual({ x: 300 + 86 - 90, y: 260, width: 180, height: 32 });
});

test("above it too where it hides no more than a bit of a line", () => {
  expect(stand(({ width, height }) => (width > height ? 50 : 0))).toEqual({ x: 296, y: 260, width: 180, height: 32 });
});

test("on another side where something stands there, and over no node", () => {
  const above = { ...node, y: 212 };
  const below = { ...node, y: 388 };
  const at = stand(over([node, above, below]));
  expect(at && [node, above, below].some((other) => meets(other, at))).toBe(false);
  expect(at?.height).toBe(length);
});

test("further out where all near places hide a node", () => {
  const around = grown(node, 45);
  const at = stand(over([around]));
  expect(at && meets(at, around)).toBe(false);
});

test("never under what floats over the drawing, though it hides a node then", () => {
  const find = { x: 200, y: 200, width: 400, height: 96 };
  const nodes = [node, { ...node, y: 388 }, { ...node, x: 500 }, { ...node, x: 100 }];
  const at = stand(over(nodes), [find]);
  expect(at && meets(at, find)).toBe(false);
});

test("nowhere where no place lies in the area", () => {
  const costOf = () => 0;
  expect(bestSpot(spots, length, { width: 100, height: 100, covers: [], costOf })).toBeUndefined();
});

describe("what it would hide", () => {
  const none: ReadonlySet<string> = new Set();
  const drawn = (size: number, look: (scene: Scene) => void): void => {
    forgetLabels();
    const scene = createScene(memoryDesk(grownJourney(size).records));
    look(scene);
    scene.stop();
  };
  const at = { x: 40, y: 30, zoom: 1 };
  const cost = (scene: Scene, world: Rect, zoom = 1): number =>
    costIn(
      { scene, at: { ...at, zoom }, selected: none, beside: none, ends: [] },
      { x: world.x * zoom + at.x, y: world.y * zoom + at.y, width: world.width * zoom, height: world.height * zoom },
    );

  test("is dear where a node stands, or nearly stands, dearer where it leads there", () =>
    drawn(5, (scene) => {
      const box = scene.boxes.get("n1")!;
      const beside = { x: box.x - 33, y: box.y, width: 32, height: 160 };
      expect(cost(scene, beside)).toBeGreaterThan(500);
      expect(cost(scene, { ...beside, x: box.x - 300 })).toBe(0);
      const rect = { x: box.x + at.x, y: box.y + at.y, width: 50, height: 32 };
      const ofFlow = costIn({ scene, at, selected: none, beside: new Set(["n1"]), ends: [] }, rect);
      expect(ofFlow).toBeGreaterThan(2 * costIn({ scene, at, selected: none, beside: none, ends: [] }, rect));
    }));
  test("is dear where words are, and little where only a line runs; from far away neither counts", () =>
    drawn(5, (scene) => {
      const route = [...scene.routes.values()].find(({ loop }) => loop)!;
      const label = loopLabelOf(scene, route, 1, tagWidth)!;
      const end = { x: label.rect.x + label.rect.width - 20, y: label.rect.y, width: 60, height: 18 };
      expect(lengthIn(route, end)).toBe(0);
      const [words, all] = [cost(scene, end), cost(scene, label.rect)];
      expect(words).toBeGreaterThan(1000);
      expect(all).toBeGreaterThan(words);
      const points = route.points;
      const line = { x: points[1]!.x - 2, y: Math.max(points[1]!.y, points[2]!.y) - 40, width: 20, height: 20 };
      expect(cost(scene, line)).toBeGreaterThan(0);
      expect(cost(scene, line)).toBeLessThan(500);
      expect([cost(scene, end, 0.34), cost(scene, line, 0.34)]).toEqual([0, 0]);
    }));
  test("is dear over the name of an open group, and nothing elsewhere on its ground", () =>
    drawn(50, (scene) => {
      const group = [...scene.boxes.values()].find(({ frame }) => frame)!;
      const rect = { x: group.x + 8, y: group.y + 10, width: 60, height: 10 };
      expect(cost(scene, rect)).toBeGreaterThan(1000);
      expect(cost(scene, { ...rect, x: group.x + 1, y: group.y + 60, width: 2 })).toBe(0);
      expect(cost(scene, { ...rect, height: 2 }, 0.3)).toBe(0);
    }));
  test("is more where a line of what is selected is hidden lengthwise", () =>
    drawn(5, (scene) => {
      const { points } = [...scene.routes.values()].find(({ loop }) => loop)!;
      const top = Math.min(points[1]!.y, points[2]!.y) + 10 + at.y;
      const ofLoop = (selected: ReadonlySet<string>, height: number): number => {
        const rect = { x: points[1]!.x - 6 + at.x, y: top, width: 12, height };
        return costIn({ scene, at, selected, beside: none, ends: [] }, rect);
      };
      expect(ofLoop(new Set(["n2"]), 70)).toBeGreaterThan(ofLoop(none, 70));
      expect(ofLoop(new Set(["n2"]), 30)).toBe(ofLoop(none, 30));
    }));
  test("leaves the words of a way back to be read beside what is selected", () =>
    drawn(5, (scene) => {
      const box = scene.boxes.get("n2")!;
      const target = { ...box, x: box.x + 400, y: box.y + 100 };
      const places = spotsAround(target, 166, 0);
      const view = { x: 400, y: 100, zoom: 1 };
      const sight = { scene, at: view, selected: none, beside: none, ends: [] };
      const best = bestSpot(places, 166, {
        width: 1000,
        height: 700,
        covers: [],
        costOf: (rect) => costIn(sight, rect),
      });
      const rect = rectOf(places[best!.at]!, 166);
      const route = [...scene.routes.values()].find(({ loop }) => loop)!;
      const label = loopLabelOf(scene, route, 1, tagWidth)!.rect;
      expect(meets(rect, { ...label, x: label.x + 400, y: label.y + 100 })).toBe(false);
      expect(lengthIn(route, { ...rect, x: rect.x - 400, y: rect.y - 100 })).toBe(0);
    }));
});
