/** What one difference cannot be taken without: the nodes its connections join, the stage and group it stands in. */
import type { AnyRecord } from "../document/index.ts";
import type { Difference } from "./compare.ts";

export type Direction = "forwards" | "backwards";

/**
 * The difference with all that has to come along so that nothing is left behind leading nowhere, in reading order. `backwards`:
 * it is to be taken back. O(differences).
 */
export function withWhatItNeeds(
  differences: readonly Difference[],
  id: string,
  direction: Direction,
): readonly Difference[] {
  const comes = new Map<string, Difference>();
  const goes = new Map<string, Difference>();
  /** Node, stage or group → what goes with it. */
  const leaners = new Map<string, Difference[]>();
  /** What the record will be, and what it is now. */
  const will = ({ before, after }: Difference): AnyRecord | null => (direction === "forwards" ? after : before);
  const was = ({ before, after }: Difference): AnyRecord | null => (direction === "forwards" ? before : after);
  for (const difference of differences) {
    const [next, last] = [will(difference), was(difference)];
    if (next && (!last || last.id !== next.id)) comes.set(next.id, difference);
    if (last && (!next || last.id !== next.id)) goes.set(last.id, difference);
    if (!last) continue;
    for (const on of leansOn(last)) {
      const list = leaners.get(on);
      if (list) list.push(difference);
      else leaners.set(on, [difference]);
    }
  }
  const taken = new Set<Difference>();
  const take = (difference: Difference | undefined): void => {
    if (!difference || taken.has(difference)) return;
    taken.add(difference);
    const [next, last] = [will(difference), was(difference)];
    if (next) for (const on of leansOn(next)) take(comes.get(on));
    if (last && goes.get(last.id) === difference) for (const leaner of leaners.get(last.id) ?? []) take(leaner);
  };
  take(differences.find((difference) => difference.id === id));
  return differences.filter((difference) => taken.has(difference));
}

function leansOn(record: AnyRecord): string[] {
  const fields = record.type === "edge" ? ["from", "to"] : record.type === "node" ? ["stage", "group"] : [];
  return fields.flatMap((field) => (typeof record[field] === "string" ? [record[field]] : []));
}
