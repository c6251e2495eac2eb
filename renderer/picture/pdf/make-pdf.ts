/** Makes a PDF of a journey: an overview with facts and legend, then every stage at a size that can be read, page by page. */
import { isInFlow } from "../../../shared/kinds/index.ts";
import { dayIn } from "../../../shared/words/language.ts";
import type { Pen } from "../../canvas/painter/pen.ts";
import { unzoomAt } from "../../canvas/painter/ground.ts";
import type { Rect } from "../../canvas/scene/grid.ts";
import { canvasWords } from "../../words/canvas.ts";
import { pictureWords as words } from "../../words/picture.ts";
import { language } from "../../words/spoken.ts";
import type { Typesetter } from "../font/typesetter.ts";
import { headHeight, paintHeads, paintMark } from "../furniture.ts";
import { layLegend, legendGroups } from "../legend.ts";
import type { Pace } from "../pace.ts";
import { paintGrid, paintInPieces, pictureOf } from "../paint-subject.ts";
import { type Part, makePart, paintLabels } from "../part.ts";
import { type Facts, type Look, isMarked, isWhollyApproved } from "../request.ts";
import { type Source, headOf } from "../sheet.ts";
import { subjectOf } from "../subject.ts";
import { createVectorPen } from "../vector-pen.ts";
import { type PdfDocument, type Paper, createPdf } from "./document.ts";
import { nullInk } from "../null-ink.ts";
import { type PagePlan, planPages } from "./plan-pages.ts";

/** Landscape, in points. */
export const papers = { a4: { width: 842, height: 595 }, a3: { width: 1191, height: 842 } } as const;
export type PaperId = keyof typeof papers;

const margin = 30;
const headSpace = 46;
const footSpace = 22;
/** Points per px: names are 9 pt at most, and 6 pt where a stage needs the room. */
const scales = { most: 0.75, least: 0.5 };
/** Room that labels of leaving connections take on both sides, px. */
const labelRoom = { width: 2 * 190, height: 90 };
/** Names on the overview are drawn at this share of their size on the screen: 5.5 pt. */
const overviewDetail = 0.5;
/** From this scale on the overview shows all that a stage's page shows; below it names alone. */
const fullDetail = 0.45;
const legendScale = 0.72;

export interface PdfRequest {
  readonly source: Source;
  readonly paper: PaperId;
  readonly look: Look;
  readonly facts: Facts;
  readonly type: Typesetter;
}

/** Takes the pages: the file, or a preview that shows one of them. */
export type Pages = Pick<PdfDocument, "page">;

interface Layout {
  readonly request: PdfRequest;
  readonly paper: Paper;
  readonly pages: Pages;
  readonly plans: readonly PagePlan[];
  readonly pageOf: ReadonlyMap<string, number>;
  readonly total: number;
}

const infoOf = (facts: Facts) => ({ title: facts.title, subject: captionLine(facts), language: facts.language });

/** Null when there is nothing to draw. */
export async function makePdf(
  request: PdfRequest,
  pace: Pace,
): Promise<{ readonly file: Blob; readonly missing: readonly string[] } | null> {
  const pdf = createPdf(papers[request.paper], request.type, infoOf(request.facts));
  return (await paintPages(request, pdf, pace)) === 0 ? null : pdf.finish();
}

/** Answers how many pages there are; with `only` no other is painted. */
export async function paintPages(request: PdfRequest, pages: Pages, pace: Pace, only?: number): Promise<number> {
  const { scene } = request.source;
  const paper = papers[request.paper];
  const plans = planPages(scene, {
    width: (paper.width - 2 * margin) / scales.least - labelRoom.width,
    height: (paper.height - 2 * margin - headSpace - footSpace) / scales.least - labelRoom.height,
  });
  if (plans.length === 0) return 0;
  const pageOf = new Map(plans.flatMap(({ ids }, i) => [...ids].map((id): [string, number] => [id, i + 2])));
  const layout: Layout = { request, paper, pages, plans, pageOf, total: plans.length + 1 };
  const part = (from: number, to: number): Pace => ({ breathe: (share) => pace.breathe(from + (to - from) * share) });
  if (only === undefined || only === 1) await overview(layout, part(0, 0.4));
  for (const [i, plan] of plans.entries())
    if (only === undefined || only === i + 2)
      await stagePage(
        layout,
        plan,
        i + 2,
        part(0.4 + (0.55 * i) / plans.length, 0.4 + (0.55 * (i + 1)) / plans.length),
      );
  return layout.total;
}

