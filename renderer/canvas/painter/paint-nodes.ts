/** Nodes on the painted layer: cards where the page does not hold them, frames of groups always. */
import { icons, isIconName } from "../../ui/icons.ts";
import type { Point } from "../routing/plan.ts";
import { rowTop } from "../scene/boxes.ts";
import { markLooks } from "../marks.ts";
import type { Card, Look } from "../scene/card.ts";
import type { Colours } from "./colours.ts";
import { extraPath, isQuiet, outlinePath, spinePath } from "./outlines.ts";
import { shape } from "./kept-paths.ts";
import { briefOf, headOf, nameLines } from "./name-lines.ts";
import { note, noteLines } from "./note-lines.ts";
import { paintBadges, paintStrip } from "./paint-badges.ts";
import type { Pen } from "./pen.ts";
import { fitted } from "./text.ts";

export function outlineColour(
  look: Look,
  colours: Colours,
  hover: boolean,
): { colour: string; width: number; dash: number[] } {
  if (look.selected) return { colour: colours.selection, width: 1.5, dash: [] };
  if (look.severity === "error") return { colour: colours.error, width: 1.5, dash: [] };
  if (look.severity === "warning") return { colour: colours.warning, width: 1.5, dash: [] };
  if (look.mark) {
    const { colour, dash } = markLooks[look.mark];
    return { colour: colours[colour], width: 1.5, dash: [...dash] };
  }
  if (look.stale) return { colour: colours.stale, width: 1, dash: [4, 3] };
  return {
    colour: hover ? colours.edgeStrong : colours.nodeLine,
    width: 1,
    dash: look.dim ? [...colours.dimDash] : [],
  };
}

/** A node as the page would show it, for those that are not mounted. `px`: how much larger its words are drawn at small zooms. */
export function paintCard(ctx: Pen, card: Card, colours: Colours, near: boolean, px: number): void {
  const { box } = card;
  const { kind } = box;
  const owner = colours.tints[card.tint];
  const { width: w, height: h } = box;
  ctx.save();
  ctx.translate(box.x, box.y);
  if (card.dim) ctx.globalAlpha = colours.dim;
  const outline = shape(outlinePath(kind.outline, w, h));
  const extra = extraPath(kind.outline, w, h);
  const paper = kind.outline === "paper";
  const line = outlineColour(card, colours, card.hover);
  // Lines stay lines: as wide on the screen as at 100 %, as the page draws them.
  const hair = near ? 1 : px;
  ctx.lineWidth = hair;
  if (extra?.behind) {
    ctx.strokeStyle = colours.nodeLine;
    ctx.stroke(shape(extra.d));
  }
  if (card.selected) {
    ctx.save();
    ctx.globalAlpha *= 0.28;
    ctx.strokeStyle = colours.selection;
    ctx.lineWidth = 5 * hair;
    ctx.stroke(outline);
    ctx.restore();
  }
  ctx.fillStyle = kind.outline === "bar" ? owner.line : paper ? colours.paper : colours.surface;
  ctx.fill(outline);
  const spine = spinePath(kind.outline, kind.owned, h);
  if (spine) {
    ctx.fillStyle = owner.line;
    ctx.fill(shape(spine));
  }
  ctx.strokeStyle = paper && line.colour === colours.nodeLine ? colours.paperLine : line.colour;
  ctx.lineWidth = line.width * hair;
  ctx.setLineDash(line.dash.map((dash) => dash * hair));
  if (kind.outline !== "bar" || line.colour !== colours.nodeLine) ctx.stroke(outline);
  ctx.setLineDash([]);
  if (extra && !extra.behind) {
    ctx.strokeStyle = paper ? colours.paperLine : colours.nodeLine;
    ctx.lineWidth = hair;
    ctx.stroke(shape(extra.d));
  }
  ctx.textBaseline = "middle";
  if (kind.outline === "bar") {
    ctx.restore();
    return;
  }
  if (near) paintNearWords(ctx, card, colours);
  else {
    const { lines, size, lead, left, top, foot } = nameLines(briefOf(card), box, px);
    ctx.font = `500 ${size}px ${colours.font}`;
    ctx.fillStyle = paper ? colours.paperText : colours.text;
    // The middle of a line is another one on a canvas than on the page; its foot is the same.
    ctx.textBaseline = "alphabetic";
    lines.forEach((line, i) => ctx.fillText(line, left, top + foot + i * lead));
  }
  paintBadges(ctx, card, colours, near ? null : px);
  ctx.restore();
}

