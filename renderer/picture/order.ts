/** Carries an order for a picture out: borrows the drawing, fetches letters, makes the file. Loaded only when somebody wants a picture. */
import { journeyOf, nodesOf } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import { stateOf } from "../../shared/review/index.ts";
import type { Desk } from "../state/desk.ts";
import { locale } from "../words/spoken.ts";
import { createCanvasInk } from "./canvas-ink.ts";
import { borrowDrawing } from "./drawing.ts";
import { typesetterFor } from "./font/faces.ts";
import type { Typesetter } from "./font/typesetter.ts";
import { makePng, paintSheet, possibleScale, sizeAt } from "./make-png.ts";
import { makeSvg } from "./make-svg.ts";
import { nullInk } from "./null-ink.ts";
import { type Pace, createPace } from "./pace.ts";
import { type PaperId, makePdf, paintPages, papers } from "./pdf/make-pdf.ts";
import type { Facts, Look, Scope } from "./request.ts";
import { type Source, makeSheet } from "./sheet.ts";
import { createVectorPen } from "./vector-pen.ts";

export type Format = "png" | "svg" | "pdf";

export interface Order {
  readonly desk: Desk;
  readonly scope: Scope;
  readonly format: Format;
  /** Of a PNG: points per px. */
  readonly scale: number;
  /** Of a PNG: points at most; without it as many as viewers can open. */
  readonly most?: number;
  /** Of a PDF, which always shows the whole journey. */
  readonly paper: PaperId;
  readonly look: Look;
}

export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** `share` from 0 to 1. */
  onProgress?(share: number): void;
}

export interface Made {
  readonly blob: Blob;
  /** Of a PNG: the scale that it has, smaller than wanted where the browser holds no more. */
  readonly scale: number;
  /** Letters that stand as empty boxes in a PDF. */
  readonly missing: readonly string[];
}

/** Asks every content node what its approval is worth today, a few at a time. */
async function factsOf(desk: Desk, pace: Pace): Promise<Facts> {
  const { title, owner } = journeyOf(desk.journey.doc);
  const open = desk.problems.current.findings.filter(({ waived }) => !waived);
  const ledger = desk.ledger();
  const coverage = { total: 0, approved: 0 };
  for (const node of nodesOf(desk.journey.doc).values()) {
    if (!kindOf(node).content) continue;
    coverage.total += 1;
    const { state } = stateOf(node, () => desk.scope(), desk.library.doc, ledger, desk.today);
    if (state === "approved" || state === "approved-with-changes") coverage.approved += 1;
    await pace.breathe(0);
  }
  return {
    title,
    owner,
    revision: desk.journey.revision,
    day: desk.today,
    coverage,
    problems: {
      errors: open.filter(({ severity }) => severity === "error").length,
      warnings: open.filter(({ severity }) => severity === "warning").length,
    },
    language: locale,
  };
}

/** Null when there is nothing to draw. Rejects with an `AbortError` when it is stopped. */
export async function makePicture(order: Order, watch: Watch = {}): Promise<Made | null> {
  return withDrawing(order, watch, async (source, type, pace) => {
    const { look, format, scope } = order;
    const facts = await factsOf(order.desk, pace);
    if (format === "pdf") {
      const made = await makePdf({ source, paper: order.paper, look, facts, type }, pace);
      return made && { blob: made.file, scale: 1, missing: made.missing };
    }
    const sheet = await makeSheet(source, scope, look, facts, createVectorPen(nullInk, type), pace);
    if (!sheet) return null;
    if (format === "svg") return { blob: await makeSvg(sheet, look, facts, type, pace), scale: 1, missing: [] };
    const scale = possibleScale(sheet, order.scale, order.most);
    return { blob: await makePng(sheet, look, scale, pace), scale, missing: [] };
  });
}

export interface Preview {
  /** px at 100 %. */
  readonly sheet: { readonly width: number; readonly height: number };
  readonly pages: number;
}

/** What would come out of a sheet of this size: points, and the scale, smaller than wanted where the browser holds no more. */
export function sizeOf(sheet: Preview["sheet"], { format, scale: wanted }: Pick<Order, "format" | "scale">) {
  const scale = possibleScale(sheet, format === "png" ? wanted : 1);
  return { ...sizeAt(sheet, scale), scale };
}

/** Draws what would come out onto the canvas, as large as the room (CSS px) allows. Null when there is nothing to draw. */
export async function showPreview(
  canvas: HTMLCanvasElement,
  order: Order,
  room: { readonly width: number; readonly height: number },
  page: number,
  watch: Watch = {},
): Promise<Preview | null> {
  return withDrawing(order, watch, async (source, type, pace) => {
    const { look, scope } = order;
    const facts = await factsOf(order.desk, pace);
    const dpr = window.devicePixelRatio || 1;
    if (order.format === "pdf") {
      const paper = papers[order.paper];
      const k = Math.min(room.width / paper.width, room.height / paper.height);
      const apart = sized(document.createElement("canvas"), paper, k * dpr);
      const ctx = apart.getContext("2d");
      if (!ctx) return null;
      ctx.fillStyle = look.colours.canvas === "transparent" ? "#ffffff" : look.colours.canvas;
      ctx.fillRect(0, 0, apart.width, apart.height);
      const pen = createVectorPen(createCanvasInk(ctx, k * dpr, look.colours.font), type);
      const request = { source, paper: order.paper, look, facts, type };
      const pages = await paintPages(request, { page: () => ({ pen, link: () => undefined }) }, pace, page);
      if (pages === 0) return null;
      put(canvas, apart, dpr);
      return { sheet: paper, pages };
    }
    const sheet = await makeSheet(source, scope, look, facts, createVectorPen(nullInk, type), pace);
    if (!sheet) return null;
    const k = Math.min(1, room.width / sheet.width, room.height / sheet.height);
    // Drawn apart and shown when it is whole: a preview that builds up piece by piece flickers with every option.
    const apart = document.createElement("canvas");
    await paintSheet(apart, sheet, look, k * dpr, pace);
    put(canvas, apart, dpr);
    return { sheet: { width: sheet.width, height: sheet.height }, pages: 1 };
  });
}

function sized(
  canvas: HTMLCanvasElement,
  { width, height }: { width: number; height: number },
  k: number,
): HTMLCanvasElement {
  canvas.width = Math.max(1, Math.round(width * k));
  canvas.height = Math.max(1, Math.round(height * k));
  return canvas;
}

function put(canvas: HTMLCanvasElement, from: HTMLCanvasElement, dpr: number): void {
  canvas.width = from.width;
  canvas.height = from.height;
  canvas.style.width = `${from.width / dpr}px`;
  canvas.style.height = `${from.height / dpr}px`;
  canvas.getContext("2d")?.drawImage(from, 0, 0);
}

async function withDrawing<T>(
  { desk }: Order,
  { signal, onProgress }: Watch,
  make: (source: Source, type: Typesetter, pace: Pace) => Promise<T>,
): Promise<T> {
  const drawing = borrowDrawing(desk);
  try {
    const pace = createPace(signal, onProgress ?? (() => undefined));
    const [type] = await Promise.all([typesetterFor(textOf(desk)), document.fonts.ready]);
    signal?.throwIfAborted();
    await drawing.settled(pace);
    return await make(drawing, type, pace);
  } finally {
    drawing.release();
  }
}

/** All that may come to stand in a picture, for finding out which letters are needed. */
const textOf = (desk: Desk): string => JSON.stringify([...desk.journey.doc.records(), ...desk.library.doc.records()]);
