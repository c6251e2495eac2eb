/** What the painted layer must never show, reckoned from the drawing itself: nodes on nodes, words of lines on nodes, on each other or off their line. */
import type { AnyRecord } from "../../shared/document/index.ts";
import { forgetLabels } from "../../renderer/canvas/painter/label-ground.ts";
import { loopLabelOf, tagsOf } from "../../renderer/canvas/painter/labels.ts";
import { tagWidth } from "../../renderer/canvas/painter/ruler.ts";
import { lengthIn } from "../../renderer/canvas/routing/legs.ts";
import { type Rect, createGrid, grown, meets } from "../../renderer/canvas/scene/grid.ts";
import { type Scene, createScene } from "../../renderer/canvas/scene/scene.ts";
import { memoryDesk } from "../unit/canvas/desk.ts";

export function sceneFlaws(records: readonly AnyRecord[], scale: number): string[] {
  forgetLabels();
  const scene = wholeScene(records);
  const bodies = [...scene.boxes.values()].filter((box) => !box.frame && !box.hidden);
  const found: string[] = [];
  const labels = [...scene.routes.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((route): { name: string; rect: Rect }[] => {
      if (route.jump) return tagsOf(scene, route, scale, tagWidth).map(({ rect, text }) => ({ name: text, rect }));
      const label = route.loop ? loopLabelOf(scene, route, scale, tagWidth) : undefined;
      if (!label) return [];
      if (lengthIn(route, grown(label.rect, 1)) === 0) found.push(`label ${label.text} (${route.id}) is off its line`);
      return [{ name: `${label.text} (${route.id})`, rect: label.rect }];
    });
  const things = [
    ...bodies.map((box) => ({ name: `node ${box.node.name} (${box.id})`, rect: box as Rect })),
    ...labels.map(({ name, rect }) => ({ name: `label ${name}`, rect })),
  ];
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
