/** Where a paper stands beside a thing: near it, in the window, and never over it where there is any other place. Pure. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Standing {
  readonly x: number;
  readonly y: number;
  /** Where the paper is, seen from the thing; "over" when there is no room beside it. */
  readonly side: "right" | "left" | "bottom" | "top" | "over";
}

const near = 14;
const margin = 8;

/** Whole pixels of the window. `gap` at the right is wider where a menu opens at the thing. */
export function beside(
  thing: Box,
  paper: { readonly width: number; readonly height: number },
  room: Box,
  gap = near,
): Standing {
  const within = (value: number, from: number, length: number, own: number): number =>
    Math.round(Math.max(from + margin, Math.min(value, from + length - own - margin)));
  const y = within(thing.y, room.y, room.height, paper.height);
  // Above or below a wide panel it stands at its end: drawings begin at the left.
  const x = within(thing.x + Math.max(0, thing.width - paper.width), room.x, room.width, paper.width);
  const right = thing.x + thing.width + gap;
  if (right + paper.width + margin <= room.x + room.width) return { x: Math.round(right), y, side: "right" };
  const above = thing.y - near - paper.height;
  // A thing at the bottom is a panel: over it is the work, beside it are other panels.
  if (above >= room.y + margin && thing.y > room.y + room.height / 2) return { x, y: Math.round(above), side: "top" };
  const left = thing.x - near - paper.width;
  if (left >= room.x + margin) return { x: Math.round(left), y, side: "left" };
  const below = thing.y + thing.height + near;
  if (below + paper.height + margin <= room.y + room.height) return { x, y: Math.round(below), side: "bottom" };
  if (above >= room.y + margin) return { x, y: Math.round(above), side: "top" };
  return {
    x: Math.round(room.x + room.width - paper.width - margin),
    y: Math.round(room.y + room.height - paper.height - margin),
    side: "over",
  };
}
