/** The order in which a journey is read: the journey itself, then stage by stage each node with what leads out of it. */
import type { AnyRecord } from "../document/index.ts";
import type { Difference } from "./compare.ts";

/** What is gone stands where it stood. */
export function inReadingOrder(
  differences: readonly Difference[],
  then: ReadonlyMap<string, AnyRecord>,
  now: ReadonlyMap<string, AnyRecord>,
): Difference[] {
  const find = (id: unknown): AnyRecord | undefined => now.get(String(id)) ?? then.get(String(id));
  const stageRank = (id: unknown): number => {
    const stage = find(id);
    return stage?.type === "stage" ? Number(stage["order"]) : Number.MAX_SAFE_INTEGER;
  };
  const placed = differences.map((difference) => {
    const record = (difference.after ?? difference.before) as AnyRecord;
    const holder = record.type === "edge" ? find(record["from"]) : record;
    const rank =
      record.type === "journey"
        ? -1
        : record.type === "stage"
          ? Number(record["order"])
          : holder
            ? stageRank(holder["stage"])
            : Number.MAX_SAFE_INTEGER;
    const isPlaced = holder?.type === "node";
    return {
      difference,
      rank,
      // A stage goes before what stands in it.
      y: isPlaced ? Number(holder["y"]) : -Infinity,
      x: isPlaced ? Number(holder["x"]) : -Infinity,
      holder: holder?.id ?? "",
      depth: record.type === "edge" ? 1 : 0,
      way: record.type === "edge" ? String(record["port"]) : "",
    };
  });
  placed.sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.y === b.y ? 0 : a.y - b.y) ||
      (a.x === b.x ? 0 : a.x - b.x) ||
      (a.holder < b.holder ? -1 : a.holder > b.holder ? 1 : 0) ||
      a.depth - b.depth ||
      (a.way < b.way ? -1 : a.way > b.way ? 1 : 0) ||
      (a.difference.id < b.difference.id ? -1 : 1),
  );
  return placed.map(({ difference }) => difference);
}
