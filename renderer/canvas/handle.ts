/** What the rest of the screen can ask of the canvas. */
import type { CanvasHandle, Desk } from "../state/desk.ts";
import { addThing } from "./adding.ts";
import { clearanceOf } from "./floats/floats-in.ts";
import type { CanvasModel } from "./model.ts";
import type { Point } from "./routing/plan.ts";
import { type Rect, grown, meets, union } from "./scene/grid.ts";
import { jointAt, openPort, whyNotHere } from "./things.ts";

/** Where a menu for a node opens: beside it, in pixels of the drawing area; the middle when it is out of sight. */
function besideNode(model: CanvasModel, id: string): Point {
  const { scene, view } = model;
  const box = scene.shown(id);
  const middle = { x: view.width / 2 - 130, y: view.height / 4 };
  if (!box) return middle;
  const at = view.toArea({ x: box.x, y: box.y + box.height });
  return at.x < 0 || at.y < 0 || at.x > view.width || at.y > view.height ? middle : { x: at.x, y: at.y + 8 };
}

/** Opens the add menu after a node, within a connection, in a stage, or the plain one. */
export function openAddAfter(model: CanvasModel, id: string | null): void {
  const edge = id === null ? undefined : model.scene.edge(id);
  if (edge) return model.ui.setState({ menu: { menu: "add", at: besideNode(model, edge.from), into: edge.id } });
  const box = id === null ? undefined : model.scene.boxes.get(id);
  const column = model.scene.columns.find((one) => one.id === id);
  if (column) return openAddAnywhere(model, column.id);
  if (!box) return openAddAnywhere(model);
  // Who draws along a line stays on it; later a way that leads nowhere is meant.
  const { goesOn } = model.ui.getState();
  const port = goesOn?.node === box.id ? goesOn.port : openPort(model.desk, box.id)?.id;
  if (port === undefined) {
    const why = whyNotHere(model.desk, { kind: "wait" }, { after: { from: box.id, port: "" } });
    if (why !== undefined) model.refuse(why, besideNode(model, box.id));
    return;
  }
  model.ui.setState({ menu: { menu: "add", at: besideNode(model, box.id), ...jointAt(model.desk, box.id, port) } });
}

function openAddAnywhere(model: CanvasModel, stage?: string): void {
  const { view } = model;
  const at = { x: view.width / 2 - 130, y: Math.max(16, view.height / 2 - 180) };
  model.ui.setState({ menu: { menu: "add", at, stage } });
}

export function boundsOfIds(model: CanvasModel, ids: Iterable<string>): Rect | null {
  let rect: Rect | null = null;
  for (const id of ids) {
    const column = model.scene.columns.find((c) => c.id === id);
    const found: Rect | undefined =
      model.scene.shown(id) ??
      model.scene.routes.get(id)?.bounds ??
      (column && { x: column.x, y: 0, width: column.width, height: 200 });
    if (found) rect = rect ? union(rect, found) : found;
  }
  return rect;
}

/**
 * Zooms around the middle of the view, unless that would show nothing: then on what is selected, else on what is nearest.
 * Empty ground at 100 % tells nobody which way the journey is.
 */
function zoomOnSomething(model: CanvasModel, zoom: number): void {
  const { scene, view, desk } = model;
  const all = scene.bounds();
  if (all) view.reach(all);
  const sight = view.rect();
  const middle = { x: sight.x + sight.width / 2, y: sight.y + sight.height / 2 };
  const at = view.zoomed(zoom);
  const size = { width: view.width / at.zoom, height: view.height / at.zoom };
  const around = (p: Point): void =>
    view.move({ x: view.width / 2 - p.x * at.zoom, y: view.height / 2 - p.y * at.zoom, zoom: at.zoom });
  const shown = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
  const picked = boundsOfIds(
    model,
    [...desk.store.getState().selection].filter((id) => scene.boxes.has(id)).slice(0, 200),
  );
  const fits = picked && picked.width < size.width && picked.height < size.height;
  // What was picked in sight stays in sight.
  if (picked && fits && meets(picked, sight) && !holds(shown, picked))
    return around({ x: picked.x + picked.width / 2, y: picked.y + picked.height / 2 });
  if (scene.boxesIn(shown).some((box) => !box.frame)) return view.move(at);
  const next = picked && fits ? picked : nearestBox(model, middle);
  if (next) around({ x: next.x + next.width / 2, y: next.y + next.height / 2 });
  else view.move(at);
}

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function nearestBox(model: CanvasModel, p: Point): Rect | undefined {
  let best: { box: Rect; distance: number } | undefined;
  for (const box of model.scene.boxes.values()) {
    if (box.hidden || box.frame) continue;
    const distance = Math.hypot(box.x + box.width / 2 - p.x, box.y + box.height / 2 - p.y);
    if (!best || distance < best.distance) best = { box, distance };
  }
  return best?.box;
}

