/** Where a drawing's own measures lie on the paper: six numbers, as in SVG, canvas and PDF. Pure. */

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const plain: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const onto = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** How much longer lines become. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));

const written = new Map<number, string>();

/** A measure with at most two digits after the point. */
export function say(n: number): string {
  const known = written.get(n);
  if (known !== undefined) return known;
  const text = String(Math.round(n * 100) / 100 || 0);
  if (written.size > 20_000) written.clear();
  written.set(n, text);
  return text;
}