function captionLine(facts: Facts): string {
  const state = isWhollyApproved(facts.coverage) ? words.wholly : words.draft;
  return [words.revision(facts.revision), dayIn(facts.day, language), state].join(" · ");
}

/** Ground, title at the left, facts at the right, page number below. */
function furnish(pen: Pen, layout: Layout, page: number, title: string, note: string): Rect {
  const { paper, total } = layout;
  const { look, facts } = layout.request;
  const { colours } = look;
  if (colours.canvas !== "#ffffff" && look.ground === "filled") {
    pen.fillStyle = colours.canvas;
    pen.fillRect(0, 0, paper.width, paper.height);
  }
  const right = paper.width - margin;
  pen.textBaseline = "middle";
  const text = (said: string, x: number, y: number, font: string, colour: string, align: "left" | "right"): void => {
    pen.font = `${font} ${colours.font}`;
    pen.fillStyle = colour;
    pen.textAlign = align;
    pen.fillText(said, x, y);
  };
  text(title, margin, margin + 8, "600 15px", colours.text, "left");
  text(note, margin, margin + 26, "400 8.5px", colours.text2, "left");
  text(page === 1 ? captionLine(facts) : facts.title, right, margin + 8, "500 8.5px", colours.text2, "right");
  if (page > 1) text(captionLine(facts), right, margin + 26, "400 8.5px", colours.text2, "right");
  text(words.page(page, total), right, paper.height - margin + 4, "400 8px", colours.text2, "right");
  text(facts.title, margin, paper.height - margin + 4, "400 8px", colours.text2, "left");
  pen.textAlign = "left";
  pen.fillStyle = colours.line;
  pen.fillRect(margin, margin + headSpace - 8, paper.width - 2 * margin, 0.75);
  return {
    x: margin,
    y: margin + headSpace,
    width: paper.width - 2 * margin,
    height: paper.height - 2 * margin - headSpace - footSpace + 12,
  };
}

