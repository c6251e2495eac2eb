/** The small picture of a journey: boxes where the nodes are, as large as they are drawn. */
import type { Thumbnail } from "../../shared/api/calls.ts";
import type { Doc } from "../../shared/document/index.ts";
import { edgesOf, nodesOf, stageLefts, stagesOf } from "../../shared/journey/index.ts";
import { anatomyOf, dictionaryOf, kindFacts } from "../../shared/kinds/index.ts";

/** More boxes than this cannot be told apart in a picture of that size. */
const mostBoxes = 1500;

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
  const shown = [...nodesOf(journey).values()].slice(0, mostBoxes);
  const boxes = shown.map((node) => {
    const { width, height } = anatomyOf(node, facts);
    return { x: node.x, y: node.y, width, height, function: node.function };
  });
  const stages = stagesOf(journey);
  const lefts = stageLefts(stages);
  const columns = stages.map(({ id, width }) => ({ x: lefts.get(id) ?? 0, width }));
  const left = Math.min(0, ...boxes.map(({ x }) => x));
  const top = boxes.length === 0 ? 0 : Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width), ...columns.map(({ x, width }) => x + width));
  const bottom = Math.max(top, ...boxes.map(({ y, height }) => y + height));
  const numbers = new Map(shown.map(({ id }, number) => [id, number]));
  return {
    width: right - left,
    height: bottom - top,
    stages: columns.map(({ x, width }) => ({ x: x - left, width })),
    nodes: boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top })),
    edges: [...edgesOf(journey).values()].flatMap(({ from, to }): [number, number][] => {
      const a = numbers.get(from);
      const b = numbers.get(to);
      return a === undefined || b === undefined ? [] : [[a, b]];
    }),
  };
}