function paintNearWords(ctx: Pen, card: Card, colours: Colours): void {
  const { box } = card;
  const { kind, anatomy } = box;
  const owner = colours.tints[card.tint];
  if (kind.outline === "paper") {
    ctx.font = `400 11px ${colours.font}`;
    ctx.fillStyle = colours.paperText;
    noteLines(briefOf(card), box).forEach((line, i) => ctx.fillText(line, note.left, note.top + 7 + i * note.lead));
    return;
  }
  const quiet = isQuiet(kind.outline, box.height);
  const middle = anatomy.head / 2;
  if (!quiet) {
    ctx.fillStyle = owner.soft;
    ctx.beginPath();
    ctx.roundRect(12, middle - 12, 24, 24, 6);
    ctx.fill();
  }
  if (isIconName(card.icon)) {
    ctx.save();
    ctx.translate(16, middle - 8);
    ctx.strokeStyle = owner.ink;
    ctx.lineWidth = 1.5;
    ctx.lineCap = "round";
    ctx.lineJoin = "round";
    ctx.stroke(shape(icons[card.icon]));
    ctx.restore();
  }
  const { left, room, lines, summary } = headOf(card);
  ctx.font = `${quiet ? 400 : 600} 12px ${colours.font}`;
  ctx.fillStyle = colours.text;
  const [first = "", second] = lines;
  ctx.fillText(first, left, second !== undefined ? middle - 7 : summary === "" ? middle + 0.5 : middle - 6.5);
  if (second !== undefined) ctx.fillText(second, left, middle + 8);
  ctx.font = `400 11px ${colours.font}`;
  ctx.fillStyle = colours.text2;
  if (summary !== "") ctx.fillText(fitted(ctx, summary, kind.outline === "cut" ? room + 5 : room), left, middle + 8);
  ctx.strokeStyle = colours.line;
  ctx.lineWidth = 1;
  const inset = kind.owned ? 5 : 1;
  if (anatomy.strip > 0) {
    hairline(ctx, inset, anatomy.head + 0.5, box.width - 1);
    paintStrip(ctx, card, colours);
  }
  card.rows.forEach((row, i) => {
    const top = rowTop(box, i);
    if (i === 0) hairline(ctx, inset, top + 0.5, box.width - 1);
    ctx.fillStyle = row.open ? colours.errorText : colours.text2;
    const text = fitted(ctx, row.name, box.width - 24);
    ctx.textAlign = row.side === "left" ? "left" : row.side === "down" ? "center" : "right";
    ctx.fillText(text, row.side === "left" ? 11 : row.side === "down" ? box.width / 2 : box.width - 11, top + 9.5);
    ctx.textAlign = "left";
    if (!row.loop)
      paintPort(
        ctx,
        row.side === "down"
          ? { x: box.width / 2, y: top + 20 }
          : { x: row.side === "left" ? -0.5 : box.width + 0.5, y: top + 9 },
        row.open,
        colours,
      );
  });
  if (card.open) paintPort(ctx, { x: box.width / 2, y: box.height }, true, colours);
}

function paintPort(ctx: Pen, at: Point, open: boolean, colours: Colours): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, open ? 4 : 5, 0, Math.PI * 2);
  ctx.fillStyle = colours.surface;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(at.x, at.y, open ? 3.25 : 3.5, 0, Math.PI * 2);
  if (open) {
    ctx.strokeStyle = colours.error;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  } else {
    ctx.fillStyle = colours.edge;
    ctx.fill();
  }
}

function hairline(ctx: Pen, from: number, y: number, to: number): void {
  ctx.beginPath();
  ctx.moveTo(from, y);
  ctx.lineTo(to, y);
  ctx.stroke();
}