/** Returns how to withdraw. */
export function offerHandle(desk: Desk, handle: CanvasHandle): () => void {
  desk.canvas = handle;
  return () => {
    if (desk.canvas === handle) desk.canvas = null;
  };
}

export function createHandle(model: CanvasModel, area: HTMLElement): CanvasHandle {
  const { view, scene, desk, ui } = model;
  const state = () => desk.store.getState();
  view.keepClearOf(() => clearanceOf(model, area).floats());
  return {
    fit() {
      const bounds = scene.bounds();
      if (!bounds) return;
      view.reach(bounds);
      view.show(bounds, { most: 1, animated: true, clear: clearanceOf(model, area) });
    },
    fitSelection() {
      const bounds = boundsOfIds(model, state().selection);
      if (bounds) view.show(grown(bounds, 40), { most: 1.2, animated: true });
    },
    zoomTo: (zoom) => zoomOnSomething(model, zoom),
    zoomBy: (factor) => zoomOnSomething(model, view.at.zoom * factor),
    reveal(id) {
      state().select([id]);
      const bounds = boundsOfIds(model, [id]);
      if (!bounds) return;
      if (view.at.zoom < 0.5) view.show(grown(bounds, 240), { most: 1, animated: true });
      else view.bring(grown(bounds, 32));
      if (scene.boxes.has(id)) model.focusNode(id);
    },
    openAdd(where) {
      if (where === "after") openAddAfter(model, state().focus);
      else openAddAnywhere(model);
    },
    startRename(id) {
      const bounds = boundsOfIds(model, [id]);
      if (bounds && scene.boxes.has(id)) view.bring(grown(bounds, 24));
      ui.setState({ rename: id });
    },
    openConnect() {
      const { focus } = state();
      if (focus !== null && scene.boxes.has(focus))
        ui.setState({ menu: { menu: "connect", at: besideNode(model, focus), from: focus } });
    },
    add(kind, preset) {
      const { focus } = state();
      const box = focus === null ? undefined : scene.boxes.get(focus);
      const port = box && openPort(desk, box.id)?.id;
      const free = box && port !== undefined && !desk.journey.links.out(box.id).some((edge) => edge.port === port);
      const after = free ? { from: box.id, port } : undefined;
      addThing(
        model,
        { kind, preset },
        after && whyNotHere(desk, { kind, preset }, { after }) === undefined ? { after } : {},
      );
    },
    focus() {
      const { focus } = state();
      if (focus !== null && scene.boxes.has(focus)) model.focusNode(focus);
      else area.focus({ preventScroll: true });
    },
    show(ids, how) {
      const bounds = boundsOfIds(model, ids);
      if (!bounds) return;
      if (how?.nearer === true && view.at.zoom < 0.5) view.show(grown(bounds, 120), { most: 1, animated: true });
      else {
        const rect = grown(bounds, 32);
        const above = (how?.above ?? 0) / view.at.zoom;
        view.bring({ ...rect, y: rect.y - above, height: rect.height + above });
      }
    },
    spotAt(client) {
      const frame = area.getBoundingClientRect();
      const over =
        client &&
        client.x >= frame.left &&
        client.x <= frame.right &&
        client.y >= frame.top &&
        client.y <= frame.bottom;
      if (client && over) return { ...view.toWorld(client.x, client.y), pointed: true };
      const sight = view.rect();
      return { x: sight.x + sight.width / 2, y: sight.y + sight.height / 2, pointed: false };
    },
  };
}
