/** Of two journeys with one origin: which of them changed, since they parted, what they differ in. */
import { type AnyRecord, compareRecords, sameJson, updatedPaths, valueAt } from "../document/index.ts";
import { journeyLayout } from "../journey/index.ts";
import type { Difference } from "./compare.ts";
import { leftOutOfVariants } from "./variant.ts";

/** `before` and `after` are the sides of the comparison; `both` changed it, each in its own way. */
export type ChangedBy = "before" | "after" | "both";

/**
 * `base` gives the record as it was when they parted; the journey's own record by the id that the comparison gives it. O(1) per
 * path.
 */
export function changedBy(difference: Difference, base: (id: string) => AnyRecord | undefined): ChangedBy {
  const { before, after, paths, layout } = difference;
  const looked = [...paths, ...layout];
  if (before && after && before.id === after.id) {
    const was = base(after.id);
    // Both drew something under one id, which only ids made by chance could explain.
    if (!was) return "both";
    return sides(
      looked.some((path) => !sameJson(valueAt(was, path), valueAt(before, path))),
      looked.some((path) => !sameJson(valueAt(was, path), valueAt(after, path))),
    );
  }
  const same = (record: AnyRecord): boolean => sameMeaning(record, base(record.id));
  // A side that has something else than there was, or nothing where there was something, is the one that changed it.
  const beforeChanged = before ? !same(before) : after !== null && base(after.id) !== undefined;
  const afterChanged = after ? !same(after) : before !== null && base(before.id) !== undefined;
  return sides(beforeChanged, afterChanged);
}

const sides = (before: boolean, after: boolean): ChangedBy => (before && after ? "both" : before ? "before" : "after");

/** Where things stand is no reason to call it changed, and neither is what a variant leaves out. */
function sameMeaning(record: AnyRecord, was: AnyRecord | undefined): boolean {
  if (!was || was.type !== record.type) return false;
  const update = compareRecords(was, record);
  const layout = journeyLayout[record.type] ?? [];
  return !update || updatedPaths(update).every((path) => layout.includes(path) || leftOutOfVariants(was, record, path));
}
