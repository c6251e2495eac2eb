/** Words beside lines stand clear of nodes and of each other, in the samples and in dense drawings, and stay where they are while nothing near them changes. */
import { describe, expect, test } from "vitest";
import { type AnyRecord, createDoc } from "../../../shared/document/index.ts";
import { plainFacts } from "../../../shared/kinds/index.ts";
import { tidy } from "../../../shared/layout/index.ts";
import { sampleWorkspace } from "../../../shared/sample/index.ts";
import { forgetLabels, moveLabels } from "../../../renderer/canvas/painter/label-ground.ts";
import { besideLine, loopLabelOf, tagsOf } from "../../../renderer/canvas/painter/labels.ts";
import { tagWidth } from "../../../renderer/canvas/painter/ruler.ts";
import { legsAlong, lengthIn } from "../../../renderer/canvas/routing/legs.ts";
import { type Rect, grown, meets } from "../../../renderer/canvas/scene/grid.ts";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import { grownJourney } from "../../support/grown-journey.ts";
import { randomDrawing } from "../../support/layout-drawings.ts";
import { memoryDesk } from "./desk.ts";

/** As the painter asks for them: all of one drawing, in the order of their ids. */
function labelsOf(scene: Scene, scale: number): Rect[] {
  return [...scene.routes.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((route) => {
      if (route.jump) return tagsOf(scene, route, scale, tagWidth).map(({ rect }) => rect);
      if (!route.loop) return [];
      const size = { width: 110 * scale, height: 18 * scale };
      const short = { width: 26 * scale, height: 18 * scale };
      const at = besideLine(scene, route, scale, [size, short]);
      return at ? [at.rect] : [];
    });
}

function faults(scene: Scene, scale: number): { labels: number; onNodes: number; onLabels: number } {
  const labels = labelsOf(scene, scale);
  const bodies = [...scene.boxes.values()].filter((box) => !box.frame && !box.hidden);
  const onNodes = labels.filter((label) => bodies.some((box) => meets(label, box))).length;
  let onLabels = 0;
  for (const [i, a] of labels.entries()) for (const b of labels.slice(i + 1)) if (meets(a, b)) onLabels += 1;
  return { labels: labels.length, onNodes, onLabels };
}

/** Every third connection is drawn as a jump: far more than anybody would. */
const withJumps = (records: readonly AnyRecord[]): AnyRecord[] => {
  let n = 0;
  return records.map((record) =>
    record.type === "edge" && (n += 1) % 3 === 0 ? { ...record, drawn: "jump" } : record,
  );
};

/** As tidy leaves it: random places would have nodes on nodes. */
function tidied(records: readonly AnyRecord[]): AnyRecord[] {
  const doc = createDoc(records);
  const { moves } = tidy(doc, plainFacts);
  const places = new Map(moves.map((move) => [move.id, move]));
  return records.map((record) => {
    const place = places.get(record.id);
    return place ? { ...record, x: place.x, y: place.y } : record;
  });
}

describe("labels", () => {
  test("of the sample journeys stand on no node and on no other label, at both sizes", () => {
    let all = 0;
    for (const { records } of sampleWorkspace().journeys)
      for (const scale of [1, 1.4]) {
        forgetLabels();
        const scene = createScene(memoryDesk(withJumps(records)));
        const { labels, ...wrong } = faults(scene, scale);
        expect(wrong).toEqual({ onNodes: 0, onLabels: 0 });
        all += labels;
        scene.stop();
      }
    expect(all).toBeGreaterThan(80);
  });

  test("of dense random drawings too, with a third of all connections as jumps", () => {
    let all = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      forgetLabels();
      const scene = createScene(memoryDesk(withJumps(tidied(randomDrawing(seed, { most: 120 })))));
      const { labels, ...wrong } = faults(scene, 1);
      expect(wrong, `seed ${seed}`).toEqual({ onNodes: 0, onLabels: 0 });
      all += labels;
      scene.stop();
    }
    expect(all).toBeGreaterThan(200);
  });

  test("on ways back touch their own line, and the lines to tags run through no words", () => {
    const scene = createScene(memoryDesk(grownJourney(500).records));
    for (const scale of [1, 1.4, 1.8]) {
      forgetLabels();
      const routes = [...scene.routes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const loops = routes.flatMap((route) => {
        const label = route.loop && !route.jump && loopLabelOf(scene, route, scale, tagWidth);
        return label ? [{ route, rect: label.rect }] : [];
      });
      const tags = routes.flatMap((route) => (route.jump ? tagsOf(scene, route, scale, tagWidth) : []));
      expect(Math.min(loops.length, tags.length)).toBeGreaterThan(5);
      expect(loops.filter(({ route, rect }) => lengthIn(route, grown(rect, 1)) === 0)).toEqual([]);
      const words = [...loops, ...tags].map(({ rect }) => rect);
      const through = tags.filter(({ line, rect }) =>
        legsAlong(line).some((leg) => words.some((other) => other !== rect && meets(leg, other))),
      );
      expect(through).toEqual([]);
    }
    scene.stop();
  });

  test("stay where they are until their own line changes or a node comes to stand there", () => {
    forgetLabels();
    const [sample] = sampleWorkspace().journeys;
    const desk = memoryDesk(withJumps(sample?.records ?? []));
    const scene = createScene(desk);
    const stop = scene.subscribe((news) => moveLabels(scene, news));
    const before = labelsOf(scene, 1);
    const [label] = before;
    const note = [...scene.boxes.values()].find((box) => box.kind.role === "aside" && !box.frame);
    if (!label || !note) throw new Error("nothing to try it with");
    const move = (x: number, y: number) =>
      desk.journey.dispatch({ name: "move-nodes", args: { moves: [{ id: note.id, x, y }], by: "move" } });
    move(note.x, note.y + 4000);
    expect(labelsOf(scene, 1)).toEqual(before);
    move(Math.round(label.x), Math.round(label.y));
    const after = labelsOf(scene, 1);
    expect(after).not.toEqual(before);
    const box = scene.boxes.get(note.id);
    expect(box && after.filter((one) => meets(one, box))).toEqual([]);
    stop();
    scene.stop();
  });
});
