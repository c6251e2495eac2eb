/** Adding a node to the drawing: where it stands, who makes room, and the one command that adds it. */
import type { NodeRecord } from "../../shared/journey/index.ts";
import { anatomyOf, kindById } from "../../shared/kinds/index.ts";
import { canvasWords as words } from "../words/canvas.ts";
import type { CanvasModel } from "./model.ts";
import { onGrid } from "./gestures/snap.ts";
import { below, freePlace, makeRoom } from "./placing.ts";
import { askRoom } from "./painter/open-ends.ts";
import type { Point } from "./routing/plan.ts";
import { grown } from "./scene/grid.ts";
import { type Joint, type NewThing, draftOf, rememberThing, titleOf, whyNotHere } from "./things.ts";

/** Adds, connects, makes room, selects and opens the name for writing. Answers whether it was done; a refusal is shown. */
export function addThing(
  model: CanvasModel,
  thing: NewThing,
  where: Joint & { readonly world?: Point | undefined; readonly stage?: string | undefined },
  at?: Point,
): boolean {
  const { desk, scene } = model;
  const draft = draftOf(desk, thing);
  if (!draft) return false;
  const why = whyNotHere(desk, thing, where);
  if (why !== undefined) {
    model.refuse(why, at);
    return false;
  }
  const size = anatomyOf(draft, desk.facts());
  const cut = where.into === undefined ? undefined : scene.edge(where.into);
  const source = scene.boxes.get(where.after?.from ?? cut?.from ?? "");
  const bodies = (area: { x: number; y: number; width: number; height: number }) =>
    scene.boxesIn(area).filter((box) => !box.frame);
  let place: Point;
  let shift: { id: string; x: number; y: number }[] = [];
  if (cut && source && !where.world) {
    place = below(source, size);
    const lane = scene
      .boxesIn({ x: place.x - 8, y: source.y, width: size.width + 16, height: 1e5 })
      .filter((box) => !box.frame && box.id !== source.id);
    shift = makeRoom({ ...place, ...size }, lane);
  } else if (where.world) place = freePlace(where.world, size, bodies);
  else if (source) place = freePlace(below(source, size), size, bodies);
  else if (where.stage !== undefined) place = underneath(model, where.stage, size);
  else {
    const sight = model.view.rect();
    const middle = { x: sight.x + sight.width / 2 - size.width / 2, y: sight.y + sight.height / 2 - size.height / 2 };
    const column = scene.columnAt(middle.x + size.width / 2);
    place = freePlace(column ? { x: column.x + (column.width - size.width) / 2, y: middle.y } : middle, size, bodies);
  }
  const stage = scene.columnAt(place.x + size.width / 2);
  const id = desk.newId("node");
  const kind = kindById(thing.kind);
  // Put down by hand in a row it is that function's; what finds its place by itself keeps its channel's owner.
  const row = where.world && scene.rowAt(place.y + size.height / 2);
  const owner = row && draft.function && row.owners.includes(draft.function) ? draft.function : row?.id;
  const node: NodeRecord = {
    ...draft,
    id,
    x: place.x,
    y: place.y,
    stage: stage?.id ?? null,
    function: kind?.owned ? (owner ?? draft.function ?? stage?.stage.function ?? "marketing") : null,
    group: source?.node.group ?? null,
  };
  const port = kind?.ports(node.data, desk.facts())[0]?.id;
  const done = model.act(
    {
      name: "add-node",
      args: {
        node,
        ...(where.after ? { after: { edge: desk.newId("edge"), ...where.after } } : {}),
        ...(cut && port !== undefined ? { into: { cut: cut.id, edge: desk.newId("edge"), port } } : {}),
        ...(shift.length > 0 ? { shift } : {}),
      },
    },
    words.added(titleOf(desk, thing)),
    at,
  );
  if (!done) return false;
  rememberThing(thing);
  desk.store.getState().select([id]);
  // With what asks how it goes on from there.
  const asks = port === undefined ? 0 : askRoom;
  model.view.bring(grown({ ...place, width: size.width, height: size.height + asks }, 8));
  model.focusNode(id);
  const goesOn = cut && port !== undefined ? { node: id, port } : null;
  model.ui.setState({ rename: id, menu: null, goesOn });
  return true;
}

/** Below the last node of a stage, in the middle of its column. */
function underneath({ scene }: CanvasModel, stage: string, size: { width: number; height: number }): Point {
  const column = scene.columns.find(({ id }) => id === stage);
  const { x, width } = column ?? { x: 0, width: size.width };
  const own = scene.boxesIn({ x, y: -1e6, width, height: 2e6 }).filter((box) => !box.frame);
  return {
    x: onGrid(x + (width - size.width) / 2),
    y: onGrid(own.reduce((low, box) => Math.max(low, box.y + box.height + 28), 80)),
  };
}
