/** Which of several connections that draw the same way counts: the one that lets people through most often; of equal ones the first by id. */
import type { EdgeRecord } from "../journey/index.ts";

/** Those of its node's other connections that come before this one. What they are called decides only between equals. */
export function countedBefore(edge: EdgeRecord, siblings: readonly EdgeRecord[]): readonly EdgeRecord[] {
  if (siblings.length < 2) return [];
  const passes = ({ maxPasses }: EdgeRecord): number => maxPasses ?? Infinity;
  return siblings.filter((other) =>
    passes(other) === passes(edge) ? other.id < edge.id : passes(other) > passes(edge),
  );
}
