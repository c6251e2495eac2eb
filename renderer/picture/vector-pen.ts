/** A pen that takes the painter's calls and hands them, measured and placed, to an ink: lines of an SVG, operators of a PDF. */
import type { Pen } from "../canvas/painter/pen.ts";
import { sourceOf } from "../canvas/painter/kept-paths.ts";
import type { Rect } from "../canvas/scene/grid.ts";
import type { Weight } from "./font/face.ts";
import type { Run, Typesetter } from "./font/typesetter.ts";
import { type Matrix, plain, times } from "./matrix.ts";
import { type Step, circle, roundRect, stepWriter, stepsOf } from "./path-data.ts";

export interface Fill {
  readonly colour: string;
  readonly alpha: number;
}
export interface Stroke extends Fill {
  readonly width: number;
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
  readonly dash: readonly number[];
}
export interface Words {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly weight: Weight;
  readonly size: number;
  /** In the drawing's measure, not in ems. */
  readonly width: number;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
}

/** Takes what is drawn. Measures are the drawing's own; the matrix says where they lie. */
export interface Ink {
  fill(steps: readonly Step[], how: Fill, at: Matrix): void;
  stroke(steps: readonly Step[], how: Stroke, at: Matrix): void;
  words(words: Words, how: Fill, at: Matrix): void;
  clip(area: Rect, at: Matrix): void;
  unclip(): void;
}

export interface VectorPen extends Pen {
  /** A drawing within the drawing: even one that sets its own transform stays in it. Answers with how to leave it. */
  enter(x: number, y: number, scale: number): () => void;
  /** Nothing is seen beyond this. Answers with how to see it again. */
  clipTo(area: Rect): () => void;
  /** Where the drawing's measures lie just now. */
  readonly at: Matrix;
}

const fresh = {
  at: plain as Matrix,
  globalAlpha: 1,
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  lineCap: "butt" as CanvasLineCap,
  lineJoin: "miter" as CanvasLineJoin,
  dash: [] as readonly number[],
  weight: 400 as Weight,
  size: 10,
  textAlign: "start" as CanvasTextAlign,
  textBaseline: "alphabetic" as CanvasTextBaseline,
};

const isSeen = (colour: string, alpha: number): boolean => alpha > 0 && colour !== "transparent";

