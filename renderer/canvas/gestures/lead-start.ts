/** Takes the start of a connection off its node and leads it from a way out of another one; its target stays. */
import { whyNotJoin } from "../joining.ts";
import { openPort } from "../things.ts";
import { structureWords } from "../../words/structure.ts";
import type { CanvasModel } from "../model.ts";
import type { Point } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";
import { type NodeBox, portAt, rowTop } from "../scene/boxes.ts";
import type { Gesture } from "./gesture.ts";
import { nodeAt } from "./hit.ts";

/** The way out under the pointer, else the first that is open. */
function portUnder(model: CanvasModel, box: NodeBox, p: Point): string | undefined {
  const row = box.anatomy.rows.findIndex((_, i) => p.y >= box.y + rowTop(box, i) && p.y < box.y + rowTop(box, i) + 18);
  return box.anatomy.rows[row]?.id ?? openPort(model.desk, box.id)?.id;
}

export function leadFromElsewhere(model: CanvasModel, route: Route): Gesture {
  const { scene, sketch, ui, view, desk } = model;
  const edge = scene.edge(route.id);
  const end = (route.jump?.into ?? route.points).at(-1);
  let source: { box: NodeBox; port: string } | undefined;
  let why: string | undefined;
  const clear = (): void => {
    sketch.line = null;
    sketch.target = null;
    sketch.lifted = null;
    ui.setState({ tag: null });
    model.repaint();
  };
  if (!edge || !end) return { move() {}, end() {}, cancel() {} };
  return {
    move(world, event) {
      sketch.lifted = edge.id;
      const over = nodeAt(model, world);
      const port = over && !over.frame ? portUnder(model, over, world) : undefined;
      source = over && port !== undefined ? { box: over, port } : undefined;
      why = source
        ? whyNotJoin(desk, source.box.id, source.port, edge.to, edge.id)
        : over && !over.frame
          ? structureWords.ends.noWayOut(over.node.name)
          : undefined;
      sketch.target = source && why === undefined ? source.box.id : null;
      const planned = source && why === undefined ? scene.draft(source.box.id, source.port, edge.to) : undefined;
      const from = source && why === undefined ? portAt(source.box, source.port, "right") : world;
      sketch.line = { points: planned ?? [from, end], open: source === undefined };
      const at = view.areaOf(event.clientX, event.clientY);
      ui.setState({
        tag:
          why !== undefined
            ? { text: why, at, refused: true }
            : source
              ? null
              : { text: structureWords.ends.dropOnStart, at, refused: false },
      });
      model.repaint();
    },
    end(_world, event, moved) {
      clear();
      if (!moved) return;
      const at = view.areaOf(event.clientX, event.clientY);
      if (why !== undefined) return model.refuse(why, at);
      if (!source || (source.box.id === edge.from && source.port === edge.port)) return;
      const { box, port } = source;
      const to = scene.boxes.get(edge.to)?.node.name ?? "";
      const said = structureWords.ends.startsAt(to, box.node.name);
      model.act({ name: "reattach", args: { id: edge.id, from: box.id, port, to: edge.to } }, said, at);
    },
    cancel: clear,
  };
}
