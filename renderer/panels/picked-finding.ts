/** Which line of the problem list stands for what is worked on: the paper that lies open, else what is selected, else what was picked there. */
import type { ShownFinding } from "../state/linter.ts";
import type { Problems } from "../state/problems.ts";

interface InFront {
  readonly selection: ReadonlySet<string>;
  readonly openFinding: string | null;
}

/** A fingerprint, or null where the selection has no problem. `picked`: the line that was pressed last. O(problems of one record). */
export function pickedFinding(
  { selection, openFinding }: InFront,
  { byRecord }: Pick<Problems, "byRecord">,
  picked: ShownFinding | undefined,
): string | null {
  const [only] = selection;
  if (only === undefined) return openFinding ?? picked?.fingerprint ?? null;
  if (selection.size > 1) return null;
  const here = byRecord.get(only) ?? [];
  const known = [openFinding, picked?.fingerprint].find((one) => here.some(({ fingerprint }) => fingerprint === one));
  return known ?? (here.find(({ waived }) => !waived) ?? here[0])?.fingerprint ?? null;
}
