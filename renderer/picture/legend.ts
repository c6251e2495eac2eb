/** The printed legend: shapes, colours and marks that are in the picture, and none that are not; laid out in lines of a given width. */
import { isInFlow, kinds } from "../../shared/kinds/index.ts";
import { inLanguage } from "../../shared/words/language.ts";
import { extraPath, outlinePath, spinePath } from "../canvas/painter/outlines.ts";
import type { Colours } from "../canvas/painter/colours.ts";
import { shape } from "../canvas/painter/kept-paths.ts";
import type { Pen } from "../canvas/painter/pen.ts";
import type { Picture } from "../canvas/painter/picture.ts";
import type { NodeBox } from "../canvas/scene/boxes.ts";
import type { Route } from "../canvas/routing/router.ts";
import { iconOfTint, nameOfTint } from "../canvas/tint-words.ts";
import { type Colouring, tintsOf } from "../canvas/tints.ts";
import { type IconName, icons, isIconName } from "../ui/icons.ts";
import type { Pace } from "./pace.ts";
import { pictureWords as words } from "../words/picture.ts";
import { language } from "../words/spoken.ts";

interface Entry {
  readonly label: string;
  /** Of the sign at its left. */
  readonly width: number;
  /** In a box of `width` by 20, from its top left corner. */
  draw(pen: Pen, colours: Colours): void;
}
interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

export interface Legend {
  readonly height: number;
  draw(pen: Pen, colours: Colours): void;
}

const line = 24;
const titleWidth = 112;

/** What is in the picture: asked of the nodes and connections that are drawn. */
export interface Content {
  readonly cards: Picture["cards"];
  readonly nodes: readonly NodeBox[];
  readonly frames: readonly NodeBox[];
  readonly routes: readonly Route[];
  readonly colouring: Colouring;
}

/** Asks every node, a few at a time. */
export async function legendGroups({ cards, nodes, frames, routes, colouring }: Content, pace: Pace): Promise<Group[]> {
  const present = new Set([...nodes, ...frames].map(({ kind }) => kind.id));
  const tints = new Set(nodes.filter(({ node }) => isInFlow(node)).map(({ id }) => cards.look(id).tint));
  const marks = new Map<string, Entry>();
  const add = (key: string, icon: IconName, colour: Ink, label: string): void => {
    if (!marks.has(key)) marks.set(key, signed(icon, colour, label));
  };
  const m = words.marksOf;
  for (const [i, { id }] of nodes.entries()) {
    if (i % 40 === 0) await pace.breathe(0);
    const card = cards.card(id);
    if (!card) continue;
    const state = card.box.anatomy.strip > 0 ? card.approval?.state : undefined;
    if (state === "approved" || state === "approved-with-changes") add("approved", "seal", "approvedText", m.approved);
    if (state === "none") add("draft", "draft", "draftText", m.draft);
    if (state === "in-review") add("in-review", "review", "infoText", m.inReview);
    if (state === "rejected") add("rejected", "reject", "errorText", m.rejected);
    if (state === "stale" || state === "expired" || card.stale) add("stale", "stale", "staleText", m.stale);
    if (card.consent) add("consent", "lock", "text2", m.consent);
    if (card.mobile) add("mobile", "mobile", "text2", m.mobile);
    if (card.comments > 0) add("comments", "comment", "text", m.comments);
    if (card.severity === "error") add("error", "error", "errorText", m.error);
    if (card.severity === "warning") add("warning", "warning", "warningText", m.warning);
    if (card.open || card.rows.some((row) => row.open)) marks.set("open", openEnd(m.open));
  }
  if (routes.some(({ loop }) => loop)) marks.set("loop", wayBack(m.loop));
  return [
    { title: words.shapes, entries: kinds.filter(({ id }) => present.has(id)).map((kind) => shapeOf(kind)) },
    {
      title: words.colours(words.colourings[colouring]),
      entries: tintsOf[colouring]
        .filter((tint) => tints.has(tint))
        .map((tint) => ({
          label: nameOfTint(tint, colouring),
          width: 24,
          draw(pen: Pen, colours: Colours) {
            pen.fillStyle = colours.tints[tint].line;
            pen.beginPath();
            pen.roundRect(0, 0, 20, 20, 4);
            pen.fill();
            stroked(pen, iconOfTint(tint), 4, 4, 0.75, colours.surface);
          },
        })),
    },
    { title: words.marks, entries: [...marks.values()] },
  ].filter(({ entries }) => entries.length > 0);
}

