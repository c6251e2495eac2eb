/** Groups on the painted layer: the dashed ground, open or folded, and the name, which lies over the lines that lead in. */
import { icons } from "../../ui/icons.ts";
import type { Card } from "../scene/card.ts";
import type { Colours } from "./colours.ts";
import type { Level } from "./ground.ts";
import { shape } from "./kept-paths.ts";
import { outlinePath } from "./outlines.ts";
import { badgesReach } from "./paint-badges.ts";
import { outlineColour } from "./paint-nodes.ts";
import type { Pen } from "./pen.ts";
import { fitted } from "./text.ts";

/** How much of the canvas an open one covers, where it has words on it. */
const open = 0.45;
/** The middle of its words, from its top. */
const middle = 16.5;

/** The ground; a folded one has its name on it at once. `px`: one screen pixel in drawing px. */
export function paintFrame(ctx: Pen, card: Card, colours: Colours, px: number, level: Level): void {
  const { box } = card;
  ctx.save();
  ctx.translate(box.x, box.y);
  if (card.dim) ctx.globalAlpha = colours.dim;
  const outline = shape(outlinePath("frame", box.width, box.height));
  const alpha = ctx.globalAlpha;
  // From afar there are no words on it, and the ground may be told from the canvas more clearly.
  ctx.globalAlpha = alpha * (box.frame ? (level === "far" ? 0.8 : open) : 1);
  ctx.fillStyle = box.frame ? colours.frame : colours.surface;
  ctx.fill(outline);
  ctx.globalAlpha = alpha;
  if (card.selected) {
    ctx.save();
    ctx.globalAlpha *= 0.28;
    ctx.strokeStyle = colours.selection;
    ctx.lineWidth = 5 * Math.max(1, px * 0.7);
    ctx.stroke(outline);
    ctx.restore();
  }
  const line = outlineColour(card, colours, card.hover);
  ctx.strokeStyle = line.colour === colours.nodeLine ? colours.frameLine : line.colour;
  ctx.lineWidth = line.width * Math.max(1, px * 0.7);
  ctx.setLineDash([5, 4]);
  ctx.stroke(outline);
  ctx.setLineDash([]);
  ctx.restore();
  if (!box.frame) paintFrameName(ctx, card, colours, px, level, []);
}

/** `inside`: what may stand along its upper edge, whose badges hang over its head. */
export function paintFrameName(
  ctx: Pen,
  card: Card,
  colours: Colours,
  px: number,
  level: Level,
  inside: readonly Card[],
): void {
  if (level === "far") return;
  const { box } = card;
  const near = level === "near";
  const size = near ? 11 : 11 * px;
  const left = near ? 30 : 8;
  let room = box.width - left - (near ? 60 : 8);
  let most = box.width - left - 8;
  for (const member of inside) {
    const reach = badgesReach(ctx, member, colours, near ? null : px);
    if (reach === 0) continue;
    const free = member.box.x + member.box.width - reach - box.x - left - 6;
    [room, most] = [Math.min(room, free), Math.min(most, free)];
  }
  ctx.save();
  ctx.translate(box.x, box.y);
  if (card.dim) ctx.globalAlpha = colours.dim;
  const alpha = ctx.globalAlpha;
  ctx.textBaseline = "middle";
  ctx.font = `600 ${size}px ${colours.font}`;
  // The name comes first: it is not cut for what stands behind it.
  const isWhole = ctx.measureText(card.name).width <= room;
  const name = fitted(ctx, card.name, Math.max(isWhole ? room : most, size));
  const wide = ctx.measureText(name).width;
  ctx.font = `400 11px ${colours.font}`;
  const summary = near && isWhole && wide + 6 + ctx.measureText(card.summary).width <= most ? card.summary : "";
  if (box.frame && colours.canvas !== "transparent") {
    const words = wide + (summary === "" ? 0 : 6 + ctx.measureText(summary).width);
    const ground = [near ? 8 : 5, middle - size * 0.65, left - (near ? 8 : 5) + words + 4, size * 1.3] as const;
    // As if the lines ran behind it: the canvas, and on it the ground of each frame that lies here.
    ctx.globalAlpha = 1;
    ctx.fillStyle = colours.canvas;
    ctx.fillRect(...ground);
    ctx.globalAlpha = alpha * (box.node.group === null ? open : 1 - (1 - open) ** 2);
    ctx.fillStyle = colours.frame;
    ctx.fillRect(...ground);
    ctx.globalAlpha = alpha;
  }
  if (near) {
    ctx.save();
    ctx.translate(10, 9);
    ctx.scale(14 / 16, 14 / 16);
    ctx.strokeStyle = colours.text2;
    ctx.lineWidth = 1.7;
    ctx.lineCap = "round";
    ctx.stroke(shape(icons.group));
    ctx.restore();
  }
  ctx.font = `600 ${size}px ${colours.font}`;
  ctx.fillStyle = colours.text;
  ctx.fillText(name, left, middle);
  if (summary !== "") {
    ctx.font = `400 11px ${colours.font}`;
    ctx.fillStyle = colours.text2;
    ctx.fillText(summary, left + wide + 6, middle);
  }
  ctx.restore();
}
