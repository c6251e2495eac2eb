/** Rows by function moved and resized: strips with all that stands in them, remembered as layout, one step back. */
import { describe, expect, test } from "vitest";
import { journeyHash, journeyOf } from "../../../shared/journey/index.ts";
import { type Scene, createScene } from "../../../renderer/canvas/scene/scene.ts";
import { type BoxShown, type RowStep, moveRow, resizeRow } from "../../../renderer/structure/row-steps.ts";
import type { Desk } from "../../../renderer/state/desk.ts";
import { journey } from "../../support/journey.ts";
import { memoryDesk } from "../canvas/desk.ts";

const drawing = () =>
  journey("Rows", { lanes: true })
    .stage("A", { width: 684 })
    .entry("In", {}, { x: 28, y: 40 })
    .email("Mail", {}, { x: 28, y: 140, function: "marketing" })
    .email("Talk", {}, { x: 260, y: 500, function: "medical" })
    .exit("Out", {}, { x: 260, y: 640 })
    .build();

const shown = (scene: Scene): BoxShown[] =>
  [...scene.boxes.values()].map((box) => ({
    id: box.id,
    x: box.node.x,
    y: box.node.y,
    flow: true,
    middle: box.y + box.height / 2,
    bottom: box.y + box.height,
  }));
const take = (desk: Desk, step: RowStep): string => {
  if ("refused" in step) return step.refused;
  const outcome = desk.journey.dispatch(step.call);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return step.said;
};
const ids = (scene: Scene): string[] => scene.rows.map((row) => row.id);

describe("rows", () => {
  test("change places with all that stands in them, and the semantic hash stays", () => {
    const desk = memoryDesk(drawing());
    const scene = createScene(desk);
    const hash = journeyHash(desk.journey.doc.records());
    expect(ids(scene).slice(0, 2)).toEqual(["marketing", "medical"]);
    const said = take(desk, moveRow(desk, scene.rows, shown(scene), "medical", 0));
    expect(said).toMatch(/^Medical is row 1 of 5 now, with 2 nodes\.$/);
    expect(ids(scene).slice(0, 2)).toEqual(["medical", "marketing"]);
    for (const [row, inside] of [
      [scene.rows[0], ["talk", "out"]],
      [scene.rows[1], ["in", "mail"]],
    ] as const)
      for (const id of inside) {
        const box = scene.boxes.get(id);
        expect(row && box && box.y >= row.y && box.y + box.height <= row.y + row.height, id).toBe(true);
      }
    expect((scene.boxes.get("talk")?.y ?? 0) < (scene.boxes.get("mail")?.y ?? 0)).toBe(true);
    expect(journeyHash(desk.journey.doc.records())).toBe(hash);
    desk.journey.undo();
    expect(ids(scene).slice(0, 2)).toEqual(["marketing", "medical"]);
    expect(scene.boxes.get("talk")?.y).toBe(500);
    scene.stop();
  });
  test("one in which nothing stands keeps its place between others, and above them all", () => {
    const desk = memoryDesk(drawing());
    const scene = createScene(desk);
    take(desk, moveRow(desk, scene.rows, shown(scene), "sales", 1));
    expect(ids(scene).slice(0, 3)).toEqual(["marketing", "sales", "medical"]);
    take(desk, moveRow(desk, scene.rows, shown(scene), "sales", 0));
    expect(ids(scene).slice(0, 3)).toEqual(["sales", "marketing", "medical"]);
    for (const [i, row] of scene.rows.entries()) {
      const above = scene.rows[i - 1];
      if (above) expect(row.y).toBe(above.y + above.height);
    }
    scene.stop();
  });
  test("grow and shrink no further than what stands in them; what stands below moves along", () => {
    const desk = memoryDesk(drawing());
    const scene = createScene(desk);
    const [row] = scene.rows;
    if (!row) throw new Error("no row");
    const low = scene.boxes.get("talk")?.y ?? 0;
    take(desk, resizeRow(desk, scene.rows, shown(scene), row.id, row.height + 100));
    const taller = Math.round((row.height + 100) / 4) * 4;
    expect(scene.rows[0]?.height).toBe(taller);
    expect(scene.boxes.get("talk")?.y).toBe(low + Math.round((taller - row.height) / 4) * 4);
    expect(journeyOf(desk.journey.doc).rows?.[0]).toEqual({ of: "marketing", height: taller });
    take(desk, resizeRow(desk, scene.rows, shown(scene), row.id, 60));
    const mail = scene.boxes.get("mail");
    expect((scene.rows[0]?.y ?? 0) + (scene.rows[0]?.height ?? 0)).toBeGreaterThan(
      (mail?.y ?? 0) + (mail?.height ?? 0),
    );
    expect(take(desk, resizeRow(desk, scene.rows, shown(scene), row.id, 60))).toMatch(/cannot be lower/);
    scene.stop();
  });
  test("say why they go no further", () => {
    const desk = memoryDesk(drawing());
    const scene = createScene(desk);
    expect(take(desk, moveRow(desk, scene.rows, [], "marketing", -1))).toBe("Marketing is the first row already.");
    expect(take(desk, moveRow(desk, scene.rows, [], "pharmacovigilance", 5))).toBe(
      "Pharmacovigilance is the last row already.",
    );
    scene.stop();
  });
  test("without nodes are not drawn where they were hidden", () => {
    const desk = memoryDesk(drawing());
    const scene = createScene(desk);
    const { id } = journeyOf(desk.journey.doc);
    desk.journey.dispatch({ name: "set-fields", args: { ids: [id], fields: { emptyRows: "hidden" } } });
    expect(ids(scene)).toEqual(["marketing", "medical"]);
    desk.journey.undo();
    expect(scene.rows).toHaveLength(5);
    scene.stop();
  });
});
