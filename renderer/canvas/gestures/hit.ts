/** What lies under the pointer, asked of the scene and not of the page: the same at every zoom. */
import type { CanvasModel } from "../model.ts";
import { type Tag, tagsOf } from "../painter/labels.ts";
import { tagWidth } from "../painter/ruler.ts";
import { type OpenEnd, openEnds } from "../painter/open-ends.ts";
import { bareMark } from "../painter/paint-badges.ts";
import { labelScale, levelAt } from "../painter/ground.ts";
import { nearestOn } from "../painter/edge-path.ts";
import type { Point, Side } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";
import { type NodeBox, portAt } from "../scene/boxes.ts";
import type { Rect } from "../scene/grid.ts";
import { gripsOf } from "./grips.ts";

export type Hit =
  | { readonly on: "port"; readonly box: NodeBox; readonly port: string }
  | { readonly on: "badge"; readonly box: NodeBox }
  | { readonly on: "next"; readonly box: NodeBox; readonly end: OpenEnd }
  | { readonly on: "node"; readonly box: NodeBox }
  | { readonly on: "edge-end"; readonly route: Route }
  | { readonly on: "edge-start"; readonly route: Route }
  | { readonly on: "jump"; readonly route: Route; readonly tag: Tag }
  | { readonly on: "edge"; readonly route: Route; readonly at: Point; readonly ux: number; readonly uy: number };

const around = (p: Point, by: number): Rect => ({ x: p.x - by, y: p.y - by, width: 2 * by, height: 2 * by });
const inside = (p: Point, r: Rect, by = 0): boolean =>
  p.x >= r.x - by && p.x <= r.x + r.width + by && p.y >= r.y - by && p.y <= r.y + r.height + by;

/** Where the marks of a node's ways out stand. A single unnamed way out can be taken at the right and at the bottom. */
function portMarks(model: CanvasModel, box: NodeBox): { readonly port: string; readonly at: Point }[] {
  if (box.kind.role === "end" || box.kind.role === "aside" || (box.node.collapsed && box.ports.length > 1)) return [];
  const card = model.cards.card(box.id);
  if (box.anatomy.rows.length > 0 && card)
    return card.rows.filter((row) => !row.loop).map((row) => ({ port: row.id, at: portAt(box, row.id, row.side) }));
  if (box.anatomy.width < 40) return box.ports.map((port) => ({ port: port.id, at: portAt(box, port.id, "right") }));
  return box.ports.flatMap((port) =>
    (["down", "right"] as const satisfies Side[]).map((side) => ({ port: port.id, at: portAt(box, port.id, side) })),
  );
}

/** The topmost node body at the point; a group's frame counts only at its head and its border. */
export function nodeAt(model: CanvasModel, p: Point): NodeBox | undefined {
  let best: NodeBox | undefined;
  for (const box of model.scene.boxesIn(around(p, 1))) {
    if (!inside(p, box)) continue;
    if (box.frame) {
      const edge = 5 / model.view.at.zoom;
      const inner =
        p.x > box.x + edge && p.x < box.x + box.width - edge && p.y > box.y + 28 && p.y < box.y + box.height - edge;
      if (inner) continue;
    }
    if (!best || (best.frame && !box.frame) || (best.frame && box.frame && box.width < best.width)) best = box;
  }
  return best;
}

/** The open frame whose ground the point lies on, the innermost, or a folded group; those in `moving` are left out. */
export function groupAt(model: CanvasModel, p: Point, moving: ReadonlySet<string>): NodeBox | undefined {
  let best: NodeBox | undefined;
  for (const box of model.scene.boxesIn(around(p, 1)))
    if (
      box.kind.outline === "frame" &&
      !moving.has(box.id) &&
      inside(p, box) &&
      (!best || box.width * box.height < best.width * best.height)
    )
      best = box;
  return best;
}

