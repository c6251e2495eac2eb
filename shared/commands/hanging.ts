/** What no command may leave behind: a connection without its end, a node in a stage or group that is not there. */
import type { Edit } from "../document/index.ts";
import { missingNeed } from "../journey/format/index.ts";

/** A sentence about the first record that hangs in the air once the edit is applied, or undefined. O(what the edit touched). */
export function hangingIn(edit: Edit): string | undefined {
  const { added, updated } = edit.finish();
  for (const { id } of [...added, ...updated]) {
    const record = edit.get(id);
    if (!record) continue;
    const missing = missingNeed(record, (wanted) => edit.get(wanted));
    if (missing) return `The ${missing.on} that “${String(record["name"] || id)}” belongs to is not there. Nothing was changed.`;
  }
  return undefined;
}
