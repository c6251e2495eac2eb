/** What can be done with a stage, each as one step with the sentence that tells of it, or why it cannot be done. */
import { type AnyCall, mergedFields } from "../../shared/commands/index.ts";
import {
  type NodeRecord,
  type StageRecord,
  nodesOf,
  stageDefaults,
  stageLefts,
  stagesOf,
} from "../../shared/journey/index.ts";
import { anatomyOf, isInFlow, gutter } from "../../shared/kinds/index.ts";
import type { Desk } from "../state/desk.ts";
import { structureWords } from "../words/structure.ts";

const words = structureWords.stages;

export type Step =
  | {
      readonly call: AnyCall;
      readonly said: string;
      /** The stage at which the hand goes on. */
      readonly stage: string;
    }
  | { readonly refused: string };

/** Both halves of a split have at least this. */
const narrowest = 116;
const widest = 8000;

const nodesIn = (desk: Desk, stage: string): NodeRecord[] =>
  [...nodesOf(desk.journey.doc).values()].filter((node) => node.stage === stage);

/** Of these, what people count as nodes. */
const countIn = (desk: Desk, stage: string): number => nodesIn(desk, stage).filter(isInFlow).length;

const rowOf = (desk: Desk, id: string) => {
  const stages = stagesOf(desk.journey.doc);
  return { stages, at: stages.findIndex((stage) => stage.id === id) };
};

const blank = (desk: Desk, name: string, order: number): StageRecord => ({
  ...stageDefaults,
  id: desk.newId("stage"),
  type: "stage",
  name,
  order,
});

/** `at`: how many stages stand left of it. */
export function insertStage(desk: Desk, at: number): Step {
  const of = stagesOf(desk.journey.doc).length + 1;
  const stage = blank(desk, words.newStage, at);
  return {
    call: { name: "add-stage", args: { stage } },
    said: words.inserted(stage.name, at + 1, of),
    stage: stage.id,
  };
}

export function moveStage(desk: Desk, id: string, to: number): Step {
  const { stages, at } = rowOf(desk, id);
  const stage = stages[at];
  if (!stage) return { refused: words.noStage };
  if (to < 0 || to >= stages.length) return { refused: words.cannotMove(stage.name, to < 0) };
  return {
    call: { name: "move-stage", args: { id, order: to } },
    said: words.moved(stage.name, to + 1, stages.length, countIn(desk, id)),
    stage: id,
  };
}

/** The stage goes into its neighbour, which keeps its name. */
export function mergeStage(desk: Desk, id: string, into: string | undefined): Step {
  const { stages, at } = rowOf(desk, id);
  const other = stages.findIndex((stage) => stage.id === into);
  const [goes, stays] = [stages[at], stages[other]];
  if (!goes || !stays) return { refused: words.noNeighbour };
  const [left, right] = at < other ? [goes, stays] : [stays, goes];
  const dropped = mergedFields(left, right, stays).dropped.flatMap((field) => words.fields[field] ?? []);
  const said = words.merged(stays.name, countIn(desk, goes.id) + countIn(desk, stays.id));
  return {
    call: { name: "merge-stages", args: { id, into: stays.id } },
    said: dropped.length > 0 ? `${said} ${words.dropped(dropped)}` : said,
    stage: stays.id,
  };
}

/** In the widest gap near its middle: no node is cut. */
export function splitStage(desk: Desk, id: string): Step {
  const { stages, at } = rowOf(desk, id);
  const stage = stages[at];
  if (!stage) return { refused: words.noStage };
  if (stage.width < 2 * narrowest) return { refused: words.splitNarrow };
  const left = stageLefts(stages).get(id) ?? 0;
  const spans = nodesIn(desk, id).map((node) => {
    const { width } = anatomyOf(node, desk.facts());
    return { from: node.x - left, to: node.x - left + width, counts: isInFlow(node) };
  });
  const cut = clearCut(spans, stage.width);
  const second = blank(desk, words.secondPart(stage.name), at + 1);
  const moved = spans.filter(({ from, to, counts }) => counts && (from + to) / 2 >= cut).length;
  return {
    call: { name: "split-stage", args: { id, at: cut, stage: { ...second, function: stage.function } } },
    said: words.splitDone(stage.name, second.name, moved),
    stage: second.id,
  };
}

/** As near to the middle as a line passes no node; the middle where none does. Pixels from the column's left edge. */
export function clearCut(spans: readonly { readonly from: number; readonly to: number }[], width: number): number {
  const middle = Math.round(width / 8) * 4;
  for (let away = 0; away <= middle - narrowest; away += 4)
    for (const at of [middle - away, middle + away])
      if (at >= narrowest && width - at >= narrowest && spans.every(({ from, to }) => at <= from - 8 || at >= to + 8))
        return at;
  return Math.max(narrowest, Math.min(width - narrowest, middle));
}

/** As wide as what stands in it, with as much air at the right as at the left of a lane. */
export function fitStage(desk: Desk, id: string): Step {
  const { stages, at } = rowOf(desk, id);
  const stage = stages[at];
  if (!stage) return { refused: words.noStage };
  const inside = nodesIn(desk, id);
  if (inside.length === 0) return { refused: words.nothingInside };
  const left = stageLefts(stages).get(id) ?? 0;
  const right = Math.max(...inside.map((node) => node.x + anatomyOf(node, desk.facts()).width - left));
  const width = Math.max(narrowest, Math.min(widest, Math.ceil((right + gutter) / 4) * 4));
  if (width === stage.width) return { refused: words.fitsAlready };
  return {
    call: { name: "resize-stage", args: { id, width } },
    said: words.fitted(stage.name, width),
    stage: id,
  };
}

/** `into` takes its steps; null: they stay where they are, in no stage. */
export function removeStage(desk: Desk, id: string, into: string | null): Step {
  const { stages, at } = rowOf(desk, id);
  const stage = stages[at];
  if (!stage) return { refused: words.noStage };
  const nodes = nodesIn(desk, id).length;
  const heir = stages.find((other) => other.id === into);
  const next = heir ?? stages[at - 1] ?? stages[at + 1];
  return {
    call: { name: "remove-stage", args: { id, into } },
    said: heir ? words.removedInto(stage.name, nodes, heir.name) : words.removedAlone(stage.name, nodes),
    stage: next?.id ?? "",
  };
}

/** The neighbour that takes over: on the left, else on the right. */
export function neighbourOf(desk: Desk, id: string): StageRecord | undefined {
  const { stages, at } = rowOf(desk, id);
  return stages[at - 1] ?? stages[at + 1];
}

/** How many stages stand left of it. */
export const placeOf = (desk: Desk, id: string): number => rowOf(desk, id).at;

/** The id of the stage so many places further right. */
export function besideStage(desk: Desk, id: string, by: 1 | -1): string | undefined {
  const { stages, at } = rowOf(desk, id);
  return stages[at + by]?.id;
}

/** Of which stage an action speaks: the selected one, else that of the step in focus. */
export function stageInHand(desk: Desk): string | undefined {
  const { selection, focus } = desk.store.getState();
  const { doc } = desk.journey;
  const ids = [...(focus === null ? [] : [focus]), ...selection];
  const stage = ids.find((id) => doc.get(id)?.type === "stage");
  if (stage !== undefined) return stage;
  const of = focus === null ? undefined : doc.get(focus)?.["stage"];
  return typeof of === "string" ? of : undefined;
}