type Ink = "approvedText" | "draftText" | "infoText" | "errorText" | "staleText" | "warningText" | "text" | "text2";

function signed(icon: IconName, colour: Ink, label: string): Entry {
  return { label, width: 16, draw: (pen, colours) => stroked(pen, icon, 0, 3, 0.875, colours[colour]) };
}

function stroked(pen: Pen, icon: IconName, x: number, y: number, scale: number, colour: string): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(scale, scale);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.stroke(shape(icons[icon]));
  pen.restore();
}

function openEnd(label: string): Entry {
  return {
    label,
    width: 14,
    draw(pen, colours) {
      pen.beginPath();
      pen.arc(5, 10, 3.25, 0, Math.PI * 2);
      pen.fillStyle = colours.surface;
      pen.fill();
      pen.strokeStyle = colours.error;
      pen.lineWidth = 1.5;
      pen.stroke();
    },
  };
}

function wayBack(label: string): Entry {
  return {
    label,
    width: 30,
    draw(pen, colours) {
      pen.save();
      pen.strokeStyle = colours.edge;
      pen.lineWidth = 2;
      pen.lineCap = "round";
      pen.setLineDash([0.2, 4.4]);
      pen.beginPath();
      pen.moveTo(1, 10);
      pen.lineTo(25, 10);
      pen.stroke();
      pen.restore();
    },
  };
}

function shapeOf(kind: (typeof kinds)[number]): Entry {
  const isBar = kind.outline === "bar";
  const [w, h] = isBar ? [8, 20] : [34, 20];
  return {
    label: inLanguage(kind.words, language).title,
    width: w + 6,
    draw(pen, colours) {
      const { line: strong, ink } = colours.tints.system;
      const extra = extraPath(kind.outline, w, h);
      const paper = kind.outline === "paper";
      pen.lineWidth = 1;
      pen.strokeStyle = paper ? colours.paperLine : colours.nodeLine;
      if (extra?.behind) pen.stroke(shape(extra.d));
      pen.fillStyle = isBar ? strong : paper ? colours.paper : colours.surface;
      pen.fill(shape(outlinePath(kind.outline, w, h)));
      const spine = spinePath(kind.outline, kind.owned, h);
      if (spine) {
        pen.fillStyle = strong;
        pen.fill(shape(spine));
      }
      if (kind.outline === "frame") pen.setLineDash([4, 3]);
      pen.stroke(shape(outlinePath(kind.outline, w, h)));
      pen.setLineDash([]);
      if (extra && !extra.behind) pen.stroke(shape(extra.d));
      if (!isBar && isIconName(kind.icon)) stroked(pen, kind.icon, w / 2 - 6 + (kind.owned ? 1 : 0), 4, 0.75, ink);
    },
  };
}

/** In lines of this width; `caption` stands below them. The pen only measures. */
export function layLegend(groups: readonly Group[], width: number, caption: string, pen: Pen, font: string): Legend {
  const places: { readonly entry: Entry; readonly x: number; readonly y: number }[] = [];
  const titles: { readonly title: string; readonly y: number }[] = [];
  pen.font = `400 11px ${font}`;
  const isWide = width >= 420;
  const left = isWide ? titleWidth : 0;
  let y = 8;
  for (const { title, entries } of groups) {
    titles.push({ title, y });
    if (!isWide) y += line - 4;
    let x = left;
    for (const entry of entries) {
      const long = entry.width + 6 + pen.measureText(entry.label).width;
      if (x > left && x + long > width) {
        x = left;
        y += line + 2;
      }
      places.push({ entry, x, y });
      x += long + 18;
    }
    y += line + 6;
  }
  return {
    height: y + (caption === "" ? 0 : line),
    draw(to, colours) {
      to.save();
      to.textAlign = "left";
      to.textBaseline = "middle";
      to.fillStyle = colours.line;
      to.fillRect(0, 0, width, 1);
      for (const { title, y: top } of titles) {
        to.font = `600 11px ${font}`;
        to.fillStyle = colours.text2;
        to.fillText(title, 0, top + 10.5);
      }
      for (const { entry, x, y: top } of places) {
        to.save();
        to.translate(x, top);
        entry.draw(to, colours);
        to.restore();
        to.font = `400 11px ${font}`;
        to.fillStyle = colours.text;
        to.fillText(entry.label, x + entry.width + 6, top + 10.5);
      }
      if (caption !== "") {
        to.font = `400 11px ${font}`;
        to.fillStyle = colours.text2;
        to.fillText(caption, 0, y + 8);
      }
      to.restore();
    },
  };
}
