/** What separates two documents, as the same kind of change that commands make. */
import { type Change, compareRecords } from "./change.ts";
import type { AnyRecord } from "./record.ts";

/** The change that turns `before` into `after`; records are matched by id. O(records). */
export function diffRecords(before: Iterable<AnyRecord>, after: Iterable<AnyRecord>): Change {
  const old = new Map<string, AnyRecord>();
  for (const record of before) old.set(record.id, record);
  const added: AnyRecord[] = [];
  const updated: Change["updated"][number][] = [];
  const removed: AnyRecord[] = [];
  for (const record of after) {
    const was = old.get(record.id);
    old.delete(record.id);
    if (!was) added.push(record);
    else if (was === record) continue;
    else if (was.type !== record.type) {
      removed.push(was);
      added.push(record);
    } else {
      const update = compareRecords(was, record);
      if (update) updated.push(update);
    }
  }
  removed.push(...old.values());
  return { added, updated, removed };
}
