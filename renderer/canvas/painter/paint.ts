/** Draws all that lies under the page's nodes: ground, stages, frames, edges, and the nodes that are not mounted. One pass, culled. */
import type { NodeBox } from "../scene/boxes.ts";
import type { Cards } from "../scene/cards.ts";
import { type Rect, grown } from "../scene/grid.ts";
import type { Raft } from "../model.ts";
import type { Scene } from "../scene/scene.ts";
import type { Point } from "../routing/plan.ts";
import type { Route } from "../routing/router.ts";
import { markLooks } from "../marks.ts";
import type { Backdrop } from "./backdrop.ts";
import type { Colours } from "./colours.ts";
import { type Crossing, arrowHead, crossings, middleOf, pathOf, traceStraight } from "./edge-path.ts";
import { openEnds, paintOpenEnds } from "./open-ends.ts";
import { paintGrips, paintJump, paintLoopLabel } from "./paint-labels.ts";
import { paintEdgeMark, paintTrails } from "./paint-marks.ts";
import { paintBlock, paintCard, paintFrame } from "./paint-nodes.ts";
import type { Pen } from "./pen.ts";

export type Level = "near" | "mid" | "far";
/** A hair below the round figures: an animated zoom to 70 % ends at 69.999. */
export const levelAt = (zoom: number): Level => (zoom >= 0.695 ? "near" : zoom >= 0.345 ? "mid" : "far");

/** Of a scene, what is drawn. */
export type Drawn = Pick<Scene, "boxes" | "boxesIn" | "routesIn" | "columns" | "rows" | "edge" | "carried" | "bounds">;

export interface Picture {
  readonly scene: Drawn;
  readonly cards: Pick<Cards, "card" | "look" | "edge" | "hover">;
  readonly colours: Colours;
  /** Shown as elements of the page, so not painted. */
  readonly mounted: ReadonlySet<string>;
  /** The column that would take what is dragged. */
  readonly dropColumn: string | null;
  /** The row by function that would. */
  readonly dropRow: string | null;
  /** An edge that is being led elsewhere: not drawn where it was. */
  readonly lifted: string | null;
  /** Where nodes stood before. */
  readonly trails?: ReadonlyMap<string, Point> | undefined;
  /** Ways out that lead nowhere ask what comes next. */
  readonly asksNext?: boolean;
  /** What is in the hand and drawn apart. */
  readonly raft: Raft | null;
}

/** A hair's breadth of names: at small zooms they are drawn larger by this, in steps, so that the page need not lay them out for every zoom. */
export const unzoomAt = (zoom: number): number =>
  levelAt(zoom) === "near" ? 1 : 2 ** (Math.round(-Math.log2(zoom) * 8) / 8);

/** How much larger than at 100 % words beside lines are written. */
export const labelScale = (zoom: number): number => (levelAt(zoom) === "near" ? 1 : Math.min(unzoomAt(zoom), 1.8));

export interface Ground {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
}

export const viewRect = (g: Pick<Ground, "x" | "y" | "zoom" | "width" | "height">): Rect => ({
  x: -g.x / g.zoom,
  y: -g.y / g.zoom,
  width: g.width / g.zoom,
  height: g.height / g.zoom,
});

/** `backdrop` keeps the far view as a picture; `zooming`: then it may be a scaled one. */
export function paint(
  ctx: CanvasRenderingContext2D,
  ground: Ground,
  picture: Picture,
  backdrop?: Backdrop,
  zooming = false,
): void {
  const { colours } = picture;
  const { zoom, dpr } = ground;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = colours.canvas;
  ctx.fillRect(0, 0, ground.width * dpr, ground.height * dpr);
  if (zoom >= 0.5) paintDots(ctx, ground, colours);
  paintStages(ctx, ground, picture);
  paintRows(ctx, ground, picture);
  if (!backdrop?.paint(ctx, ground, picture, zooming)) paintThings(ctx, ground, picture);
  if (!picture.trails || picture.trails.size === 0) return;
  ctx.setTransform(zoom * dpr, 0, 0, zoom * dpr, ground.x * dpr, ground.y * dpr);
  paintTrails(ctx, picture.trails, picture, viewRect(ground), 1 / zoom);
}

/** What is in the hand, by itself and where it was taken from. */
export function paintRaft(ctx: Pen, ground: Ground, picture: Picture, raft: Raft): void {
  const none: ReadonlySet<string> = new Set();
  paintThings(
    ctx,
    ground,
    { ...picture, mounted: none },
    { node: (id) => raft.nodes.has(id), edge: (id) => raft.edges.has(id) },
  );
}

/** Which of what lies in the view is painted. */
export interface Shown {
  node(id: string): boolean;
  edge(id: string): boolean;
}

