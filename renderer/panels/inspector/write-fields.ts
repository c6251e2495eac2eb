/** Writes fields of records as one command, and says so when it is refused. */
import type { Desk } from "../../state/desk.ts";
import { notify } from "../../ui/index.ts";

/** True when it was written, or when nothing had to be. */
export function writeFields(desk: Desk, ids: readonly string[], fields: Readonly<Record<string, unknown>>): boolean {
  const outcome = desk.journey.dispatch({ name: "set-fields", args: { ids: [...ids], fields: { ...fields } } });
  if (!("refused" in outcome)) return true;
  notify({ text: outcome.refused, tone: "warning" });
  return false;
}
