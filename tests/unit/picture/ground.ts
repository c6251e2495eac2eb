/** What pictures are made of in these tests: a journey without a window, plain colours, and the very letters that the product ships. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { AnyRecord } from "../../../shared/document/index.ts";
import { sampleWorkspace } from "../../../shared/sample/index.ts";
import { createCards } from "../../../renderer/canvas/scene/cards.ts";
import { createScene } from "../../../renderer/canvas/scene/scene.ts";
import type { Colours } from "../../../renderer/canvas/painter/colours.ts";
import { tints } from "../../../renderer/canvas/tints.ts";
import { type Face, type Weight, openFace } from "../../../renderer/picture/font/face.ts";
import { type Typesetter, createTypesetter } from "../../../renderer/picture/font/typesetter.ts";
import { openWoff } from "../../../renderer/picture/font/woff.ts";
import { makeSvg } from "../../../renderer/picture/make-svg.ts";
import { nullInk } from "../../../renderer/picture/null-ink.ts";
import { createPace } from "../../../renderer/picture/pace.ts";
import { makePdf } from "../../../renderer/picture/pdf/make-pdf.ts";
import type { Facts, Look, Scope } from "../../../renderer/picture/request.ts";
import { type Source, makeSheet } from "../../../renderer/picture/sheet.ts";
import { createVectorPen } from "../../../renderer/picture/vector-pen.ts";
import { memoryDesk } from "../canvas/desk.ts";

// Paths are kept for screens as the browser's own objects; here nobody looks at those.
vi.stubGlobal(
  "Path2D",
  class {
    moveTo(): void {}
    lineTo(): void {}
    quadraticCurveTo(): void {}
    bezierCurveTo(): void {}
    closePath(): void {}
  },
);

const shades = { line: "#5346b8", ink: "#483bab", soft: "#eae8fb" };
/** Every colour that is asked for is the same grey, but for those of tints. */
const colours = new Proxy(
  {
    tints: Object.fromEntries(tints.map((tint) => [tint, shades])),
    font: "Inter",
    canvas: "#ffffff",
    dim: 0.34,
    dimDash: [],
  },
  { get: (own, name) => Reflect.get(own, name) ?? "#333333" },
) as unknown as Colours;

const look: Look = {
  colours,
  ground: "filled",
  legend: true,
  problems: false,
  comments: false,
  mark: "wanted",
};

const facts: Facts = {
  title: "First patient",
  owner: "Mara",
  revision: 1203,
  day: "2026-06-01",
  coverage: { total: 3, approved: 1 },
  problems: { errors: 0, warnings: 2 },
  language: "en-GB",
};

export async function faceOf(script: string, weight: Weight): Promise<Face> {
  const path = join(
    import.meta.dirname,
    "../../../node_modules/@fontsource/inter/files",
    `inter-${script}-${weight}-normal.woff`,
  );
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return openFace(`${script} ${weight}`, weight, await openWoff(file));
}

let opened: Promise<Typesetter> | undefined;

export const letters = (): Promise<Typesetter> => (opened ??= openLetters());

async function openLetters(): Promise<Typesetter> {
  const weights: Weight[] = [400, 500, 600];
  return createTypesetter(
    await Promise.all(["latin", "latin-ext"].flatMap((script) => weights.map((w) => faceOf(script, w)))),
  );
}

export const sampleRecords = (): readonly AnyRecord[] => {
  const sample = sampleWorkspace().journeys[0];
  if (!sample) throw new Error("the sample has a journey");
  return sample.records;
};

export function sourceOf(records: readonly AnyRecord[]): Source {
  const desk = memoryDesk(records, sampleWorkspace().library);
  const scene = createScene(desk);
  return { desk, scene, cards: createCards(desk, scene) };
}

const pace = () => createPace(undefined, () => undefined);

export async function svgOf(
  records: readonly AnyRecord[],
  { scope = { of: "whole" }, ...own }: Partial<Look> & { readonly scope?: Scope } = {},
): Promise<string> {
  const type = await letters();
  const wanted = { ...look, ...own };
  const sheet = await makeSheet(sourceOf(records), scope, wanted, facts, createVectorPen(nullInk, type), pace());
  if (!sheet) throw new Error("there is something to draw");
  return (await makeSvg(sheet, wanted, facts, type, pace())).text();
}

export async function pdfOf(
  records: readonly AnyRecord[],
  own: Partial<Facts> & { readonly paper?: "a4" | "a3" } = {},
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly missing: readonly string[] }> {
  const { paper = "a4", ...other } = own;
  const request = {
    source: sourceOf(records),
    paper,
    look: { ...look, mark: "always" as const },
    facts: { ...facts, ...other },
    type: await letters(),
  };
  const made = await makePdf(request, pace());
  if (!made) throw new Error("there is something to draw");
  return { bytes: new Uint8Array(await made.file.arrayBuffer()), missing: made.missing };
}

/** How often a node's name is written in texts as they follow each other: on one line or two, with an ellipsis where its card has no room. */
export function timesNamed(texts: readonly string[], name: string): number {
  const says = (text: string): boolean =>
    text === name || (text.endsWith("…") && text.length > 1 && name.startsWith(text.slice(0, -1)));
  return texts.filter((text, i) => {
    const next = texts[i + 1] ?? "";
    return says(text) || says(`${text} ${next}`) || (text.endsWith("-") && says(`${text.slice(0, -1)}${next}`));
  }).length;
}
