/** What leans on what inside the library: modules on claims, claims on references. */
import type { Doc } from "../../../shared/document/index.ts";
import { shelf } from "../../../shared/library/index.ts";

/** Claim id → modules with a version that uses it; reference id → claims. O(library). */
export function leaningOn(library: Doc): ReadonlyMap<string, ReadonlySet<string>> {
  const leaning = new Map<string, Set<string>>();
  const note = (on: string, who: string): void => {
    const known = leaning.get(on);
    if (known) known.add(who);
    else leaning.set(on, new Set([who]));
  };
  for (const version of shelf(library, "version").values())
    for (const claim of version.claims) note(claim, version.module);
  for (const claim of shelf(library, "claim").values())
    for (const reference of claim.references) note(reference, claim.id);
  return leaning;
}
