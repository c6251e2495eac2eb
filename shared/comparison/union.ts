/** Both versions in one drawing: all that is there after, and at its old place what is gone. */
import type { AnyRecord } from "../document/index.ts";
import { type Comparison, type Mark, wasId } from "./compare.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Union {
  readonly records: readonly AnyRecord[];
  /** By record of the drawing; what only moved is among them. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Where moved nodes stood. */
  readonly trails: ReadonlyMap<string, Point>;
  /** Difference → what of the drawing it speaks of. */
  readonly shownBy: ReadonlyMap<string, readonly string[]>;
  /** Record of the drawing → the difference that tells of it. */
  readonly toldBy: ReadonlyMap<string, string>;
}

/** What is gone must not lie over what stands there now: it goes down by this until it finds room. */
const step = { x: 172, y: 64, most: 24 };

/** `after` as it was compared. O(records). */
export function unionOf(comparison: Comparison, before: Iterable<AnyRecord>, after: Iterable<AnyRecord>): Union {
  const then = [...before];
  const records = [...after];
  const marks = new Map<string, Mark>();
  const trails = new Map<string, Point>();
  const shownBy = new Map<string, string[]>();
  const toldBy = new Map<string, string>();
  const shift = columnShift(then, records);
  const place = placing(records);
  const ids = new Set(records.map((record) => record.id));
  const gone = new Set<string>();
  for (const { mark, before: was } of comparison.differences)
    if (mark === "removed" && was && !ids.has(was.id)) gone.add(was.id);
  const known = (id: unknown): boolean => ids.has(String(id)) || gone.has(String(id));
  const tell = (difference: string, id: string, mark: Mark): void => {
    marks.set(id, mark);
    toldBy.set(id, difference);
    const list = shownBy.get(difference);
    if (list) list.push(id);
    else shownBy.set(difference, [id]);
  };
  for (const { id, mark, type, before: was, after: is, layout } of comparison.differences) {
    if (type === "journey") continue;
    if (was && (mark === "removed" || mark === "reconnected")) {
      const ghost = is || ids.has(was.id) ? wasId(was.id) : was.id;
      const line = type === "edge" && known(was["from"]) && known(was["to"]);
      if (line) records.push({ ...was, id: ghost });
      else if (type === "node") {
        const at = place({ x: Number(was["x"]) + shift(was["stage"]), y: Number(was["y"]) });
        const group = typeof was["group"] === "string" && known(was["group"]) ? was["group"] : null;
        records.push({ ...was, id: ghost, group, ...at });
      }
      if (line || type === "node") tell(id, ghost, "removed");
    }
    if (is) tell(id, is.id, mark === "reconnected" ? "reconnected" : mark);
    if (was && is && type === "node" && (layout.includes("x") || layout.includes("y")))
      trails.set(is.id, { x: Number(was["x"]), y: Number(was["y"]) });
  }
  return { records, marks, trails, shownBy, toldBy };
}

/** How far a stage's column stands from where it stood: what is gone stands in its column, wherever that is now. */
function columnShift(then: readonly AnyRecord[], now: readonly AnyRecord[]): (stage: unknown) => number {
  const lefts = (records: readonly AnyRecord[]): Map<string, number> => {
    let x = 0;
    const found = new Map<string, number>();
    const stages = records.filter((record) => record.type === "stage");
    for (const stage of stages.sort((a, b) => Number(a["order"]) - Number(b["order"]) || (a.id < b.id ? -1 : 1))) {
      found.set(stage.id, x);
      x += Number(stage["width"]);
    }
    return found;
  };
  const [was, is] = [lefts(then), lefts(now)];
  return (stage) => {
    const [from, to] = [was.get(String(stage)), is.get(String(stage))];
    return from === undefined || to === undefined ? 0 : to - from;
  };
}

/** Finds room for one more, at the place or below it. */
function placing(records: readonly AnyRecord[]): (wanted: Point) => Point {
  const cells = new Map<string, Point[]>();
  const cell = (n: number, size: number): number => Math.floor(n / size);
  const put = (at: Point): void => {
    const key = `${cell(at.x, step.x)} ${cell(at.y, step.y)}`;
    const list = cells.get(key);
    if (list) list.push(at);
    else cells.set(key, [at]);
  };
  const isTaken = (at: Point): boolean => {
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of cells.get(`${cell(at.x, step.x) + dx} ${cell(at.y, step.y) + dy}`) ?? [])
          if (Math.abs(other.x - at.x) < step.x && Math.abs(other.y - at.y) < step.y) return true;
    return false;
  };
  for (const record of records) if (record.type === "node") put({ x: Number(record["x"]), y: Number(record["y"]) });
  return (wanted) => {
    let at = wanted;
    for (let tries = 0; tries < step.most && isTaken(at); tries += 1) at = { x: wanted.x, y: at.y + step.y / 2 };
    put(at);
    return at;
  };
}
