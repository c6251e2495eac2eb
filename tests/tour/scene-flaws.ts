/** What the painted layer must never show, reckoned from the drawing itself: nodes on nodes, words of lines on nodes or on each other. */
import type { AnyRecord } from "../../shared/document/index.ts";
import { forgetLabels } from "../../renderer/canvas/painter/label-ground.ts";
import { besideLine, tagWidth, tagsOf } from "../../renderer/canvas/painter/labels.ts";
import { type Rect, createGrid, meets } from "../../renderer/canvas/scene/grid.ts";
import { type Scene, createScene } from "../../renderer/canvas/scene/scene.ts";
import { memoryDesk } from "../unit/canvas/desk.ts";

export function sceneFlaws(records: readonly AnyRecord[], scale: number): string[] {
  forgetLabels();
  const scene = wholeScene(records);
  const bodies = [...scene.boxes.values()].filter((box) => !box.frame && !box.hidden);
  const labels = [...scene.routes.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((route): { name: string; rect: Rect }[] => {
      if (route.jump) return tagsOf(scene, route, scale, tagWidth).map(({ rect, text }) => ({ name: text, rect }));
      if (!route.loop) return [];
      const size = { width: 110 * scale, height: 18 * scale };
      const short = { width: 26 * scale, height: 18 * scale };
      const at = besideLine(scene, route, "", scale, [size, short]);
      if (!at) return [];
      const { width, height } = at.size === 1 ? short : size;
      return [{ name: `loop ${route.id}`, rect: { x: at.x - width / 2, y: at.y - height / 2, width, height } }];
    });
  const things = [
    ...bodies.map((box) => ({ name: `node ${box.node.name} (${box.id})`, rect: box as Rect })),
    ...labels.map(({ name, rect }) => ({ name: `label ${name}`, rect })),
  ];
  const found: string[] = [];
  const grid = createGrid();
  things.forEach(({ name, rect }, at) => {
    grid.visit(rect, (other) => {
      const lain = things[Number(other)]!;
      if (meets(lain.rect, rect)) found.push(`${name} lies on ${lain.name}`);
    });
    grid.put(String(at), rect);
  });
  scene.stop();
  return found;
}

/** A large drawing is wired a part per frame: here the frames come at once. */
function wholeScene(records: readonly AnyRecord[]): Scene {
  const frames: FrameRequestCallback[] = [];
  const before = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (drawn) => frames.push(drawn);
  const scene = createScene(memoryDesk(records));
  for (let frame = frames.shift(); frame; frame = frames.shift()) frame(performance.now());
  globalThis.requestAnimationFrame = before;
  return scene;
}
