/** What may become of a version that somebody approved, sent for review or withdrew. */
import { sameJson } from "../document/index.ts";
import { isImmutable, versionHash } from "./library.ts";
import type { VersionRecord } from "./records.ts";

/**
 * - `changed`: it says something else
 * - `unfixed`: it would be a draft again, and could be changed next
 * - `removed`: it would be gone
 * - `approval-gone`: an approval would be off the record
 * - `other-text`: the new approval is about another text
 */
export type VersionFault = "changed" | "unfixed" | "removed" | "approval-gone" | "other-text";

/** Why one step may not lead from `before` to `after` (undefined: removed), or undefined when it may. */
export function versionFault(before: VersionRecord, after: VersionRecord | undefined): VersionFault | undefined {
  const fixed = isImmutable(before);
  if (!after) return fixed ? "removed" : undefined;
  if (fixed && versionHash(before) !== versionHash(after)) return "changed";
  if (before.approval && !after.approval) return "approval-gone";
  if (fixed && !isImmutable(after)) return "unfixed";
  const { approval } = after;
  if (approval && !sameJson(approval, before.approval) && approval.hash !== versionHash(after)) return "other-text";
  return undefined;
}