const ashore = (raft: Raft | null): Shown =>
  raft
    ? {
        node: (id) => !raft.nodes.has(id),
        edge: (id) => !raft.edges.has(id) && !raft.ropes.has(id),
      }
    : { node: () => true, edge: () => true };

/** Frames, edges and nodes without their ground. */
export function paintThings(ctx: Pen, ground: Ground, picture: Picture, shown: Shown = ashore(picture.raft)): void {
  const { colours, scene, cards, mounted } = picture;
  const { zoom, dpr } = ground;
  const level = levelAt(zoom);
  const px = 1 / zoom;
  ctx.setTransform(zoom * dpr, 0, 0, zoom * dpr, ground.x * dpr, ground.y * dpr);
  const view = viewRect(ground);
  const frames: NodeBox[] = [];
  const bodies: NodeBox[] = [];
  for (const box of scene.boxesIn(grown(view, 12)))
    if (shown.node(box.id)) (box.kind.outline === "frame" ? frames : bodies).push(box);
  // Outer frames first.
  frames.sort(
    (a, b) => Number(b.frame) - Number(a.frame) || b.width * b.height - a.width * a.height || (a.id < b.id ? -1 : 1),
  );
  for (const box of frames) {
    if (!box.frame) continue;
    const card = cards.card(box.id);
    if (card) paintFrame(ctx, card, colours, px, level);
  }
  paintEdges(
    ctx,
    ground,
    picture,
    scene.routesIn(view).filter((route) => shown.edge(route.id)),
    level,
  );
  if (level === "near" && picture.asksNext)
    for (const box of bodies) paintOpenEnds(ctx, openEnds(picture, box), colours);
  for (const box of bodies) {
    // From afar the page shows nothing of a node: what is mounted is there for the keyboard alone.
    if (level !== "far" && mounted.has(box.id)) continue;
    if (level === "far") paintBlock(ctx, box, cards.look(box.id), colours, px, cards.hover === box.id);
    else {
      const card = cards.card(box.id);
      if (card) paintCard(ctx, card, colours, level === "near", unzoomAt(zoom));
    }
  }
  for (const box of frames) {
    if (box.frame) continue;
    const card = cards.card(box.id);
    if (card) paintFrame(ctx, card, colours, px, level);
  }
}

let tile: { canvas: HTMLCanvasElement; key: string } | undefined;

/** Dots every 16 px; at small zooms every second one, so that they stay dots. */
function paintDots(ctx: CanvasRenderingContext2D, { x, y, zoom, dpr, width, height }: Ground, colours: Colours): void {
  const step = 16 * zoom * dpr * (zoom < 0.75 ? 2 : 1);
  const key = `${colours.dot} ${step}`;
  if (tile?.key !== key) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.max(4, Math.round(step));
    const pen = canvas.getContext("2d");
    if (!pen) return;
    pen.fillStyle = colours.dot;
    pen.beginPath();
    pen.arc(canvas.width / 2, canvas.height / 2, Math.max(0.7, Math.min(1.1, zoom)) * dpr, 0, Math.PI * 2);
    pen.fill();
    tile = { canvas, key };
  }
  const pattern = ctx.createPattern(tile.canvas, "repeat");
  if (!pattern) return;
  const scale = step / tile.canvas.width;
  pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, (x * dpr) % step, (y * dpr) % step]));
  ctx.fillStyle = pattern;
  ctx.fillRect(0, 0, width * dpr, height * dpr);
}

/** The rules between the columns, from top to bottom of the ground. */
export function paintStages(
  ctx: Pen,
  { x, zoom, dpr, width, height }: Ground,
  { scene, colours, dropColumn }: Picture,
): void {
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  for (const column of scene.columns) {
    const left = column.x * zoom + x;
    const right = (column.x + column.width) * zoom + x;
    if (right < -1 || left > width + 1) continue;
    if (dropColumn === column.id) {
      ctx.globalAlpha = 0.45;
      ctx.fillStyle = colours.selectionSoft;
      ctx.fillRect(left, 0, right - left, height);
      ctx.globalAlpha = 1;
    }
    ctx.fillStyle = colours.line;
    if (column !== scene.columns[0]) ctx.fillRect(Math.round(left), 0, 1, height);
    if (column === scene.columns.at(-1)) ctx.fillRect(Math.round(right), 0, 1, height);
  }
}

