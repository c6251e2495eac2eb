/** Short hands for writing a journey down as it is drawn: stages as columns, nodes by column and height, edges by name. */
import type { AnyRecord } from "../document/index.ts";
import {
  type EdgeRecord,
  type FunctionId,
  type JourneyRecord,
  type NodeRecord,
  type StageRecord,
  journeyDefaults,
  stageDefaults,
} from "../journey/index.ts";
import type { Language } from "../words/language.ts";
import { type KindData, type KindId, gutter, kindById, nodeWidth } from "../kinds/index.ts";

/** One sub-column: a node with its gutters left and right. */
const column = gutter + nodeWidth + gutter;
const barWidth = 12;

export interface Drawing {
  readonly journey: (record: Omit<Partial<JourneyRecord>, "id" | "type"> & { readonly title: string }) => void;
  /** `columns` is how many nodes stand side by side in it. */
  readonly stage: (id: string, columns: number, record: Partial<StageRecord> & { readonly name: string }) => void;
  /** A node in a sub-column of a stage, counted from 0, at a height in pixels. Fields left out are as in a new node. */
  readonly node: <K extends KindId>(
    kind: K,
    id: string,
    name: string,
    place: Place,
    data?: Partial<KindData<K>>,
  ) => void;
  /** "from", "from.port" → "to"; the port is `next` where none is named. `maxPasses` makes it a way back. */
  readonly flow: (from: string, to: string, maxPasses?: number) => void;
  /** The id in the finished document. */
  readonly id: (node: string) => string;
  readonly records: () => AnyRecord[];
}

/** Stage, sub-column, top edge; then the owner and the group, where there is one. */
export interface Place {
  readonly at: readonly [stage: string, column: number, y: number];
  readonly by?: FunctionId;
  readonly in?: string;
}

/** `id` makes the id of a stage, a node or an edge from the name it has in the drawing: the same each time it is asked. */
export function drawing(journey: string, id: (name: string) => string, language: Language = "en"): Drawing {
  const stages: StageRecord[] = [];
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  const journeys: JourneyRecord[] = [];
  const leftOf = (stage: string): number => {
    let x = 0;
    for (const one of stages) {
      if (one.id === stage) return x;
      x += one.width;
    }
    throw new Error(`no stage ${stage}`);
  };
  return {
    id,
    journey: (record) => void journeys.push({ ...journeyDefaults, ...record, id: journey, type: "journey" }),
    stage: (name, columns, record) =>
      void stages.push({
        ...stageDefaults,
        ...record,
        id: id(name),
        type: "stage",
        order: stages.length,
        width: columns * column,
      }),
    node(kind, name, title, { at: [stage, sub, y], by, in: group }, data) {
      const { blank, outline } = kindById(kind) ?? missing(kind);
      const centred = outline === "bar" ? (nodeWidth - barWidth) / 2 : 0;
      nodes.push({
        id: id(name),
        type: "node",
        kind,
        name: title,
        stage: id(stage),
        function: by ?? null,
        group: group === undefined ? null : id(group),
        data: { ...(blank(language) as object), ...data },
        x: leftOf(id(stage)) + sub * column + gutter + centred,
        y,
        collapsed: false,
      });
    },
    flow(from, to, maxPasses) {
      const [node = from, port = "next"] = from.split(".");
      edges.push({
        id: id(`${node}-${port}`),
        type: "edge",
        from: id(node),
        port,
        to: id(to),
        maxPasses: maxPasses ?? null,
      });
    },
    records: () => [...journeys, ...stages, ...nodes, ...edges] as unknown as AnyRecord[],
  };
}

function missing(kind: string): never {
  throw new Error(`no kind ${kind}`);
}

export const workingHours = { days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" };
export const callHours = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" };

export const days = (amount: number) => ({ amount, unit: "days" as const });
export const workingDays = (amount: number) => ({ amount, unit: "working-days" as const });
export const weeks = (amount: number) => ({ amount, unit: "weeks" as const });
