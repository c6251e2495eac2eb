/** One picture with all that stands on it: the drawing, heads of stages, names of rows, legend and mark; sizes in px at 100 %. */
import { functionWords, type StageRecord } from "../../shared/journey/index.ts";
import { dayIn, inLanguage } from "../../shared/words/language.ts";
import type { Desk } from "../state/desk.ts";
import type { Pen } from "../canvas/painter/pen.ts";
import type { Cards } from "../canvas/scene/cards.ts";
import type { Rect } from "../canvas/scene/grid.ts";
import type { Scene } from "../canvas/scene/scene.ts";
import { canvasWords } from "../words/canvas.ts";
import { pictureWords as words } from "../words/picture.ts";
import { language } from "../words/spoken.ts";
import { type HeadOf, gutterWidth, headHeight, paintHeads, paintMark, paintRowNames } from "./furniture.ts";
import { type Legend, layLegend, legendGroups } from "./legend.ts";
import type { Pace } from "./pace.ts";
import { type Part, makePart, paintLabels } from "./part.ts";
import { type Facts, type Look, type Scope, isMarked, isWhollyApproved } from "./request.ts";
import { type Subject, stageOf, subjectOf } from "./subject.ts";

export interface Source {
  readonly desk: Desk;
  readonly scene: Scene;
  readonly cards: Cards;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly subject: Subject;
  /** Where the subject's area begins on the sheet. */
  readonly at: { readonly x: number; readonly y: number };
  /** Before and after the drawing itself. */
  under(pen: Pen): void;
  over(pen: Pen): void;
}

const margin = 16;
/** A legend beside a small selection still needs room for its words. */
const leastWidth = 420;

export const headOf = (scene: Scene, stage: StageRecord, note?: string): string =>
  [
    stage.function ? inLanguage(functionWords, language)[stage.function] : canvasWords.noOwner,
    canvasWords.nodes(scene.count(stage.id)),
    note ?? "",
  ]
    .filter((text) => text !== "")
    .join(" · ");

const captionOf = (facts: Facts): string =>
  [
    facts.title,
    words.revision(facts.revision),
    dayIn(facts.day, language),
    isWhollyApproved(facts.coverage) ? words.wholly : words.draft,
  ].join(" · ");

const isPart = (subject: Subject): subject is Part => "labels" in subject;

/** Null when there is nothing to draw. The pen measures. */
export async function makeSheet(
  source: Source,
  scope: Scope,
  look: Look,
  facts: Facts,
  pen: Pen,
  pace: Pace,
): Promise<Sheet | null> {
  const { desk, scene, cards } = source;
  const { colours } = look;
  const subject =
    scope.of === "stage" ? stagePart(source, scope.id, look, pen) : subjectOf(desk, scene, cards, scope, look);
  if (!subject) return null;
  const stage = scope.of === "stage" ? scene.columns.find(({ id }) => id === scope.id) : undefined;
  const { rows } = subject.scene;
  const heads: HeadOf[] = stage
    ? [
        {
          name: stage.stage.name,
          note: headOf(scene, stage.stage),
          owner: stage.stage.function,
          x: 0,
          width: subject.area.width,
        },
      ]
    : subject.columns.map(({ stage: record, x, width }) => ({
        name: record.name,
        note: headOf(scene, record),
        owner: record.function,
        x: x - subject.area.x,
        width,
      }));
  const gutter = rows.length > 0 ? gutterWidth : 0;
  const band = heads.length > 0 ? headHeight : 0;
  const inner = Math.max(subject.area.width + gutter, look.legend ? leastWidth : 0);
  const legend: Legend | null = look.legend
    ? layLegend(
        await legendGroups(
          {
            cards: subject.cards,
            nodes: subject.nodes,
            frames: subject.scene.boxesIn(subject.area).filter((box) => box.frame),
            routes: subject.routes,
            colouring: desk.store.getState().colouring,
          },
          pace,
        ),
        inner,
        captionOf(facts),
        pen,
        colours.font,
      )
    : null;
  const at = { x: margin + gutter, y: margin + band };
  const [width, bottom] = [inner + 2 * margin, at.y + subject.area.height];
  const height = bottom + (legend ? 8 + legend.height : 0) + margin;
  const drawing: Rect = { ...at, width: subject.area.width, height: subject.area.height };
  return {
    width,
    height,
    subject,
    at,
    under(to) {
      if (look.ground === "filled") {
        to.fillStyle = colours.canvas;
        to.fillRect(0, 0, width, height);
      }
      if (heads.length === 0) return;
      to.save();
      to.translate(at.x, margin);
      paintHeads(to, heads, 0, { x: -gutter, y: 0, width: subject.area.width + gutter, height: band }, colours);
      to.restore();
    },
    over(to) {
      if (rows.length > 0) {
        to.save();
        to.translate(0, at.y - subject.area.y);
        const [top, end] = [subject.area.y, subject.area.y + subject.area.height];
        const seen = rows.map((row) => {
          const y = Math.max(top, row.y);
          return { ...row, y, height: Math.min(end, row.y + row.height) - y };
        });
        paintRowNames(to, seen, margin, colours);
        to.restore();
      }
      if (isPart(subject)) {
        to.save();
        to.translate(at.x - subject.area.x, at.y - subject.area.y);
        paintLabels(to, subject, colours);
        to.restore();
      }
      if (legend) {
        to.save();
        to.translate(margin, bottom + 8);
        legend.draw(to, colours);
        to.restore();
      }
      if (isMarked(look, facts)) paintMark(to, words.draftMark, drawing, colours);
    },
  };
}

function stagePart(source: Source, stage: string, look: Look, pen: Pen): Part | null {
  const { scene } = source;
  const ids = [...scene.boxes.values()].filter((box) => stageOf(scene, box) === stage).map(({ id }) => id);
  return makePart(source, new Set(ids), look, pen, null);
}