export function createVectorPen(ink: Ink, type: Typesetter): VectorPen {
  let now = { ...fresh };
  let base: Matrix = plain;
  const stack: (typeof fresh)[] = [];
  let steps: Step[] = [];
  let tracer = stepWriter(steps);
  const stepsIn = (path: Path2D | undefined): readonly Step[] => {
    if (!path) return steps;
    const source = sourceOf(path);
    if (typeof source === "string") return stepsOf(source);
    const led: Step[] = [];
    source?.(stepWriter(led));
    return led;
  };
  const fill = (path: readonly Step[]): void => {
    if (path.length > 0 && isSeen(now.fillStyle, now.globalAlpha))
      ink.fill(path, { colour: now.fillStyle, alpha: now.globalAlpha }, now.at);
  };
  const stroke = (line: readonly Step[]): void => {
    const { strokeStyle: colour, globalAlpha: alpha, lineWidth: width, lineCap: cap, lineJoin: join, dash } = now;
    if (line.length > 0 && isSeen(colour, alpha)) ink.stroke(line, { colour, alpha, width, cap, join, dash }, now.at);
  };
  const move = (by: Matrix): void => {
    now.at = times(now.at, by);
  };
  const pen: VectorPen = {
    get at() {
      return now.at;
    },
    save: () => void stack.push({ ...now }),
    restore() {
      now = stack.pop() ?? now;
    },
    setTransform(a, b, c, d, e, f) {
      now.at = times(base, [a, b, c, d, e, f]);
    },
    translate: (x, y) => move([1, 0, 0, 1, x, y]),
    scale: (x, y) => move([x, 0, 0, y, 0, 0]),
    rotate: (angle) => move([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]),
    beginPath() {
      steps = [];
      tracer = stepWriter(steps);
    },
    moveTo: (x, y) => tracer.moveTo(x, y),
    lineTo: (x, y) => tracer.lineTo(x, y),
    quadraticCurveTo: (a, b, x, y) => tracer.quadraticCurveTo(a, b, x, y),
    bezierCurveTo: (a, b, c, d, x, y) => tracer.bezierCurveTo(a, b, c, d, x, y),
    closePath: () => tracer.closePath(),
    roundRect: (x, y, w, h, radii) => roundRect(tracer, x, y, w, h, typeof radii === "number" ? radii : 0),
    // The painter draws whole circles only.
    arc: (x, y, r) => circle(tracer, x, y, r),
    fill: (path?: Path2D) => fill(stepsIn(path)),
    stroke: (path?: Path2D) => stroke(stepsIn(path)),
    strokeRect(x, y, w, h) {
      const box: Step[] = [];
      roundRect(stepWriter(box), x, y, w, h, 0);
      stroke(box);
    },
    fillRect(x, y, w, h) {
      const box: Step[] = [];
      roundRect(stepWriter(box), x, y, w, h, 0);
      fill(box);
    },
    setLineDash(dash) {
      now.dash = [...dash];
    },
    measureText: (text) => ({ width: type.width(text, now.weight) * now.size }),
    fillText(text, x, y) {
      if (text.trim() === "" || !isSeen(now.fillStyle, now.globalAlpha)) return;
      const { weight, size } = now;
      const width = type.width(text, weight) * size;
      const left = now.textAlign === "center" ? x - width / 2 : now.textAlign === "right" ? x - width : x;
      const base = now.textBaseline === "middle" ? y + type.middle * size : y;
      const words = { text, runs: type.runs(text, weight), weight, size, width, x: left, y: base };
      ink.words(words, { colour: now.fillStyle, alpha: now.globalAlpha }, now.at);
    },
    enter(x, y, scale) {
      const before = base;
      pen.save();
      base = now.at = times(now.at, [scale, 0, 0, scale, x, y]);
      return () => {
        base = before;
        pen.restore();
      };
    },
    clipTo(area) {
      ink.clip(area, now.at);
      return () => ink.unclip();
    },
    get globalAlpha() {
      return now.globalAlpha;
    },
    set globalAlpha(alpha) {
      now.globalAlpha = alpha;
    },
    get fillStyle() {
      return now.fillStyle;
    },
    set fillStyle(colour) {
      now.fillStyle = plainColour(colour);
    },
    get strokeStyle() {
      return now.strokeStyle;
    },
    set strokeStyle(colour) {
      now.strokeStyle = plainColour(colour);
    },
    get lineWidth() {
      return now.lineWidth;
    },
    set lineWidth(width) {
      now.lineWidth = width;
    },
    get lineCap() {
      return now.lineCap;
    },
    set lineCap(cap) {
      now.lineCap = cap;
    },
    get lineJoin() {
      return now.lineJoin;
    },
    set lineJoin(join) {
      now.lineJoin = join;
    },
    /** Not as it was set: what is measured by this pen must not be taken for what a screen measured. */
    get font() {
      return `picture ${now.weight} ${now.size}px`;
    },
    set font(font) {
      const [, weight = "400", size = "10"] = /^(\d+) ([\d.]+)px/.exec(font) ?? [];
      now.weight = weight === "600" || weight === "700" ? 600 : weight === "500" ? 500 : 400;
      now.size = Number(size);
    },
    get textAlign() {
      return now.textAlign;
    },
    set textAlign(align) {
      now.textAlign = align;
    },
    get textBaseline() {
      return now.textBaseline;
    },
    set textBaseline(baseline) {
      now.textBaseline = baseline;
    },
  };
  return pen;
}

function plainColour(colour: unknown): string {
  if (typeof colour !== "string") throw new Error("a picture is painted in plain colours");
  return colour;
}
