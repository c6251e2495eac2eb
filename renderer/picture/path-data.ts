/** Paths as absolute moves, lines and cubic curves, read from SVG path data or from a pen's calls. Pure. */
import type { Tracer } from "../canvas/painter/pen.ts";

export type Step =
  | readonly ["M" | "L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

/** Writes steps as it is led along. */
export function stepWriter(steps: Step[]): Tracer {
  let [x, y] = [0, 0];
  const curve = (a: number, b: number, c: number, d: number, e: number, f: number): void => {
    steps.push(["C", a, b, c, d, e, f]);
    [x, y] = [e, f];
  };
  return {
    moveTo: (to, down) => void steps.push(["M", (x = to), (y = down)]),
    lineTo: (to, down) => void steps.push(["L", (x = to), (y = down)]),
    bezierCurveTo: curve,
    quadraticCurveTo: (cx, cy, to, down) =>
      curve(
        x + (2 / 3) * (cx - x),
        y + (2 / 3) * (cy - y),
        to + (2 / 3) * (cx - to),
        down + (2 / 3) * (cy - down),
        to,
        down,
      ),
    closePath: () => void steps.push(["Z"]),
  };
}

/** A full circle's or a quarter's arm, as a share of its radius. */
const arm = 0.5522847498;

export function roundRect(to: Tracer, x: number, y: number, w: number, h: number, radius: number): void {
  const r = Math.max(0, Math.min(radius, w / 2, h / 2));
  const k = r * (1 - arm);
  to.moveTo(x + r, y);
  to.lineTo(x + w - r, y);
  if (r > 0) to.bezierCurveTo(x + w - k, y, x + w, y + k, x + w, y + r);
  to.lineTo(x + w, y + h - r);
  if (r > 0) to.bezierCurveTo(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
  to.lineTo(x + r, y + h);
  if (r > 0) to.bezierCurveTo(x + k, y + h, x, y + h - k, x, y + h - r);
  to.lineTo(x, y + r);
  if (r > 0) to.bezierCurveTo(x, y + k, x + k, y, x + r, y);
  to.closePath();
}

export function circle(to: Tracer, x: number, y: number, r: number): void {
  const k = r * arm;
  to.moveTo(x + r, y);
  to.bezierCurveTo(x + r, y + k, x + k, y + r, x, y + r);
  to.bezierCurveTo(x - k, y + r, x - r, y + k, x - r, y);
  to.bezierCurveTo(x - r, y - k, x - k, y - r, x, y - r);
  to.bezierCurveTo(x + k, y - r, x + r, y - k, x + r, y);
  to.closePath();
}

const cache = new Map<string, readonly Step[]>();

/** Throws on a command that is none. */
export function stepsOf(d: string): readonly Step[] {
  const known = cache.get(d);
  if (known) return known;
  const steps = read(d);
  if (cache.size > 4000) cache.clear();
  cache.set(d, steps);
  return steps;
}

const token = /([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/g;
/** How many numbers a command takes; the two flags of an arc may stand without a space between them. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

function read(d: string): Step[] {
  const steps: Step[] = [];
  const to = stepWriter(steps);
  const words = [...d.matchAll(token)].map((match) => match[0]);
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last control point, mirrored by the smooth curves. */
  let [cx, cy, last] = [0, 0, ""];
  let at = 0;
  let command = "";
  const next = (): number => Number(words[at++]);
  while (at < words.length) {
    if (/[a-zA-Z]/.test(words[at] ?? "")) command = words[at++] ?? "";
    else if (command === "M") command = "L";
    else if (command === "m") command = "l";
    const upper = command.toUpperCase();
    if (takes[upper] === undefined) throw new Error(`no path command ${command}`);
    const own = command === upper ? [0, 0] : [x, y];
    const [ox = 0, oy = 0] = own;
    if (upper === "Z") {
      to.closePath();
      [x, y] = [startX, startY];
    } else if (upper === "M") {
      [x, y] = [startX, startY] = [next() + ox, next() + oy];
      to.moveTo(x, y);
    } else if (upper === "L" || upper === "H" || upper === "V") {
      if (upper !== "V") x = next() + ox;
      if (upper !== "H") y = next() + oy;
      to.lineTo(x, y);
    } else if (upper === "C" || upper === "S") {
      const [ax, ay] =
        upper === "C" ? [next() + ox, next() + oy] : /[CS]/.test(last) ? [2 * x - cx, 2 * y - cy] : [x, y];
      [cx, cy] = [next() + ox, next() + oy];
      const [ex, ey] = [next() + ox, next() + oy];
      to.bezierCurveTo(ax, ay, cx, cy, ex, ey);
      [x, y] = [ex, ey];
    } else if (upper === "Q" || upper === "T") {
      [cx, cy] = upper === "Q" ? [next() + ox, next() + oy] : /[QT]/.test(last) ? [2 * x - cx, 2 * y - cy] : [x, y];
      const [ex, ey] = [next() + ox, next() + oy];
      to.quadraticCurveTo(cx, cy, ex, ey);
      [x, y] = [ex, ey];
    } else {
      const [rx, ry, turn] = [next(), next(), next()];
      const [large, sweep] = [flag(words, at++), flag(words, at++)];
      const [ex, ey] = [next() + ox, next() + oy];
      arc(to, x, y, rx, ry, (turn * Math.PI) / 180, large, sweep, ex, ey);
      [x, y] = [ex, ey];
    }
    last = upper;
  }
  return steps;
}

/** `1 0 012` may be written `1012`: a flag takes one letter of what stands there. */
function flag(words: string[], at: number): boolean {
  const word = words[at] ?? "";
  if (word.length > 1) words.splice(at, 1, word.slice(0, 1), word.slice(1));
  return words[at] === "1";
}

/** By at most quarter turns; the formulas are those of the SVG standard, appendix B.2.4. */
function arc(
  to: Tracer,
  x1: number,
  y1: number,
  rx0: number,
  ry0: number,
  turn: number,
  large: boolean,
  sweep: boolean,
  x2: number,
  y2: number,
): void {
  let [rx, ry] = [Math.abs(rx0), Math.abs(ry0)];
  if (rx === 0 || ry === 0) return to.lineTo(x2, y2);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const excess = (px / rx) ** 2 + (py / ry) ** 2;
  if (excess > 1) [rx, ry] = [rx * Math.sqrt(excess), ry * Math.sqrt(excess)];
  const share = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2;
  const root = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, share / ((rx * py) ** 2 + (ry * px) ** 2)));
  const [qx, qy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const [mx, my] = [cos * qx - sin * qy + (x1 + x2) / 2, sin * qx + cos * qy + (y1 + y2) / 2];
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let sweepBy = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
  if (sweep && sweepBy < 0) sweepBy += 2 * Math.PI;
  if (!sweep && sweepBy > 0) sweepBy -= 2 * Math.PI;
  const parts = Math.ceil(Math.abs(sweepBy) / (Math.PI / 2) - 1e-9);
  const k = (4 / 3) * Math.tan(sweepBy / parts / 4);
  const at = (angle: number, lead: number): [number, number] => {
    const [u, v] = [rx * (Math.cos(angle) - lead * Math.sin(angle)), ry * (Math.sin(angle) + lead * Math.cos(angle))];
    return [mx + cos * u - sin * v, my + sin * u + cos * v];
  };
  for (let i = 0; i < parts; i += 1) {
    const [a, b] = [from + (sweepBy * i) / parts, from + (sweepBy * (i + 1)) / parts];
    const end = i === parts - 1 ? ([x2, y2] as const) : at(b, 0);
    to.bezierCurveTo(...at(a, k), ...at(b, -k), ...end);
  }
}
