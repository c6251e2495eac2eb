/** The strip and the badges of a painted node: the same marks in the same places as on the page. */
import { type IconName, icons } from "../../ui/icons.ts";
import { canvasWords as words } from "../../words/canvas.ts";
import { markLooks } from "../marks.ts";
import type { Card } from "../scene/card.ts";
import type { Colours } from "./colours.ts";
import { shape } from "./kept-paths.ts";
import type { Pen } from "./pen.ts";
import { fitted } from "./text.ts";

const approvalMarks = {
  none: { icon: "draft", tone: "draftText" },
  "in-review": { icon: "review", tone: "infoText" },
  approved: { icon: "seal", tone: "approvedText" },
  "approved-with-changes": { icon: "seal", tone: "approvedText" },
  rejected: { icon: "reject", tone: "errorText" },
  stale: { icon: "stale", tone: "staleText" },
  expired: { icon: "stale", tone: "staleText" },
} as const;

function mark(ctx: Pen, icon: IconName, x: number, y: number, colour: string): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(0.75, 0.75);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.9;
  ctx.lineCap = ctx.lineJoin = "round";
  ctx.stroke(shape(icons[icon]));
  ctx.restore();
}

/** Approval at the left; consent, phone and comments at the right. */
export function paintStrip(ctx: Pen, card: Card, colours: Colours): void {
  const { box, approval } = card;
  const top = box.anatomy.head + 4;
  ctx.font = `400 11px ${colours.font}`;
  if (approval) {
    const { icon, tone } = approvalMarks[approval.state];
    mark(ctx, icon, 12, top, colours[tone]);
    ctx.fillStyle = colours[tone];
    ctx.fillText(fitted(ctx, approval.text, box.width - 70), 27, top + 6.5);
  }
  let right = box.width - 9;
  if (card.comments > 0) {
    const text = String(card.comments);
    const width = ctx.measureText(text).width;
    ctx.fillStyle = colours.text;
    ctx.fillText(text, right - width, top + 6.5);
    mark(ctx, "comment", right - width - 15, top, colours.text);
    right -= width + 21;
  }
  if (card.mobile) {
    mark(ctx, "mobile", right - 12, top, colours.text2);
    right -= 18;
  }
  if (card.consent) mark(ctx, "lock", right - 12, top, colours.text2);
}

interface Badge {
  readonly icon: IconName | null;
  readonly text: string;
  readonly colour: string;
  readonly line: string;
}

function badgesOf(card: Card, colours: Colours): Badge[] {
  const { box } = card;
  const strip = box.anatomy.strip > 0;
  const badges: Badge[] = [];
  const add = (icon: IconName | null, text: string, colour: string, line = colour): void =>
    void badges.push({ icon, text, colour, line });
  if (box.node.collapsed && box.kind.outline !== "frame" && box.ports.length > 1)
    add(null, words.branches(box.ports.length), colours.text2, colours.lineStrong);
  if (card.severity !== null)
    add(card.severity, String(card.problems), card.severity === "error" ? colours.errorText : colours.warningText);
  if (card.mark !== undefined)
    add(markLooks[card.mark].icon, words.marks[card.mark], colours[markLooks[card.mark].colour]);
  if (!strip && card.stale) add("stale", words.staleShort, colours.staleText);
  if (!strip && card.comments > 0) add("comment", String(card.comments), colours.text, colours.lineStrong);
  return badges;
}

/** At small zooms: 14 of 18 px, so many px of them below the node's top edge; the style sheet and the hand reckon the same. */
export const bareMark = { of18: 14 / 18, size: 14, below: 4 } as const;

const hasBadges = ({ severity, mark, stale, comments, box }: Card): boolean =>
  severity !== null || mark !== undefined || stale || comments > 0 || box.node.collapsed;

/** px at the scale of the badge: near with its words. */
const widthOf = (ctx: Pen, { icon, text }: Badge, near: boolean): number =>
  near ? (icon === null ? 12 : 25) + Math.ceil(ctx.measureText(text).width) : 18;

/** How far from the node's right end its badges reach, drawing px; 0 where it has none. */
export function badgesReach(ctx: Pen, card: Card, colours: Colours, px: number | null): number {
  if (!hasBadges(card)) return 0;
  const k = px === null ? 1 : bareMark.of18 * px;
  ctx.font = `400 11px ${colours.font}`;
  const shown = badgesOf(card, colours).filter(({ icon }) => px === null || icon !== null);
  return shown.length === 0 ? 0 : shown.reduce((sum, one) => sum + widthOf(ctx, one, px === null) * k + 4, 4);
}

/** Hung on the top edge. `px`: at small zooms they are bare marks, drawn larger by this; null when near. */
export function paintBadges(ctx: Pen, card: Card, colours: Colours, px: number | null): void {
  if (!hasBadges(card)) return;
  const badges = badgesOf(card, colours);
  const k = px === null ? 1 : bareMark.of18 * px;
  // One px on the screen, however small the mark.
  const ring = px === null ? 1 : 1 / bareMark.of18;
  const foot = px === null ? 5 : bareMark.below * px;
  let right = card.box.width - 8;
  ctx.textBaseline = "middle";
  for (const badge of badges.reverse()) {
    const { icon, text, colour, line } = badge;
    if (px !== null && icon === null) continue;
    ctx.font = `400 11px ${colours.font}`;
    const width = widthOf(ctx, badge, px === null);
    ctx.save();
    ctx.translate(right - width * k, foot - 18 * k);
    ctx.scale(k, k);
    ctx.beginPath();
    ctx.roundRect(ring / 2, ring / 2, width - ring, 18 - ring, 9 - ring / 2);
    ctx.fillStyle = colours.surface;
    ctx.fill();
    ctx.strokeStyle = line;
    ctx.lineWidth = ring;
    ctx.stroke();
    if (icon !== null) mark(ctx, icon, px === null ? 5 : 3, 3, colour);
    if (px === null) {
      ctx.fillStyle = icon === "comment" ? colours.text : colour;
      ctx.fillText(text, icon === null ? 6 : 20, 9.5);
    }
    ctx.restore();
    right -= width * k + 4;
  }
}
