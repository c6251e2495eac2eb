/** Random drawings in columns: nodes of many heights, one below the other, with connections on, back, across and around. */
import type { Body, Terrain, Wire } from "../../../renderer/canvas/routing/plan.ts";
import { meets } from "../../../renderer/canvas/scene/grid.ts";

/** Numbers from 0 up to 1, the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const terrainOf =
  (bodies: readonly Body[]): Terrain =>
  (area) =>
    bodies.filter((body) => meets(body, area));

/** Columns 228 apart with gutters of 56, at least 24 px between nodes: there is a free path between any two. */
export function columns(seed: number): { bodies: Body[]; wires: Wire[] } {
  const next = numbers(seed);
  const bodies: Body[] = [];
  const count = 2 + Math.floor(next() * 5);
  for (let column = 0; column < count; column += 1) {
    let y = Math.floor(next() * 20) * 4;
    const rows = 2 + Math.floor(next() * 7);
    for (let row = 0; row < rows; row += 1) {
      const height = [36, 44, 60, 82, 100, 116][Math.floor(next() * 6)] ?? 44;
      bodies.push({
        id: `n${column}-${row}`,
        x: column * 228 + 28,
        y,
        width: 172,
        height,
        entry: height > 60 ? 22 : height / 2,
      });
      y += height + 32 + Math.floor(next() * 10) * 4;
    }
  }
  const wires: Wire[] = [];
  for (let i = 0; i < bodies.length * 1.4; i += 1) {
    const from = bodies[Math.floor(next() * bodies.length)];
    const to = bodies[Math.floor(next() * bodies.length)];
    if (!from || !to || from.id === to.id) continue;
    const row = Math.floor(next() * 3);
    wires.push({
      id: `e${String(i).padStart(3, "0")}`,
      from,
      to,
      y: from.height > 60 ? from.y + from.height - 11 - row * 18 : from.y + from.entry,
      mayGoDown: from.height <= 60 || row === 0,
      loop: false,
    });
  }
  return { bodies, wires };
}
