/** Takes in what is dragged from the palette: shows where it would stand, lights up edges and columns, and adds it on release. */
import { addThing } from "../adding.ts";
import type { CanvasModel } from "../model.ts";
import type { DropGround, PaletteCargo } from "../palette-drag.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { grown } from "../scene/grid.ts";
import { kindById } from "../../../shared/kinds/index.ts";
import { type NewThing, sizeOf, titleOf } from "../things.ts";
import { edgeAt } from "./hit.ts";
import { sayDrop } from "./move.ts";
import { snap } from "./snap.ts";

export function paletteGround(model: CanvasModel, area: HTMLElement, announce: (said: string) => void): DropGround {
  const { view, sketch, scene, cards, ui } = model;
  const holds = (x: number, y: number): boolean => {
    const r = area.getBoundingClientRect();
    return x >= r.left && x <= r.right && y >= r.top && y <= r.bottom;
  };
  const clear = (): void => {
    sketch.ghost = null;
    sketch.dropColumn = null;
    sketch.dropRow = null;
    sketch.guides = [];
    cards.setHover(null);
    ui.setState({ tag: null, busy: false });
    model.repaint();
  };
  const aim = (cargo: PaletteCargo, x: number, y: number) => {
    const thing: NewThing = { kind: cargo.kind, preset: cargo.preset };
    const world = view.toWorld(x, y);
    const size = sizeOf(model.desk, thing);
    const loose = { x: world.x - size.width / 2, y: world.y - Math.min(size.height / 2, 22), ...size };
    const lanes = scene.columns.map((column) => column.x + (column.width - size.width) / 2);
    const rest = snap(
      loose,
      scene.boxesIn(grown(loose, 260)).filter((b) => !b.frame),
      lanes,
      10 / view.at.zoom,
    );
    const edge = edgeAt(model, world, 14 / view.at.zoom);
    return { thing, size, rest, edge: edge?.route.id };
  };
  return {
    over(cargo, x, y) {
      if (model.props.readOnly || !holds(x, y)) return clear();
      const { thing, size, rest, edge } = aim(cargo, x, y);
      ui.setState({ busy: true });
      cards.setHover(edge ?? null);
      sketch.ghost = edge === undefined ? { rect: { x: rest.x, y: rest.y, ...size }, outline: "card" } : null;
      sketch.guides = edge === undefined ? rest.guides : [];
      sketch.dropColumn = scene.columnAt(rest.x + size.width / 2)?.id ?? null;
      const owned = kindById(thing.kind)?.owned === true;
      const under = owned && edge === undefined ? scene.rowAt(rest.y + size.height / 2) : undefined;
      // In a row that several share it keeps its channel's owner.
      const row = under?.owners.length === 1 ? under.id : undefined;
      sketch.dropRow = under?.id ?? null;
      const what = titleOf(model.desk, thing);
      const where = sayDrop(model, {
        ...(sketch.dropColumn === null ? {} : { stage: sketch.dropColumn }),
        ...(row === undefined ? {} : { owner: row }),
      });
      ui.setState({
        tag: {
          text: edge === undefined ? [words.dropHere(what), where].filter(Boolean).join(" · ") : words.dropInto(what),
          at: view.areaOf(x, y),
          refused: false,
        },
      });
      model.repaint();
    },
    drop(cargo, x, y) {
      if (model.props.readOnly || !holds(x, y)) return false;
      const { thing, rest, edge } = aim(cargo, x, y);
      clear();
      const done = addThing(
        model,
        thing,
        edge === undefined ? { world: { x: rest.x, y: rest.y } } : { into: edge },
        view.areaOf(x, y),
      );
      if (done) announce(words.added(titleOf(model.desk, thing)));
      return done;
    },
    leave: clear,
  };
}
