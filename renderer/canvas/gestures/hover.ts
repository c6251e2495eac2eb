/** What the pointer passes over: lights it up, shows the `+` on an edge, and sets the cursor. */
import type { CanvasModel } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import { type Hit, hitAt } from "./hit.ts";

/** The `+` stands this far along the edge from the pointer, so that a click still picks the edge. */
const ahead = 18;
/** Further away than this it comes along. */
const reach = 44;

/** Ahead of the pointer, behind it where a node begins, and under it on an edge that is too short for either. */
function plusAt(model: CanvasModel, hit: Extract<Hit, { on: "edge" }>, distance: number): Point {
  const spots = [distance, -distance].map((d) => ({ x: hit.at.x + hit.ux * d, y: hit.at.y + hit.uy * d }));
  const clear = (p: Point): boolean =>
    model.scene.boxesIn({ x: p.x - 4, y: p.y - 4, width: 8, height: 8 }).every((box) => box.frame);
  return spots.find(clear) ?? hit.at;
}

export function hoverOver(model: CanvasModel, root: HTMLElement, event: PointerEvent, panning: boolean): void {
  if (event.buttons !== 0) return;
  const editable = !model.props.readOnly;
  const world = model.view.toWorld(event.clientX, event.clientY);
  const hit = hitAt(model, world, editable);
  model.cards.setHover(hit === null ? null : "route" in hit ? hit.route.id : hit.box.id);
  const { plus, menu } = model.ui.getState();
  if (menu === null) {
    // Beside a stub there is no room for it, and nobody would see between what the step goes in.
    if (editable && hit?.on === "edge" && !hit.route.jump) {
      const px = 1 / model.view.at.zoom;
      const near = plus?.edge === hit.route.id && Math.hypot(plus.at.x - world.x, plus.at.y - world.y) < reach * px;
      if (!near) model.ui.setState({ plus: { edge: hit.route.id, at: plusAt(model, hit, ahead * px) } });
    } else if (plus && Math.hypot(plus.at.x - world.x, plus.at.y - world.y) > 14 / model.view.at.zoom)
      model.ui.setState({ plus: null });
  }
  if (panning) return;
  const cursor =
    hit === null
      ? ""
      : hit.on === "port" || hit.on === "edge-end" || hit.on === "edge-start"
        ? "crosshair"
        : hit.on === "edge" || hit.on === "badge" || hit.on === "jump" || hit.on === "next"
          ? "pointer"
          : "";
  if (cursor === "") delete root.dataset["cursor"];
  else if (root.dataset["cursor"] !== cursor) root.dataset["cursor"] = cursor;
}
