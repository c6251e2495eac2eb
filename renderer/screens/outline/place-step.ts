/** Where a step that is added by its row stands on the canvas: in its stage's column, over nothing. Pure. */
import type { Doc } from "../../../shared/document/index.ts";
import { type NodeRecord, stageLefts, stagesOf } from "../../../shared/journey/index.ts";
import { type KindFacts, type Size, anatomyOf } from "../../../shared/kinds/index.ts";
import { groundOf } from "../../canvas/free-ground.ts";
import { below, makeRoom } from "../../canvas/placing.ts";
import { meets } from "../../canvas/scene/grid.ts";

export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Nodes that make room, with where they go. */
  readonly shift: readonly { readonly id: string; readonly x: number; readonly y: number }[];
}

/** Space above the first node of a column, in drawing pixels. */
const top = 80;
const gap = 28;

/** `source`: what the step follows. `between`: it comes into a connection, so what stands below moves down. O(nodes). */
export function placeStep(
  doc: Doc,
  facts: KindFacts,
  size: Size,
  at: { readonly stage: string | null; readonly source?: NodeRecord | undefined; readonly between?: boolean },
): Placed {
  const ground = groundOf(doc, facts);
  const { bodies } = ground;
  const column = columnOf(doc, at.stage);
  const source = at.source && { ...at.source, ...anatomyOf(at.source, facts) };
  const within = column && { from: column.x, to: column.x + Math.max(0, column.width - size.width) };
  const kept = (x: number): number => (within ? Math.max(within.from, Math.min(within.to, x)) : x);
  if (!source) {
    const own = bodies.filter((body) =>
      column ? meets({ ...body, y: 0, height: 1 }, { ...column, y: 0, height: 1 }) : true,
    );
    const y = own.reduce((low, body) => Math.max(low, body.y + body.height + gap), top);
    // Beside the last column there is room for what is in no stage.
    const x = column ? column.x + (column.width - size.width) / 2 : rightEnd(doc) + gap;
    return { ...ground.stand("new", { x: kept(x), y: column ? y : top }, size, within), shift: [] };
  }
  const under = below(source, size);
  const wanted = { x: kept(under.x), y: under.y };
  if (at.between !== true) return { ...ground.stand("new", wanted, size, within), shift: [] };
  const lane = bodies.filter(
    (body) =>
      body.id !== source.id &&
      body.y >= source.y &&
      body.x < wanted.x + size.width + 8 &&
      body.x + body.width > wanted.x - 8,
  );
  return { ...wanted, shift: makeRoom({ ...wanted, ...size }, lane) };
}

function columnOf(doc: Doc, stage: string | null): { readonly x: number; readonly width: number } | undefined {
  const stages = stagesOf(doc);
  const own = stages.find(({ id }) => id === stage);
  return own && { x: stageLefts(stages).get(own.id) ?? 0, width: own.width };
}

const rightEnd = (doc: Doc): number => stagesOf(doc).reduce((sum, { width }) => sum + width, 0);
