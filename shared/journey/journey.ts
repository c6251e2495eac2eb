/** Typed reading of a journey document: the journey itself, stages in order, nodes, edges, and who is connected to whom. */
import {
  type AnyRecord,
  type Change,
  type Doc,
  type Sha256,
  type Steps,
  finish,
  semanticHashSteps,
} from "../document/index.ts";
import { type EdgeRecord, type JourneyRecord, type NodeRecord, type StageRecord, journeyLayout } from "./records.ts";

export function journeyOf(doc: Doc): JourneyRecord {
  for (const record of doc.all("journey").values()) return record as unknown as JourneyRecord;
  throw new Error("this document has no journey record");
}

/**
 * The semantic hash of a journey: everything but layout, and but the journey's own id, which says where it is kept and not
 * what it is. So a journey that was brought in under another id has the hash it had.
 */
export const journeyHash = (records: Iterable<AnyRecord>, sha256?: Sha256): string =>
  finish(journeyHashSteps(records, sha256));

/** The same, piece by piece. */
export const journeyHashSteps = (records: Iterable<AnyRecord>, sha256?: Sha256): Steps<string> =>
  semanticHashSteps(records, { ...journeyLayout, journey: ["id", ...(journeyLayout["journey"] ?? [])] }, sha256);

/** Stages from left to right. */
export function stagesOf(doc: Doc): StageRecord[] {
  return ([...doc.all("stage").values()] as unknown as StageRecord[]).sort(
    (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
  );
}

export const nodesOf = (doc: Doc): ReadonlyMap<string, NodeRecord> =>
  doc.all("node") as unknown as ReadonlyMap<string, NodeRecord>;

export const edgesOf = (doc: Doc): ReadonlyMap<string, EdgeRecord> =>
  doc.all("edge") as unknown as ReadonlyMap<string, EdgeRecord>;

export function nodeOf(doc: Doc, id: string): NodeRecord | undefined {
  const record = doc.get(id);
  return record?.type === "node" ? (record as unknown as NodeRecord) : undefined;
}
export function edgeOf(doc: Doc, id: string): EdgeRecord | undefined {
  const record = doc.get(id);
  return record?.type === "edge" ? (record as unknown as EdgeRecord) : undefined;
}
export function stageOf(doc: Doc, id: string): StageRecord | undefined {
  const record = doc.get(id);
  return record?.type === "stage" ? (record as unknown as StageRecord) : undefined;
}

/** Left edge of every stage: columns stand side by side from x = 0. */
export function stageLefts(stages: readonly StageRecord[]): Map<string, number> {
  const lefts = new Map<string, number>();
  let x = 0;
  for (const stage of stages) {
    lefts.set(stage.id, x);
    x += stage.width;
  }
  return lefts;
}

/** The stage whose column holds this x, or undefined left and right of them all. */
export function stageAt(stages: readonly StageRecord[], x: number): StageRecord | undefined {
  let left = 0;
  for (const stage of stages) {
    if (x >= left && x < left + stage.width) return stage;
    left += stage.width;
  }
  return undefined;
}

/** Edges by their ends, kept in step with the document change by change: O(what changed). */
export interface Links {
  out(node: string): readonly EdgeRecord[];
  into(node: string): readonly EdgeRecord[];
  /** Call with every change after the document took it. */
  follow(change: Change, doc: Doc): void;
}

const none: readonly EdgeRecord[] = [];

export function createLinks(doc: Doc): Links {
  const out = new Map<string, EdgeRecord[]>();
  const into = new Map<string, EdgeRecord[]>();
  const known = new Map<string, EdgeRecord>();
  const put = (map: Map<string, EdgeRecord[]>, key: string, edge: EdgeRecord): void => {
    const list = map.get(key);
    if (list) map.set(key, [...list, edge]);
    else map.set(key, [edge]);
  };
  const take = (map: Map<string, EdgeRecord[]>, key: string, id: string): void => {
    const rest = (map.get(key) ?? []).filter((edge) => edge.id !== id);
    if (rest.length > 0) map.set(key, rest);
    else map.delete(key);
  };
  const drop = (id: string): void => {
    const edge = known.get(id);
    if (!edge) return;
    known.delete(id);
    take(out, edge.from, id);
    take(into, edge.to, id);
  };
  const add = (edge: EdgeRecord): void => {
    drop(edge.id);
    known.set(edge.id, edge);
    put(out, edge.from, edge);
    put(into, edge.to, edge);
  };
  for (const edge of edgesOf(doc).values()) add(edge);
  return {
    out: (node) => out.get(node) ?? none,
    into: (node) => into.get(node) ?? none,
    follow(change, now) {
      for (const record of change.removed) if (record.type === "edge") drop(record.id);
      for (const record of change.added) if (record.type === "edge") add(record as unknown as EdgeRecord);
      for (const update of change.updated) {
        const edge = update.type === "edge" ? edgeOf(now, update.id) : undefined;
        if (edge) add(edge);
      }
    },
  };
}