export function hitAt(model: CanvasModel, p: Point, editable: boolean): Hit | null {
  const { zoom } = model.view.at;
  const near = levelAt(zoom) === "near";
  const px = 1 / zoom;
  if (near && editable) {
    let best: { box: NodeBox; port: string; distance: number } | undefined;
    for (const box of model.scene.boxesIn(around(p, 10)))
      for (const { port, at } of portMarks(model, box)) {
        const distance = Math.hypot(at.x - p.x, at.y - p.y);
        if (distance <= Math.max(7, 7 * px) && (!best || distance < best.distance)) best = { box, port, distance };
      }
    if (best) return { on: "port", box: best.box, port: best.port };
  }
  if (levelAt(zoom) !== "far") {
    for (const box of model.scene.boxesIn(around(p, 16 * px))) {
      const look = model.cards.look(box.id);
      if (look.problems === 0) continue;
      const wide = near ? 44 : 3 * bareMark.size * px;
      const [tall, below] = near ? [18, 5] : [bareMark.size * px, bareMark.below * px];
      const badge = { x: box.x + box.width - 8 - wide, y: box.y + below - tall, width: wide, height: tall };
      if (inside(p, badge) && badgeHolds(model, box, p)) return { on: "badge", box };
    }
  }
  const node = nodeAt(model, p);
  if (node && !node.frame) return { on: "node", box: node };
  const next = near && editable ? nextAt(model, p) : undefined;
  if (next) return next;
  const jump = levelAt(zoom) === "far" ? undefined : jumpAt(model, p, labelScale(zoom));
  if (jump) return jump;
  const edge = edgeAt(model, p, 6 * px);
  if (edge) {
    const { route } = edge;
    const end = (route.jump?.into ?? route.points).at(-1);
    if (editable && near && end && Math.hypot(end.x - p.x, end.y - p.y) < 12) return { on: "edge-end", route };
    // Only of one that is picked: else every press beside a port would take a connection off its start.
    const grip =
      model.desk.store.getState().selection.has(route.id) && gripsOf(route).find((one) => one.end === "from");
    if (editable && near && grip && Math.hypot(grip.at.x - p.x, grip.at.y - p.y) < 8)
      return { on: "edge-start", route };
    return edge;
  }
  return node ? { on: "node", box: node } : null;
}

/** The “What next?” of a way out that leads nowhere. */
function nextAt(model: CanvasModel, p: Point): Extract<Hit, { on: "next" }> | undefined {
  for (const box of model.scene.boxesIn(around(p, 40))) {
    const end = box.frame ? undefined : openEnds(model, box).find(({ rect }) => inside(p, rect, 3));
    if (end) return { on: "next", box, end };
  }
  return undefined;
}

/** The tag of a jump under the point. */
function jumpAt(model: CanvasModel, p: Point, scale: number): Extract<Hit, { on: "jump" }> | undefined {
  for (const route of model.scene.routesIn(around(p, 1))) {
    const tag = route.jump && tagsOf(model.scene, route, scale, tagWidth).find(({ rect }) => inside(p, rect, 2));
    if (tag) return { on: "jump", route, tag };
  }
  return undefined;
}

/** Something that floats over the drawing lies under the pointer: the map, the legend, a toolbar. */
export function isCovered(client: { readonly clientX: number; readonly clientY: number }): boolean {
  const on = document.elementFromPoint(client.clientX, client.clientY);
  return on instanceof Element && on.closest(".jc-floats > *") !== null;
}

/** Asks the page for the badge's own extent when it is there: its width depends on its words. */
function badgeHolds(model: CanvasModel, box: NodeBox, p: Point): boolean {
  const client = model.view.toClient(p);
  // While the zoom changes what is on the page is not what is seen.
  if (model.zooming || !model.mounted.has(box.id)) return true;
  const element = document.elementFromPoint(client.x, client.y)?.closest("[data-badge]");
  return element !== null && element !== undefined;
}

export function edgeAt(model: CanvasModel, p: Point, within: number): Extract<Hit, { on: "edge" }> | undefined {
  let best: (Extract<Hit, { on: "edge" }> & { distance: number }) | undefined;
  for (const route of model.scene.routesIn(around(p, within))) {
    const near = nearestOn(route, p);
    if (near.distance <= within && (!best || near.distance < best.distance))
      best = { on: "edge", route, at: near.at, ux: near.ux, uy: near.uy, distance: near.distance };
  }
  return best;
}
