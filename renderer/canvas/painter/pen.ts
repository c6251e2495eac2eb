/** What the painter draws with: a 2D context of the screen, or anything that takes the same calls and writes them down. */
type Calls =
  | "save"
  | "restore"
  | "setTransform"
  | "translate"
  | "scale"
  | "rotate"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "quadraticCurveTo"
  | "bezierCurveTo"
  | "arc"
  | "roundRect"
  | "closePath"
  | "fillRect"
  | "strokeRect"
  | "setLineDash"
  | "fillText"
  | "globalAlpha"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "font"
  | "textAlign"
  | "textBaseline";

/** The part of a 2D context that drawing a journey takes. Kept paths come from `kept-paths.ts`, so that they can be read again. */
export interface Pen extends Omit<Pick<CanvasRenderingContext2D, Calls>, "setTransform"> {
  /** Of screens alone: others place letters exactly anyway. */
  textRendering?: CanvasTextRendering;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  measureText(text: string): { readonly width: number };
  fill(): void;
  fill(path: Path2D): void;
  stroke(): void;
  stroke(path: Path2D): void;
}

/** What a line can be led over. */
export type Tracer = Pick<Pen, "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath">;