async function overview(layout: Layout, pace: Pace): Promise<void> {
  const { request, pages, plans, pageOf } = layout;
  const { source, look, facts, type } = request;
  const { desk, scene, cards } = source;
  const { colours } = look;
  const { pen, link } = pages.page(words.overview);
  const subject = subjectOf(desk, scene, cards, { of: "whole" }, look);
  if (!subject) return;
  const { total, approved } = facts.coverage;
  const note = [
    words.counts(
      scene.columns.length,
      subject.nodes.filter(({ node }) => isInFlow(node)).length,
      subject.routes.length,
    ),
    total === 0 ? words.noContent : words.approvalCount(approved, total),
    words.openProblems(facts.problems.errors, facts.problems.warnings),
    facts.owner === "" ? "" : words.owner(facts.owner),
  ];
  const room = furnish(pen, layout, 1, facts.title, note.filter((text) => text !== "").join(" · "));
  const legend = look.legend
    ? layLegend(
        await legendGroups(
          {
            cards: subject.cards,
            nodes: subject.nodes,
            frames: [...scene.boxes.values()].filter((box) => box.frame && !box.hidden),
            routes: subject.routes,
            colouring: desk.store.getState().colouring,
          },
          pace,
        ),
        room.width / legendScale,
        "",
        createVectorPen(nullInk, type),
        colours.font,
      )
    : null;
  const below = legend ? legend.height * legendScale + 8 : 0;
  const { area } = subject;
  const headScale = 0.72;
  const band = subject.columns.length > 0 ? headHeight * headScale : 0;
  const space = { width: room.width, height: room.height - below - band };
  const k = Math.min(scales.most, space.width / area.width, space.height / area.height);
  const left = room.x + (space.width - area.width * k) / 2;
  const top = room.y + band;
  if (band > 0) {
    const leave = pen.enter(left, room.y, headScale);
    const toHead = k / headScale;
    const heads = subject.columns.map(({ stage, x, width }) => {
      const own = plans.flatMap((plan, i) => (plan.stage === stage.id ? [i + 2] : []));
      const [from, to] = [own[0], own.at(-1)];
      const box = { x: (x - area.x) * toHead, width: width * toHead };
      if (from !== undefined) link({ ...box, y: 0, height: headHeight }, from);
      const told = from === undefined || to === undefined ? "" : words.pages(from, to);
      return {
        ...box,
        name: stage.name,
        note: [told, canvasWords.nodes(scene.count(stage.id))].filter((one) => one !== "").join(" · "),
        owner: stage.function,
      };
    });
    paintHeads(pen, heads, 0, { x: 0, y: 0, width: area.width * toHead, height: headHeight }, colours);
    leave();
  }
  // Far away it is drawn as on a screen that is zoomed out: names larger than their nodes would have them, then blocks.
  const zoom = k >= fullDetail ? 1 : Math.min(0.69, k / overviewDetail);
  const dpr = k / zoom;
  const ground = {
    x: -area.x * zoom,
    y: -area.y * zoom,
    zoom,
    dpr,
    width: area.width * zoom,
    height: area.height * zoom,
  };
  const leave = pen.enter(left, top, 1);
  const picture = pictureOf(subject.scene, subject.cards, colours);
  const uncut = pen.clipTo({ x: 0, y: 0, width: area.width * k, height: area.height * k });
  paintGrid(pen, ground, picture);
  await paintInPieces(pen, ground, picture, subject, pace);
  uncut();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  for (const box of subject.nodes) {
    const page = pageOf.get(box.id);
    if (page !== undefined && unzoomAt(zoom) < 2.4)
      link({ x: (box.x - area.x) * k, y: (box.y - area.y) * k, width: box.width * k, height: box.height * k }, page);
  }
  leave();
  if (legend) {
    const out = pen.enter(room.x, room.y + room.height - below + 8, legendScale);
    legend.draw(pen, colours);
    out();
  }
  if (isMarked(look, request.facts)) paintMark(pen, words.draftMark, room, colours);
}

async function stagePage(layout: Layout, plan: PagePlan, page: number, pace: Pace): Promise<void> {
  const { request, pages, pageOf } = layout;
  const { source, look, type } = request;
  const { scene } = source;
  const { colours } = look;
  const stage = scene.columns.find(({ id }) => id === plan.stage)?.stage;
  const name = stage?.name ?? words.noStage;
  const { pen, link } = pages.page(plan.parts > 1 ? `${name}, ${words.part(plan.part, plan.parts)}` : name);
  const part = makePart(source, plan.ids, look, createVectorPen(nullInk, type), (id) => pageOf.get(id));
  const note = [
    stage ? headOf(scene, stage) : "",
    stage?.milestone ?? "",
    plan.parts > 1 ? words.part(plan.part, plan.parts) : "",
  ];
  const room = furnish(pen, layout, page, name, note.filter((text) => text !== "").join(" · "));
  if (!part) return;
  await paintPart(
    layout,
    part,
    room,
    pen,
    (box, node) => {
      const to = pageOf.get(node);
      if (to !== undefined) link(box, to);
    },
    pace,
  );
  if (isMarked(look, request.facts)) paintMark(pen, words.draftMark, room, colours);
}

async function paintPart(
  { request: { look } }: Layout,
  part: Part,
  room: Rect,
  pen: ReturnType<PdfDocument["page"]>["pen"],
  link: (box: Rect, node: string) => void,
  pace: Pace,
): Promise<void> {
  const { area, inner } = part;
  const k = Math.min(scales.most, room.width / area.width, room.height / area.height);
  const leave = pen.enter(room.x + (room.width - area.width * k) / 2, room.y, k);
  pen.translate(-area.x, -area.y);
  const ground = { x: -area.x, y: -area.y, zoom: 1, dpr: 1, width: area.width, height: area.height };
  const uncut = pen.clipTo(inner);
  await paintInPieces(pen, ground, pictureOf(part.scene, part.cards, look.colours), part, pace);
  uncut();
  pen.setTransform(1, 0, 0, 1, -area.x, -area.y);
  paintLabels(pen, part, look.colours, link);
  leave();
}
