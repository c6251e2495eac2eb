/**
 * What separates two versions of a journey, as people tell it: every stage, node, connection and fact that was added, removed,
 * changed, led elsewhere or only moved, each told once and in reading order.
 */
import {
  type AnyRecord,
  type Change,
  type FieldUpdate,
  compareRecords,
  diffRecords,
  updatedPaths,
} from "../document/index.ts";
import { journeyLayout } from "../journey/index.ts";
import { inReadingOrder } from "./reading-order.ts";
import { insteadOf } from "./pairs.ts";
import { stagesThatSteppedAside } from "./stage-order.ts";

export const marks = ["added", "removed", "changed", "reconnected", "moved"] as const;
/** `moved`: nothing but where it stands, how large it is or whether it is folded. */
export type Mark = (typeof marks)[number];
export type ComparedType = "journey" | "stage" | "node" | "edge";

export interface Difference {
  /** Unique among the differences: the record's id, after it where both are known. */
  readonly id: string;
  readonly mark: Mark;
  readonly type: ComparedType;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
  /** Paths that differ in meaning; empty unless changed or reconnected. */
  readonly paths: readonly string[];
  /** Paths of layout that differ. */
  readonly layout: readonly string[];
  /** Turns what was before into what is after, of this difference alone. */
  readonly part: Change;
}

export type Counts = Readonly<Record<Mark, number>>;

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly counts: Counts;
}

export interface CompareOptions {
  /** True for paths that are not compared: what two journeys of one origin differ in by what they are. */
  readonly leavesOut?: (before: AnyRecord, after: AnyRecord, path: string) => boolean;
}

const none: Change = { added: [], updated: [], removed: [] };
const nowhere: Omit<FieldUpdate, "id"> = { type: "edge", before: {}, after: {} };

/** What is gone, where something else goes by its id now. */
export const wasId = (id: string): string => `was-${id}`;

/**
 * Records are matched by id, the two journey records by what they are; parts speak of the journey by the id it has before.
 * O(records · log records).
 */
export function compareJourneys(
  before: Iterable<AnyRecord>,
  after: Iterable<AnyRecord>,
  { leavesOut }: CompareOptions = {},
): Comparison {
  const then = new Map<string, AnyRecord>();
  let journey: string | undefined;
  for (const record of before) {
    then.set(record.id, record);
    if (record.type === "journey") journey = record.id;
  }
  const now = new Map<string, AnyRecord>();
  for (const record of after) {
    const id = record.type === "journey" && journey !== undefined ? journey : record.id;
    now.set(id, id === record.id ? record : { ...record, id });
  }
  const change = diffRecords(then.values(), now.values());
  const aside = stagesThatSteppedAside(then, now);
  const differences: Difference[] = [];
  for (const whole of change.updated) {
    const [was, is] = [then.get(whole.id), now.get(whole.id)];
    if (!was || !is) continue;
    const update = leavesOut ? onlyPaths(whole, (path) => !leavesOut(was, is, path)) : whole;
    const paths = updatedPaths(update);
    if (paths.length === 0) continue;
    const isLayout = (path: string): boolean =>
      (journeyLayout[update.type] ?? []).includes(path) || (path === "order" && aside.has(update.id));
    const meant = paths.filter((path) => !isLayout(path));
    differences.push({
      id: update.id,
      mark: meant.length === 0 ? "moved" : leadsElsewhere(update.type, meant) ? "reconnected" : "changed",
      type: update.type as ComparedType,
      before: was,
      after: is,
      paths: meant,
      layout: paths.filter(isLayout),
      part: { ...none, updated: [update] },
    });
  }
  const { pairs, added, removed } = insteadOf(change);
  for (const { was, is } of pairs)
    differences.push({
      id: is.id,
      mark: "reconnected",
      type: "edge",
      before: was,
      after: is,
      paths: updatedPaths(compareRecords(was, { ...is, id: was.id }) ?? { ...nowhere, id: was.id }),
      layout: [],
      part: { added: [is], updated: [], removed: [was] },
    });
  for (const record of added) differences.push(alone("added", null, record));
  for (const record of removed)
    differences.push({ ...alone("removed", record, null), id: now.has(record.id) ? wasId(record.id) : record.id });
  return { differences: inReadingOrder(differences, then, now), counts: countsOf(differences) };
}

/** All parts as one change: applied to what was before it gives what is after. */
export function wholeChange(differences: Iterable<Difference>): Change {
  const added: AnyRecord[] = [];
  const updated: FieldUpdate[] = [];
  const removed: AnyRecord[] = [];
  for (const { part } of differences) {
    added.push(...part.added);
    updated.push(...part.updated);
    removed.push(...part.removed);
  }
  return { added, updated, removed };
}

export function countsOf(differences: Iterable<Pick<Difference, "mark">>): Counts {
  const counts = { added: 0, removed: 0, changed: 0, reconnected: 0, moved: 0 };
  for (const { mark } of differences) counts[mark] += 1;
  return counts;
}

const leadsElsewhere = (type: string, paths: readonly string[]): boolean =>
  type === "edge" && paths.some((path) => path === "from" || path === "to" || path === "port");

function alone(mark: "added" | "removed", before: AnyRecord | null, after: AnyRecord | null): Difference {
  const record = (after ?? before) as AnyRecord;
  const part = mark === "added" ? { ...none, added: [record] } : { ...none, removed: [record] };
  return { id: record.id, mark, type: record.type as ComparedType, before, after, paths: [], layout: [], part };
}

function onlyPaths(update: FieldUpdate, wanted: (path: string) => boolean): FieldUpdate {
  if (updatedPaths(update).every(wanted)) return update;
  const kept = (fields: FieldUpdate["before"]): FieldUpdate["before"] =>
    Object.fromEntries(Object.entries(fields).filter(([path]) => wanted(path)));
  return { ...update, before: kept(update.before), after: kept(update.after) };
}