/** The rules between the rows; what would take what is dragged is lit up. */
export function paintRows(
  ctx: Pen,
  { y, zoom, dpr, width, height }: Ground,
  { scene, colours, dropRow }: Picture,
): void {
  if (scene.rows.length === 0) return;
  ctx.setTransform(dpr, 0, 0, dpr, 0, 0);
  ctx.strokeStyle = colours.lineStrong;
  ctx.lineWidth = 1;
  scene.rows.forEach((row, i) => {
    const top = row.y * zoom + y;
    const bottom = (row.y + row.height) * zoom + y;
    if (bottom < -1 || top > height + 1) return;
    if (dropRow === row.id) {
      ctx.globalAlpha = 0.45;
      ctx.fillStyle = colours.selectionSoft;
      ctx.fillRect(0, top, width, bottom - top);
      ctx.globalAlpha = 1;
    }
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    for (const at of i === 0 ? [top, bottom] : [bottom]) {
      ctx.moveTo(0, Math.round(at) + 0.5);
      ctx.lineTo(width, Math.round(at) + 0.5);
    }
    ctx.stroke();
    ctx.setLineDash([]);
  });
}

const strokes = { plain: 1.5, hover: 2, selected: 2, error: 1.5, marked: 2 } as const;
let crossed: { routes: readonly Route[]; at: Map<string, Crossing[]> } | undefined;

function paintEdges(ctx: Pen, ground: Ground, picture: Picture, routes: readonly Route[], level: Level): void {
  const { scene, cards, colours, lifted } = picture;
  const px = 1 / ground.zoom;
  const colourOf = {
    plain: colours.edge,
    hover: colours.edgeStrong,
    selected: colours.selection,
    error: colours.error,
    marked: colours.edge,
  };
  // Which line lies over which is seen only where there are few.
  const order = level === "far" ? routes : [...routes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const looks = order.map((route) => cards.edge(route.id));
  const carried = scene.carried;
  ctx.lineJoin = "round";
  if (level === "far") {
    for (const dim of [true, false]) {
      ctx.beginPath();
      order.forEach((route, i) => {
        if (
          looks[i]?.dim === dim &&
          looks[i]?.state === "plain" &&
          route.id !== lifted &&
          !carried?.edges.has(route.id)
        )
          traceStraight(ctx, route);
      });
      ctx.globalAlpha = dim ? 0.18 : 0.6;
      ctx.strokeStyle = colours.edge;
      ctx.lineWidth = px;
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }
  const known =
    crossed && crossed.routes.length === order.length && crossed.routes.every((route, i) => route === order[i]);
  if (level === "near" && !known)
    crossed = {
      routes: order,
      at: order.length > 500 ? new Map() : crossings(order, (id) => scene.edge(id)),
    };
  const width = (base: number): number => (level === "near" ? base : Math.max(base * 0.8, px * (base / 1.5)));
  // Lit edges last, so that a trunk shows which of its lines is meant.
  for (const lit of [false, true])
    order.forEach((route, i) => {
      const look = looks[i];
      if (!look || route.id === lifted || (look.state !== "plain") !== lit) return;
      const moved = carried?.edges.has(route.id) ? carried : null;
      if (level === "far" && look.state === "plain" && !moved) return;
      if (moved) ctx.translate(moved.dx, moved.dy);
      if (level === "near")
        for (const p of crossed?.at.get(route.id) ?? []) {
          ctx.fillStyle = colours.canvas;
          if (p.upright) ctx.fillRect(p.x - 3, p.y - 8, 6, 16);
          else ctx.fillRect(p.x - 8, p.y - 3, 16, 6);
        }
      ctx.globalAlpha = look.dim ? 0.3 : 1;
      const marked = look.mark && markLooks[look.mark];
      ctx.strokeStyle = ctx.fillStyle =
        marked && look.state === "marked" ? colours[marked.colour] : colourOf[look.state];
      ctx.lineWidth = width(marked ? marked.width : route.loop ? 2 : strokes[look.state]);
      if (route.loop && !route.jump) {
        ctx.setLineDash([ctx.lineWidth * 0.1, ctx.lineWidth * 2.2]);
        ctx.lineCap = "round";
      } else if (look.state === "error") ctx.setLineDash([5, 4]);
      else if (marked) ctx.setLineDash([...marked.dash]);
      ctx.stroke(pathOf(route));
      ctx.setLineDash([]);
      ctx.lineCap = "butt";
      if (ground.zoom >= 0.5) {
        ctx.beginPath();
        arrowHead(ctx, route);
        ctx.fill();
      }
      ctx.globalAlpha = 1;
      if (moved) ctx.translate(-moved.dx, -moved.dy);
    });
  if (level === "far") return;
  const scale = labelScale(ground.zoom);
  order.forEach((route, i) => {
    if (route.id === lifted) return;
    if (route.jump) paintJump(ctx, route, picture, scale, colourOf);
    else if (route.loop) paintLoopLabel(ctx, route, picture, scale);
    if (level === "near" && looks[i]?.state === "selected") paintGrips(ctx, route, colours, 1);
  });
  order.forEach((route, i) => {
    const mark = looks[i]?.mark;
    if (mark) paintEdgeMark(ctx, middleOf(route), mark, colours, scale);
  });
}
