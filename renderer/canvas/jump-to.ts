/** Along a jump to its other end: the view goes there, and the selection and the keyboard with it. */
import { announce } from "../ui/LiveRegion.tsx";
import { structureWords } from "../words/structure.ts";
import type { CanvasModel } from "./model.ts";
import { grown } from "./scene/grid.ts";

export function jumpTo(model: CanvasModel, edge: string, node: string): void {
  const { scene, view, desk } = model;
  const record = scene.edge(edge);
  const box = scene.shown(node);
  if (!record || !box) return;
  desk.store.getState().select([node]);
  const around = grown(box, 40);
  const sight = view.rect();
  const isNear = box.x < sight.x + sight.width && sight.x < box.x + box.width;
  if (isNear) view.bring(around);
  // Far away it comes to stand in the middle: beside the border one would see half of where one is.
  else
    view.show(
      { ...around, x: box.x + box.width / 2 - sight.width / 2, width: sight.width },
      { most: view.at.zoom, least: view.at.zoom, animated: true },
    );
  model.focusNode(node);
  const name = (id: string): string => scene.boxes.get(id)?.node.name ?? "";
  announce(structureWords.jump.jumped(name(node), name(node === record.to ? record.from : record.to)));
}
