/** Where the flow is not finished: a dashed “What next?” at each way out that leads nowhere, for the hand that draws and nobody else. */
import type { Point } from "../routing/plan.ts";
import { type NodeBox, portAt } from "../scene/boxes.ts";
import type { Rect } from "../scene/grid.ts";
import { structureWords } from "../../words/structure.ts";
import type { Colours } from "./colours.ts";
import { tagWidth } from "./ruler.ts";
import type { Picture } from "./picture.ts";
import type { Pen } from "./pen.ts";

export interface OpenEnd {
  readonly port: string;
  readonly from: Point;
  readonly rect: Rect;
  /** There is room for words; else only for the sign. */
  readonly said: boolean;
}

const away = 14;
const tall = 20;

/** How far below a node its “What next?” reaches, with some air. */
export const askRoom = away + tall + 8;

/** Where there is room for them: no node stands there and nothing is drawn over. */
export function openEnds({ scene, cards }: Pick<Picture, "scene" | "cards">, box: NodeBox): OpenEnd[] {
  const card = cards.card(box.id);
  if (!card || (!card.open && !card.rows.some((row) => row.open))) return [];
  const isFree = (rect: Rect): boolean =>
    scene
      .boxesIn({ x: rect.x - 4, y: rect.y - 4, width: rect.width + 8, height: rect.height + 8 })
      .every((b) => b.frame);
  const ends: OpenEnd[] = [];
  if (card.open) {
    const port = box.ports[0]?.id;
    const width = tagWidth(structureWords.next.ask) + 30;
    const from = portAt(box, port ?? "", "down");
    const rect = { x: from.x - width / 2, y: from.y + away, width, height: tall };
    if (port !== undefined && isFree(rect)) ends.push({ port, from, rect, said: true });
  }
  for (const row of card.rows) {
    if (!row.open) continue;
    const from = portAt(box, row.id, "right");
    const rect = { x: from.x + away, y: from.y - 8, width: 16, height: 16 };
    if (isFree(rect)) ends.push({ port: row.id, from, rect, said: false });
  }
  return ends;
}

export function paintOpenEnds(ctx: Pen, ends: readonly OpenEnd[], colours: Colours): void {
  ctx.lineWidth = 1;
  for (const { from, rect, said } of ends) {
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    ctx.strokeStyle = colours.lineStrong;
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    if (said) ctx.lineTo(from.x, rect.y);
    else ctx.lineTo(rect.x, from.y);
    ctx.stroke();
    ctx.beginPath();
    ctx.roundRect(rect.x, rect.y, rect.width, rect.height, rect.height / 2);
    ctx.fillStyle = colours.canvas;
    ctx.fill();
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.strokeStyle = ctx.fillStyle = colours.text2;
    const x = said ? rect.x + 13 : middle.x;
    ctx.beginPath();
    ctx.moveTo(x - 3.5, middle.y);
    ctx.lineTo(x + 3.5, middle.y);
    ctx.moveTo(x, middle.y - 3.5);
    ctx.lineTo(x, middle.y + 3.5);
    ctx.stroke();
    if (!said) continue;
    ctx.font = `400 11px ${colours.font}`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(structureWords.next.ask, rect.x + 21, middle.y + 0.5);
  }
}
