/** Which stages only stepped aside: their number is another because stages came or went beside them, and nobody moved them. */
import type { AnyRecord } from "../document/index.ts";

/** Ids of stages in both versions that kept their order among each other. O(stages²), of which there are few. */
export function stagesThatSteppedAside(
  then: ReadonlyMap<string, AnyRecord>,
  now: ReadonlyMap<string, AnyRecord>,
): ReadonlySet<string> {
  const order = (record: AnyRecord): number => Number(record["order"]);
  const both = [...now.values()]
    .filter((record) => record.type === "stage" && then.get(record.id)?.type === "stage")
    .sort((a, b) => order(a) - order(b));
  const was = both.map((record) => order(then.get(record.id) as AnyRecord));
  // The longest row of stages that stand as they stood; the others are those that somebody moved.
  const length = was.map(() => 1);
  const from = was.map(() => -1);
  let last = -1;
  was.forEach((place, i) => {
    for (let j = 0; j < i; j += 1)
      if ((was[j] as number) < place && (length[j] as number) + 1 > (length[i] as number)) {
        length[i] = (length[j] as number) + 1;
        from[i] = j;
      }
    if (last < 0 || (length[i] as number) > (length[last] as number)) last = i;
  });
  const kept = new Set<string>();
  for (let i = last; i >= 0; i = from[i] as number) kept.add((both[i] as AnyRecord).id);
  return kept;
}
