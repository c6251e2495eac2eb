/** Walking the graph by arrow keys: right and down lead on along the flow, left and up lead back. */
import type { CanvasModel } from "./model.ts";

type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** The entry furthest up and left, else the first node. */
export function firstNode(model: CanvasModel): string | undefined {
  let best: { id: string; rank: number } | undefined;
  for (const box of model.scene.boxes.values()) {
    if (box.hidden || box.frame) continue;
    const rank = (box.kind.role === "entry" ? 0 : 1e9) + box.x * 1000 + box.y;
    if (!best || rank < best.rank) best = { id: box.id, rank };
  }
  return best?.id;
}

/** The connected node that lies best in the arrow's direction; without a connection that way, the nearest node there. */
export function walk(model: CanvasModel, from: string, arrow: Arrow): string | undefined {
  const { scene, desk } = model;
  const box = scene.shown(from);
  if (!box) return undefined;
  const onward = arrow === "ArrowRight" || arrow === "ArrowDown";
  const { links } = desk.journey;
  const ids = onward ? links.out(from).map((edge) => edge.to) : links.into(from).map((edge) => edge.from);
  const level = arrow === "ArrowLeft" || arrow === "ArrowRight";
  const rank = (id: string): number => {
    const other = scene.shown(id);
    if (!other || other.id === box.id) return Infinity;
    const dx = (other.x + other.width / 2 - box.x - box.width / 2) * (onward ? 1 : -1);
    const dy = (other.y + other.height / 2 - box.y - box.height / 2) * (onward ? 1 : -1);
    const [along, beside] = level ? [dx, dy] : [dy, dx];
    return (along > 8 ? 0 : 1e6) + Math.abs(along) + Math.abs(beside) * 2;
  };
  const known = [...new Set(ids)]
    .filter((id) => rank(id) < Infinity)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  if (known[0] !== undefined) return known[0];
  let best: { id: string; rank: number } | undefined;
  for (const other of scene.boxesIn({ x: box.x - 2000, y: box.y - 2000, width: 4000, height: 4000 })) {
    if (other.frame) continue;
    const r = rank(other.id);
    if (r < 1e6 && (!best || r < best.rank)) best = { id: other.id, rank: r };
  }
  return best?.id;
}
