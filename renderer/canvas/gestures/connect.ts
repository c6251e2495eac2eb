/** Drawing a connection, and leading one elsewhere: what cannot be a target is dimmed and says why; empty ground asks what follows. */
import { canvasWords as words } from "../../words/canvas.ts";
import { joinCall, whyNotJoin } from "../joining.ts";
import type { CanvasModel } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";
import { type NodeBox, portAt } from "../scene/boxes.ts";
import type { Gesture } from "./gesture.ts";
import { jointAt } from "../things.ts";
import { isCovered, nodeAt } from "./hit.ts";

/** Connects, or leads the way's present edge elsewhere when only one way can be taken from it. Answers whether it was done. */
export function connect(model: CanvasModel, from: string, port: string, to: string, at?: Point): boolean {
  const { cards, desk } = model;
  const said = words.connected(cards.card(from)?.name ?? "", cards.card(to)?.name ?? "");
  return model.act(joinCall(desk, from, port, to), said, at);
}

/** A line from a fixed point to the pointer with one corner pair, in the direction of its larger extent. */
function looseLine(from: Point, to: Point, side: "right" | "left" | "down"): Point[] {
  if (side === "down") {
    const y = (from.y + to.y) / 2;
    return [from, { x: from.x, y }, { x: to.x, y }, to];
  }
  const middle = (from.x + to.x) / 2;
  // Away from the node first, also where the pointer is behind it.
  const x = side === "right" ? Math.max(middle, from.x + 22) : Math.min(middle, from.x - 22);
  return [from, { x, y: from.y }, { x, y: to.y }, to];
}

export function connectFrom(model: CanvasModel, box: NodeBox, port: string): Gesture {
  return drawing(model, box, port, undefined);
}

/** Takes the arrow's end of an edge off its target. */
export function leadElsewhere(model: CanvasModel, route: Route): Gesture {
  const edge = model.scene.edge(route.id);
  const box = edge && model.scene.shown(edge.from);
  return edge && box ? drawing(model, box, edge.port, edge.id) : { move() {}, end() {}, cancel() {} };
}

function drawing(model: CanvasModel, box: NodeBox, port: string, edge: string | undefined): Gesture {
  const { desk, sketch, ui, view, cards, scene } = model;
  const present = edge ?? desk.journey.links.out(box.id).find((e) => e.port === port)?.id;
  let target: NodeBox | undefined;
  const clear = (): void => {
    sketch.line = null;
    sketch.target = null;
    sketch.lifted = null;
    cards.setRefusing(null);
    ui.setState({ tag: null });
    model.repaint();
  };
  const openMenu = (world: Point, event: PointerEvent): void => {
    const at = view.areaOf(event.clientX, event.clientY);
    ui.setState({ menu: { menu: "add", at, world, ...jointAt(desk, box.id, port) } });
  };
  let started = false;
  let covered = false;
  return {
    move(world, event) {
      if (!started) {
        started = true;
        sketch.lifted = present ?? null;
        cards.setRefusing((id) => id !== box.id && whyNotJoin(desk, box.id, port, id, present) !== undefined);
      }
      covered = isCovered(event);
      const over = covered ? undefined : nodeAt(model, world);
      target = over && !over.frame ? over : undefined;
      const why = target && whyNotJoin(desk, box.id, port, target.id, present);
      const start = nearestStart(box, port, world);
      sketch.target = target && !why ? target.id : null;
      const planned = target && !why ? scene.draft(box.id, port, target.id) : undefined;
      sketch.line = { points: planned ?? looseLine(start.at, world, start.side), open: target === undefined };
      const at = view.areaOf(event.clientX, event.clientY);
      ui.setState({
        tag: why
          ? { text: why, at, refused: true }
          : target || covered
            ? null
            : { text: words.dropToAdd, at, refused: false },
      });
      model.repaint();
    },
    end(world, event, moved) {
      if (!moved) {
        clear();
        // A click on an arrow's end picks the connection; one on a way out asks what follows.
        if (edge === undefined) openMenu(world, event);
        return;
      }
      const at = view.areaOf(event.clientX, event.clientY);
      const line = sketch.line;
      const aim = target;
      clear();
      if (aim && aim.id !== box.id) {
        const why = whyNotJoin(desk, box.id, port, aim.id, present);
        if (why) return model.refuse(why, at);
        connect(model, box.id, port, aim.id, at);
        return;
      }
      // Under the map or the legend nobody sees what is there: letting go on them leaves everything as it was.
      if (aim || covered) return;
      // The line stays until something is chosen: the menu takes it away when it closes.
      sketch.line = line;
      openMenu(world, event);
    },
    cancel: clear,
  };
}

function nearestStart(box: NodeBox, port: string, to: Point): { at: Point; side: "right" | "left" | "down" } {
  const sides = box.anatomy.width < 40 ? (["right"] as const) : (["right", "left", "down"] as const);
  const last = box.anatomy.rows.length === 0 || box.anatomy.rows.at(-1)?.id === port;
  let best: { at: Point; side: "right" | "left" | "down"; cost: number } | undefined;
  for (const side of sides) {
    if (side === "down" && (!last || to.y < box.y + box.height + 12)) continue;
    const at = portAt(box, port, side);
    const against =
      side === "right" && to.x < at.x
        ? 120
        : side === "left" && to.x > at.x
          ? 120
          : side === "down"
            ? Math.abs(to.x - at.x) * 0.8
            : 0;
    const cost = Math.hypot(at.x - to.x, at.y - to.y) + against;
    if (!best || cost < best.cost) best = { at, side, cost };
  }
  return best ?? { at: portAt(box, port, "right"), side: "right" };
}
