/** The small picture of a journey: boxes where the nodes of the flow are, frames of open groups, wide empty ground drawn in. */
import type { Thumbnail } from "../../shared/api/calls.ts";
import type { Doc } from "../../shared/document/index.ts";
import { type NodeRecord, edgesOf, nodeOf, nodesOf, stageLefts, stagesOf } from "../../shared/journey/index.ts";
import { anatomyOf, dictionaryOf, isInFlow, kindFacts, kindOf } from "../../shared/kinds/index.ts";

/** More boxes than this cannot be told apart in a picture of that size. */
const mostBoxes = 1500;
/** Empty ground wider or higher than this is drawn no larger. */
const mostGround = 360;
/** Between a frame and what stands in it. */
const frameEdge = 12;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Coordinates in canvas pixels, moved so that nothing lies left of or above zero. */
export function thumbnailOf(journey: Doc, library: Doc, today: string): Thumbnail {
  const language = "en";
  const facts = kindFacts({
    library,
    dictionary: dictionaryOf(journey, library, language),
    journeys: new Map(),
    language,
    today,
  });
  const { shown, within } = shownOf(journey);
  const boxes = shown.slice(0, mostBoxes).map((node) => {
    const { width, height } = anatomyOf(node, facts);
    // Folded, a group stands where its members begin.
    const at = within.get(node.id) ?? [node];
    const x = Math.min(...at.map((one) => one.x));
    const y = Math.min(...at.map((one) => one.y));
    return { id: node.id, x, y, width, height, function: node.function };
  });
  const frames = framesAround(boxes, journey);
  const stages = stagesOf(journey);
  const lefts = stageLefts(stages);
  const columns = stages.map(({ id, width }) => ({ x: lefts.get(id) ?? 0, width }));
  const left = Math.min(0, ...boxes.map(({ x }) => x));
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width), ...columns.map(({ x, width }) => x + width));
  const top = boxes.length === 0 ? 0 : Math.min(...[...boxes, ...frames].map(({ y }) => y));
  const bottom = Math.max(top, ...[...boxes, ...frames].map(({ y, height }) => y + height));
  const across = drawnIn(
    boxes.map(({ x, width }) => [x, x + width]),
    left,
    right,
  );
  const down = drawnIn(
    boxes.map(({ y, height }) => [y, y + height]),
    top,
    bottom,
  );
  const placed = ({ x, y, width, height }: Box): Box => ({
    x: across(x),
    y: down(y),
    width: across(x + width) - across(x),
    height: down(y + height) - down(y),
  });
  const numbers = new Map(boxes.map(({ id }, number) => [id, number]));
  for (const [group, members] of within)
    for (const { id } of members) {
      const number = numbers.get(group);
      if (number !== undefined) numbers.set(id, number);
    }
  return {
    width: across(right),
    height: down(bottom),
    stages: columns.map(({ x, width }) => ({ x: across(x), width: across(x + width) - across(x) })),
    frames: frames.map(placed),
    nodes: boxes.map((box) => ({ ...placed(box), function: box.function })),
    edges: [...edgesOf(journey).values()].flatMap(({ from, to }): [number, number][] => {
      const a = numbers.get(from);
      const b = numbers.get(to);
      return a === undefined || b === undefined || a === b ? [] : [[a, b]];
    }),
  };
}

/** What stands on the canvas, and for folded groups what lies within them, in the order of the records. */
function shownOf(journey: Doc): { shown: NodeRecord[]; within: Map<string, NodeRecord[]> } {
  const shown: NodeRecord[] = [];
  const within = new Map<string, NodeRecord[]>();
  for (const node of nodesOf(journey).values()) {
    if (!isInFlow(node)) continue;
    const folded = groupsAround(journey, node).findLast(({ collapsed }) => collapsed);
    if (!folded) shown.push(node);
    else if (within.has(folded.id)) within.get(folded.id)?.push(node);
    else {
      within.set(folded.id, [node]);
      shown.push(folded);
    }
  }
  return { shown, within };
}

/** From the inside out; as deep as groups may lie in each other. */
function groupsAround(journey: Doc, node: NodeRecord): NodeRecord[] {
  const found: NodeRecord[] = [];
  for (let at = node; at.group !== null && found.length < 20;) {
    const group = nodeOf(journey, at.group);
    if (!group) break;
    found.push(group);
    at = group;
  }
  return found;
}

function framesAround(boxes: readonly (Box & { readonly id: string })[], journey: Doc): Box[] {
  const frames = new Map<string, { x0: number; y0: number; x1: number; y1: number }>();
  for (const { id, x, y, width, height } of boxes) {
    const node = nodeOf(journey, id);
    for (const group of node ? groupsAround(journey, node) : []) {
      if (kindOf(group).outline !== "frame") continue;
      const frame = frames.get(group.id) ?? { x0: x, y0: y, x1: x, y1: y };
      frames.set(group.id, {
        x0: Math.min(frame.x0, x - frameEdge),
        y0: Math.min(frame.y0, y - frameEdge),
        x1: Math.max(frame.x1, x + width + frameEdge),
        y1: Math.max(frame.y1, y + height + frameEdge),
      });
    }
  }
  return [...frames.values()].map(({ x0, y0, x1, y1 }) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 }));
}

/** Where a coordinate lands, from zero, when each stretch with nothing on it is no longer than it may be. */
function drawnIn(taken: readonly (readonly [number, number])[], from: number, to: number): (at: number) => number {
  const gaps: { readonly from: number; readonly to: number }[] = [];
  let end = from;
  for (const [start, stop] of [...taken, [to, to] as const].toSorted(([a], [b]) => a - b)) {
    if (start - end > mostGround) gaps.push({ from: end, to: start });
    end = Math.max(end, stop);
  }
  return (at) => {
    let landed = at - from;
    for (const gap of gaps) {
      if (gap.from >= at) break;
      const length = gap.to - gap.from;
      landed -= (Math.min(at, gap.to) - gap.from) * (1 - mostGround / length);
    }
    return landed;
  };
}
