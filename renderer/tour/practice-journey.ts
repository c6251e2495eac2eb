/** The drawing that newcomers practise on: people come in, and a talk stands ready that nothing leads to yet. */
import type { AnyRecord } from "../../shared/document/index.ts";
import {
  type JourneyRecord,
  type NodeRecord,
  type StageRecord,
  journeyDefaults,
  stageDefaults,
} from "../../shared/journey/index.ts";
import { type KindId, gutter, kindById, nodeWidth } from "../../shared/kinds/index.ts";
import { tourWords } from "../words/tour.ts";

export interface Practice {
  readonly records: readonly AnyRecord[];
  readonly journey: string;
}

/** Ids of what the tour speaks of; they hold inside the journey alone. */
export const practiceIds = { entry: "first-steps-entry", talk: "first-steps-talk" } as const;

export function practiceJourney(ground: { readonly owner: string; newId(): string }): Practice {
  const words = tourWords.practice;
  const column = nodeWidth + 2 * gutter;
  const id = ground.newId();
  const journey: JourneyRecord = {
    ...journeyDefaults,
    id,
    type: "journey",
    title: words.title,
    description: words.description,
    owner: ground.owner,
  };
  const stage: StageRecord = {
    ...stageDefaults,
    id: "first-steps-stage",
    type: "stage",
    name: words.stage,
    order: 0,
    width: column,
  };
  const node = (
    kind: KindId,
    nodeId: string,
    name: string,
    y: number,
    data: object,
    owner: NodeRecord["function"],
  ): NodeRecord => ({
    id: nodeId,
    type: "node",
    kind,
    name,
    stage: stage.id,
    function: owner,
    group: null,
    data: { ...(kindById(kind)?.blank() as object), ...data },
    x: gutter,
    y,
    collapsed: false,
  });
  const nodes = [
    node("entry", practiceIds.entry, words.entry, 40, { by: "manual" }, null),
    // Below it there is room for the two steps that the tour asks for, each with its gap.
    node("touchpoint", practiceIds.talk, words.talk, 292, { channel: "webinar" }, "marketing"),
  ];
  return { journey: id, records: [journey, stage, ...nodes] as unknown as AnyRecord[] };
}
