/** Draws what stands on the ground: frames, edges, open ends, and the nodes that are not mounted. */
import type { Raft } from "../model.ts";
import { type NodeBox, frameHead } from "../scene/boxes.ts";
import type { Card } from "../scene/card.ts";
import { grown } from "../scene/grid.ts";
import { type Ground, levelAt, unzoomAt, viewRect } from "./ground.ts";
import { openEnds, paintOpenEnds } from "./open-ends.ts";
import { paintEdges } from "./paint-edges.ts";
import { paintBlock } from "./paint-blocks.ts";
import { paintFrame, paintFrameName } from "./paint-frames.ts";
import { paintCard } from "./paint-nodes.ts";
import type { Pen } from "./pen.ts";
import type { Picture, Shown } from "./picture.ts";

const ashore = (raft: Raft | null): Shown =>
  raft
    ? {
        node: (id) => !raft.nodes.has(id),
        edge: (id) => !raft.edges.has(id) && !raft.ropes.has(id),
      }
    : { node: () => true, edge: () => true };

/** `shown`: which of what lies in the view; else all but what is in the hand. */
export function paintThings(ctx: Pen, ground: Ground, picture: Picture, shown: Shown = ashore(picture.raft)): void {
  const { colours, scene, cards, mounted } = picture;
  const { zoom, dpr } = ground;
  const level = levelAt(zoom);
  const px = 1 / zoom;
  // Scaled letters on whole pixels stand unevenly; at 100 % those on the page stand on them too.
  ctx.textRendering = level === "mid" ? "geometricPrecision" : "auto";
  ctx.setTransform(zoom * dpr, 0, 0, zoom * dpr, ground.x * dpr, ground.y * dpr);
  const view = viewRect(ground);
  const frames: NodeBox[] = [];
  const bodies: NodeBox[] = [];
  const named: NodeBox[] = [];
  for (const box of scene.boxesIn(grown(view, 12))) {
    if (shown.node(box.id)) (box.kind.outline === "frame" ? frames : bodies).push(box);
    if (box.frame && (shown.name ?? shown.node)(box.id)) named.push(box);
  }
  // Outer frames first.
  frames.sort(
    (a, b) => Number(b.frame) - Number(a.frame) || b.width * b.height - a.width * a.height || (a.id < b.id ? -1 : 1),
  );
  for (const box of frames) {
    if (!box.frame) continue;
    const card = cards.card(box.id);
    if (card) paintFrame(ctx, card, colours, px, level);
  }
  const routes = scene.routesIn(view).filter((route) => shown.edge(route.id));
  paintEdges(ctx, ground, picture, routes, level, () => {
    for (const box of named) {
      const card = cards.card(box.id);
      if (card) paintFrameName(ctx, card, colours, px, level, underHead(picture, box));
    }
  });
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
    if (level === "far") {
      paintBlock(ctx, box, cards.look(box.id), colours, px, cards.hover === box.id);
      continue;
    }
    const card = cards.card(box.id);
    if (card) paintFrame(ctx, card, colours, px, level);
  }
}

/** What stands highest in an open group: there its badges hang over the group's name. */
function underHead({ scene, cards }: Picture, { x, y, width }: NodeBox): Card[] {
  const found: Card[] = [];
  for (const box of scene.boxesIn({ x, y, width, height: frameHead + 2 })) {
    const card = box.frame || box.y < y ? undefined : cards.card(box.id);
    if (card) found.push(card);
  }
  return found;
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
