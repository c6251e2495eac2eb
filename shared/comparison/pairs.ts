/** Connections that took another's place: one was taken away and one drawn from the same way out, which people call leading it elsewhere. */
import type { AnyRecord, Change } from "../document/index.ts";

export interface Instead {
  readonly was: AnyRecord;
  readonly is: AnyRecord;
}

/** Only where it is certain which took whose place: one gone and one new from a way out. The rest stays as it was. O(change). */
export function insteadOf({ added, removed }: Pick<Change, "added" | "removed">): {
  readonly pairs: readonly Instead[];
  readonly added: readonly AnyRecord[];
  readonly removed: readonly AnyRecord[];
} {
  const gone = byWayOut(removed);
  const come = byWayOut(added);
  const pairs: Instead[] = [];
  const paired = new Set<AnyRecord>();
  for (const [way, [was, ...others]] of gone) {
    const [is, ...more] = come.get(way) ?? [];
    if (!was || !is || others.length > 0 || more.length > 0) continue;
    pairs.push({ was, is });
    paired.add(was).add(is);
  }
  const left = (records: readonly AnyRecord[]): AnyRecord[] => records.filter((record) => !paired.has(record));
  return { pairs, added: left(added), removed: left(removed) };
}

function byWayOut(records: readonly AnyRecord[]): Map<string, AnyRecord[]> {
  const ways = new Map<string, AnyRecord[]>();
  for (const record of records) {
    if (record.type !== "edge") continue;
    const way = `${String(record["from"])} ${String(record["port"])}`;
    const list = ways.get(way);
    if (list) list.push(record);
    else ways.set(way, [record]);
  }
  return ways;
}
