/** A finding told in two places without saying anything twice: above the fields what is wrong, at its field the way out. */
import type { KindField } from "../../../shared/kinds/index.ts";
import type { ShownFinding } from "../../state/linter.ts";

/** These editors have no place for a sentence. */
const silent: ReadonlySet<KindField["as"]> = new Set(["switch", "weekdays", "send-window"]);

export const fieldKey = ({ path }: Pick<KindField, "path">): string => path.replace(/^data\./, "");

/** The last sentence says what to do. `way` is empty where there is only one. */
export function findingParts(text: string): { readonly what: string; readonly way: string } {
  const end = text.lastIndexOf(". ");
  return end < 0 ? { what: text, way: "" } : { what: text.slice(0, end + 1), way: text.slice(end + 2) };
}

/** The error that a field tells of: its first. */
export function findingAt(
  field: Pick<KindField, "path" | "as">,
  findings: readonly ShownFinding[] | undefined,
): ShownFinding | undefined {
  const key = fieldKey(field);
  return silent.has(field.as)
    ? undefined
    : findings?.find((one) => one.field === key && one.severity === "error" && findingParts(one.text).way !== "");
}
