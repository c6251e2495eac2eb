/** The picture of what is in the hand: painted once for a zoom, then only moved; painted again when the view leaves it. */
import type { CanvasModel, Raft } from "../model.ts";
import { type Rect, grown } from "../scene/grid.ts";
import type { Colours } from "./colours.ts";
import { type Ground, viewRect } from "./ground.ts";
import { paintRaft } from "./paint-things.ts";

/** CSS pixels around what is in sight that are painted as well. */
const margin = 200;
/** More ropes than this are not seen as single lines. */
const most = 400;

export interface Cargo {
  paint(ctx: CanvasRenderingContext2D, ground: Ground, model: CanvasModel, raft: Raft, colours: Colours): void;
  drop(): void;
}

export function createCargo(): Cargo {
  let picture: { canvas: HTMLCanvasElement; area: Rect; zoom: number; dpr: number; colours: Colours } | null = null;
  const painted = (ground: Ground, model: CanvasModel, raft: Raft, colours: Colours, sight: Rect) => {
    const { zoom, dpr } = ground;
    const area = grown(sight, margin / zoom);
    const canvas = picture?.canvas ?? document.createElement("canvas");
    const width = area.width * zoom;
    const height = area.height * zoom;
    canvas.width = Math.ceil(width * dpr);
    canvas.height = Math.ceil(height * dpr);
    const pen = canvas.getContext("2d");
    if (!pen) return null;
    const { scene, cards, mounted } = model;
    paintRaft(
      pen,
      { x: -area.x * zoom, y: -area.y * zoom, zoom, width, height, dpr },
      { scene, cards, colours, mounted, dropColumn: null, dropRow: null, lifted: null, raft: null },
      raft,
    );
    return { canvas, area, zoom, dpr, colours };
  };
  return {
    paint(ctx, ground, model, raft, colours) {
      const { zoom, dpr } = ground;
      const view = viewRect(ground);
      const sight = { ...view, x: view.x - raft.dx, y: view.y - raft.dy };
      const known = picture;
      const fits =
        known &&
        known.zoom === zoom &&
        known.dpr === dpr &&
        known.colours === colours &&
        known.area.x <= sight.x &&
        known.area.y <= sight.y &&
        known.area.x + known.area.width >= sight.x + sight.width &&
        known.area.y + known.area.height >= sight.y + sight.height;
      if (!fits) picture = painted(ground, model, raft, colours, sight);
      paintRopes(ctx, ground, model, raft, colours);
      if (!picture) return;
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.drawImage(
        picture.canvas,
        Math.round((picture.area.x - sight.x) * zoom * dpr),
        Math.round((picture.area.y - sight.y) * zoom * dpr),
      );
    },
    drop() {
      picture = null;
    },
  };
}

/** Edges with one end in the hand follow as plain lines; they find their way when it lets go. */
function paintRopes(
  ctx: CanvasRenderingContext2D,
  { x, y, zoom, dpr }: Ground,
  { scene }: CanvasModel,
  raft: Raft,
  colours: Colours,
): void {
  if (raft.ropes.size === 0 || raft.ropes.size > most) return;
  ctx.setTransform(zoom * dpr, 0, 0, zoom * dpr, x * dpr, y * dpr);
  ctx.strokeStyle = colours.edge;
  ctx.lineWidth = Math.max(1.5, 1 / zoom);
  ctx.beginPath();
  for (const id of raft.ropes) {
    const route = scene.routes.get(id);
    const edge = scene.edge(id);
    const [first, last] = [route?.points[0], route?.points.at(-1)];
    if (!edge || !first || !last) continue;
    const a = raft.nodes.has(edge.from) ? { x: first.x + raft.dx, y: first.y + raft.dy } : first;
    const b = raft.nodes.has(edge.to) ? { x: last.x + raft.dx, y: last.y + raft.dy } : last;
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
  }
  ctx.stroke();
}
