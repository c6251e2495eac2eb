/** Draws the connections of the view: from afar as one path, near with their state, crossings, arrows, labels and marks. */
import { markLooks } from "../marks.ts";
import type { Route } from "../routing/router.ts";
import { type Break, breaksOf } from "./crossings.ts";
import { arrowHead, middleOf, pathOf, traceSpan, traceStraight } from "./edge-path.ts";
import { type Ground, type Level, labelScale } from "./ground.ts";
import { paintGrips, paintJump, paintLoopLabel } from "./paint-labels.ts";
import { markRoom, paintEdgeMark } from "./paint-marks.ts";
import type { Pen } from "./pen.ts";
import type { Picture } from "./picture.ts";

const strokes = { plain: 1.5, hover: 2, selected: 2, error: 1.5, marked: 2 } as const;
/** From how far away hairlines begin to fade, and where none are left: a journey of thousands would be nothing but lines. */
const fades = { from: 0.12, to: 0.03 } as const;
/** More lines than this are a web, in which nobody follows one. */
const most = 500;
let crossed: { routes: readonly Route[]; breaks: ReadonlyMap<string, readonly Break[]> } | undefined;

/** `between`: draws what lies over the lines and under their words. */
export function paintEdges(
  ctx: Pen,
  ground: Ground,
  picture: Picture,
  routes: readonly Route[],
  level: Level,
  between: () => void,
): void {
  const { scene, cards, colours, lifted } = picture;
  const px = 1 / ground.zoom;
  const colourOf = {
    plain: colours.edge,
    hover: colours.edgeStrong,
    selected: colours.selection,
    error: colours.error,
    marked: colours.edge,
  };
  const order = level === "far" ? routes : [...routes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const looks = order.map((route) => cards.edge(route.id));
  const carried = scene.carried;
  ctx.lineJoin = "round";
  const strength = Math.min(1, (ground.zoom - fades.to) / (fades.from - fades.to));
  if (level === "far" && strength > 0) {
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
      ctx.globalAlpha = (dim ? colours.dim * 0.53 : 0.6) * strength;
      ctx.strokeStyle = colours.edge;
      ctx.lineWidth = px;
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }
  const breaks = level === "near" ? breaksIn(order, picture) : undefined;
  const width = (base: number): number => (level === "near" ? base : Math.max(base * 0.8, px * (base / 1.5)));
  // Lit edges last, so that a trunk shows which of its lines is meant.
  for (const lit of [false, true])
    order.forEach((route, i) => {
      const look = looks[i];
      if (!look || route.id === lifted || (look.state !== "plain") !== lit) return;
      const moved = carried?.edges.has(route.id) ? carried : null;
      // What is meant just now passes over all others.
      const whole = look.state === "selected" || look.state === "hover";
      if (level === "far" && ((look.state === "plain" && !moved) || (route.jump && !whole))) return;
      if (moved) ctx.translate(moved.dx, moved.dy);
      ctx.globalAlpha = look.dim ? colours.dim : 1;
      const marked = look.mark && markLooks[look.mark];
      ctx.strokeStyle = ctx.fillStyle =
        marked && look.state === "marked" ? colours[marked.colour] : colourOf[look.state];
      ctx.lineWidth = width(marked ? marked.width : route.loop ? 2 : strokes[look.state]);
      if (route.loop && !route.jump) {
        ctx.setLineDash([ctx.lineWidth * 0.1, ctx.lineWidth * 2.2]);
        ctx.lineCap = "round";
      } else if (look.state === "error") ctx.setLineDash([5, 4]);
      else if (marked) ctx.setLineDash([...marked.dash]);
      if (level === "far" && route.jump) {
        ctx.beginPath();
        traceSpan(ctx, route);
        ctx.stroke();
      } else ctx.stroke(pathOf(route, whole ? undefined : breaks?.get(route.id)));
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
  between();
  const scale = labelScale(ground.zoom);
  order.forEach((route, i) => {
    if (route.id === lifted) return;
    if (route.jump) paintJump(ctx, route, picture, scale, colourOf);
    else if (route.loop) paintLoopLabel(ctx, route, picture, scale);
    if (level === "near" && looks[i]?.state === "selected") paintGrips(ctx, route, colours, 1);
  });
  order.forEach((route, i) => {
    const mark = looks[i]?.mark;
    if (mark) paintEdgeMark(ctx, middleOf(route, markRoom * scale), mark, colours, scale);
  });
}

/** Found again only when other lines come into sight. What is in the hand crosses nothing until it is put down. */
function breaksIn(routes: readonly Route[], { scene, lifted }: Picture): ReadonlyMap<string, readonly Break[]> {
  const { carried } = scene;
  const still =
    carried || lifted !== null ? routes.filter(({ id }) => id !== lifted && !carried?.edges.has(id)) : routes;
  if (crossed && crossed.routes.length === still.length && crossed.routes.every((route, i) => route === still[i]))
    return crossed.breaks;
  const breaks = still.length > most ? new Map<string, Break[]>() : breaksOf(still, (id) => scene.edge(id));
  crossed = { routes: still, breaks };
  return breaks;
}
