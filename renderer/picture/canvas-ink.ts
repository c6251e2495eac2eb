/** Shows on the screen what another ink would write: a page of a PDF before it is made. */
import type { Step } from "./path-data.ts";
import type { Matrix } from "./matrix.ts";
import { times } from "./matrix.ts";
import type { Ink } from "./vector-pen.ts";

/** `scale`: points of the canvas per unit of the drawing. */
export function createCanvasInk(ctx: CanvasRenderingContext2D, scale: number, font: string): Ink {
  const root: Matrix = [scale, 0, 0, scale, 0, 0];
  const lie = (at: Matrix): void => ctx.setTransform(...times(root, at));
  const draw = (steps: readonly Step[]): void => {
    ctx.beginPath();
    for (const step of steps) {
      if (step[0] === "Z") ctx.closePath();
      else if (step[0] === "C") ctx.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
      else if (step[0] === "M") ctx.moveTo(step[1], step[2]);
      else ctx.lineTo(step[1], step[2]);
    }
  };
  return {
    fill(steps, { colour, alpha }, at) {
      lie(at);
      ctx.globalAlpha = alpha;
      ctx.fillStyle = colour;
      draw(steps);
      ctx.fill();
    },
    stroke(steps, how, at) {
      lie(at);
      ctx.globalAlpha = how.alpha;
      ctx.strokeStyle = how.colour;
      ctx.lineWidth = how.width;
      ctx.lineCap = how.cap;
      ctx.lineJoin = how.join;
      ctx.setLineDash([...how.dash]);
      draw(steps);
      ctx.stroke();
    },
    words({ text, weight, size, x, y }, { colour, alpha }, at) {
      lie(at);
      ctx.globalAlpha = alpha;
      ctx.fillStyle = colour;
      ctx.textAlign = "left";
      ctx.textBaseline = "alphabetic";
      ctx.font = `${weight} ${size}px ${font}`;
      ctx.fillText(text, x, y);
    },
    clip(area, at) {
      ctx.save();
      lie(at);
      ctx.beginPath();
      ctx.rect(area.x, area.y, area.width, area.height);
      ctx.clip();
    },
    unclip: () => ctx.restore(),
  };
}
